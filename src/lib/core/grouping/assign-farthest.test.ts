import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChoices, best } from '../../../../tests/support/brute-force-groupings';
import { seededRng } from '../kernel/rng';
import { assignFarthest, type StyledPerson } from './assign-farthest';

const anyCase = fc
	.record({ people: fc.integer({ min: 1, max: 6 }), styles: fc.integer({ min: 1, max: 3 }) })
	.chain(({ people, styles }) =>
		fc.record({
			styles: fc.constant(styles),
			people: fc
				.array(
					fc.record({
						organisation: fc.constantFrom('a', 'b', null),
						own: fc.option(fc.nat(styles - 1)),
						distances: fc.array(fc.nat(6), { minLength: styles, maxLength: styles })
					}),
					{ minLength: people, maxLength: people }
				)
				.map((list) => list.map((one, index): StyledPerson => ({ id: `p${index}`, ...one })))
		})
	);

/** People in their own style, distance lost, pairs of one organisation: as the rules order them. */
function judge(people: readonly StyledPerson[], styleOf: readonly number[]): number[] {
	const own = people.filter((person, index) => person.own === styleOf[index]).length;
	const total = people.reduce((sum, { distances }, index) => sum + distances[styleOf[index]!]!, 0);
	let pairs = 0;
	people.forEach((one, a) =>
		people.forEach((two, b) => {
			if (a < b && one.organisation !== null && one.organisation === two.organisation)
				pairs += styleOf[a] === styleOf[b] ? 1 : 0;
		})
	);
	return [own, -total, pairs];
}

function isBalanced(styleOf: readonly number[], styles: number): boolean {
	const sizes = Array.from({ length: styles }, (_, style) => styleOf.filter((one) => one === style).length);
	return Math.max(...sizes) - Math.min(...sizes) <= 1;
}

describe('assignFarthest', () => {
	it('R29-R32: is balanced, spares people their own style, goes farthest and mixes best, against every assignment', () => {
		fc.assert(
			fc.property(anyCase, fc.nat(99), ({ people, styles }, seed) => {
				const found = assignFarthest(people, styles, seededRng(seed));
				expect(isBalanced(found.styleOf, styles)).toBe(true);
				const all = allChoices(people.map(() => [...Array(styles).keys()]));
				const optimum = best(all.filter((one) => isBalanced(one, styles)).map((one) => judge(people, one)));
				expect(judge(people, found.styleOf)).toEqual(optimum);
				expect([found.ownUnavoidable.length, -found.total, found.sameOrganisation]).toEqual(optimum);
			}),
			{ numRuns: 300 }
		);
	});

	it('R30: names whoever keeps their own style because it cannot be helped', () => {
		const all = ['p0', 'p1', 'p2'].map((id): StyledPerson => ({
			id,
			organisation: null,
			own: 0,
			distances: [0, 5]
		}));
		const found = assignFarthest(all, 2, seededRng(1));
		expect(found.ownUnavoidable).toHaveLength(1);
		expect(found.styleOf[all.findIndex(({ id }) => id === found.ownUnavoidable[0])]).toBe(0);
	});

	it('R31: distances with fractions, none, or not even numbers do no harm', () => {
		const person = (id: string, distances: number[]): StyledPerson => ({
			id,
			organisation: 'a',
			own: null,
			distances
		});
		const found = assignFarthest([person('p0', [0.25, 0.75]), person('p1', [0.5, 0.6])], 2, seededRng(1));
		expect(found.total).toBeCloseTo(1.25);
		const odd = assignFarthest([person('p0', [Number.NaN, 1]), person('p1', [])], 2, seededRng(1));
		expect(odd.styleOf.toSorted()).toEqual([0, 1]);
		expect(assignFarthest([], 6, seededRng(1)).styleOf).toEqual([]);
	});

	it('R32: ties fall by seed', () => {
		const people = Array.from({ length: 12 }, (_, index): StyledPerson => ({
			id: `p${index}`,
			organisation: null,
			own: null,
			distances: [1, 1, 1]
		}));
		const by = (seed: number) => assignFarthest(people, 3, seededRng(seed)).styleOf.join();
		expect(by(1)).toBe(by(1));
		expect(new Set([1, 2, 3, 4].map(by)).size).toBeGreaterThan(1);
	});

	it('R24, R31: 500 people are assigned in an instant', () => {
		const rng = seededRng(1);
		const people = Array.from({ length: 500 }, (_, index): StyledPerson => ({
			id: `p${index}`,
			organisation: `o${index % 20}`,
			own: index % 6,
			distances: Array.from({ length: 6 }, () => Math.floor(rng() * 13))
		}));
		const start = performance.now();
		const found = assignFarthest(people, 6, seededRng(1));
		expect(performance.now() - start).toBeLessThan(3000);
		expect(found.ownUnavoidable).toEqual([]);
		expect(isBalanced(found.styleOf, 6)).toBe(true);
	});
});
