import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, orderAtEnd, ordersAfterMove, type OrderedPoint } from './points';

const point = (id: string, order: number): OrderedPoint => ({ id, order, text: id });
const ids = (points: readonly OrderedPoint[]) => points.map(({ id }) => id).join('');

describe('the order of points', () => {
	it('O1 is by number, then by id', () => {
		expect(ids(inOrder([point('c', 1), point('b', 2), point('a', 2), point('d', -5)]))).toBe('dcab');
	});

	it('O2 a new point comes last', () => {
		expect(orderAtEnd([])).toBe(1);
		expect(orderAtEnd([point('a', 1), point('b', 7.25)])).toBe(8);
	});

	it('O3 a point goes where it is moved to, and the others keep their order', () => {
		const move = fc.record({ from: fc.nat(9), to: fc.integer({ min: -2, max: 12 }) });
		fc.assert(
			fc.property(fc.array(move, { maxLength: 120 }), (moves) => {
				let points = inOrder([...'abcdefghij'].map((id, index) => point(id, index)));
				for (const { from, to } of moves) {
					const id = points[from]!.id;
					const others = points.filter((each) => each.id !== id);
					const place = Math.max(0, Math.min(9, to));
					const wanted = ids([...others.slice(0, place), points[from]!, ...others.slice(place)]);
					const changes = new Map(ordersAfterMove(points, id, to).map((change) => [change.id, change.order]));
					points = inOrder(points.map((each) => point(each.id, changes.get(each.id) ?? each.order)));
					expect(ids(points)).toBe(wanted);
				}
			})
		);
	});

	it('O4 a hundred moves into the same gap still have a place', () => {
		let points = inOrder([point('a', 0), point('b', 1), point('c', 2)]);
		for (let times = 0; times < 200; times++) {
			const last = points[2]!.id;
			const changes = new Map(ordersAfterMove(points, last, 1).map((change) => [change.id, change.order]));
			points = inOrder(points.map((each) => point(each.id, changes.get(each.id) ?? each.order)));
			expect(points[1]!.id).toBe(last);
			expect(new Set(points.map(({ order }) => order)).size).toBe(3);
		}
	});
});
