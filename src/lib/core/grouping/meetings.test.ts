import { describe, expect, it } from 'vitest';
import { aProblem } from '../../../../tests/support/grouping-problems';
import { Meetings } from './meetings';
import { whyTogether } from './why-together';

const round = (...groups: string[]) => ({
	groups: groups.map((group) => group.split(' ')),
	spokespersons: []
});

describe('who has met whom', () => {
	const meetings = new Meetings([round('a b c', 'd e'), round('a b', 'c d e e'), round('a b a', 'f')]);

	it('R34: counts a pair once a round, from both sides, and rounds of those who were alone', () => {
		expect([meetings.times('a', 'b'), meetings.times('b', 'a'), meetings.times('a', 'd')]).toEqual([3, 3, 0]);
		expect(Object.fromEntries(meetings.partners('c'))).toEqual({ a: 1, b: 1, d: 1, e: 1 });
		expect(['a', 'c', 'f', 'nobody'].map((id) => meetings.rounds(id))).toEqual([3, 2, 1, 0]);
		expect(meetings.pairs(['a', 'b', 'd', 'e'])).toEqual([
			{ people: ['a', 'b'], times: 3 },
			{ people: ['d', 'e'], times: 2 }
		]);
	});
});

describe('why two people are together again', () => {
	const history = [round('p0 p1', 'p2 p3')];
	const asked = (extra = {}) =>
		aProblem(4, [{ shape: { kind: 'groups', groups: 2 } }], { history, ...extra });
	const again = [
		['p0', 'p1'],
		['p2', 'p3']
	];

	it('R35: because a rule holds them together, also by way of a third', () => {
		expect(whyTogether(asked({ together: [['p1', 'p0']] }), again, ['p0', 'p1'])).toEqual({ reason: 'rule' });
		expect(
			whyTogether(
				asked({
					together: [
						['p0', 'x'],
						['x', 'p1']
					]
				}),
				again,
				['p0', 'p1']
			).reason
		).toBe('rule');
	});

	it('R35: because so many must meet again', () => {
		const all = [...history, round('p0 p2', 'p1 p3'), round('p0 p3', 'p1 p2')];
		expect(whyTogether(asked({ history: all }), again, ['p0', 'p1'])).toEqual({
			reason: 'unavoidable',
			bound: 2
		});
	});

	it('R35: names the exchange that would spare it, or the rule that bars every such exchange', () => {
		expect(whyTogether(asked(), again, ['p0', 'p1'])).toMatchObject({
			reason: 'exchange',
			person: 'p0',
			fewer: 2
		});
		const apart = [
			['p1', 'p2'],
			['p1', 'p3']
		];
		expect(whyTogether(asked({ apart }), again, ['p0', 'p1'])).toEqual({ reason: 'barred', by: 'apart' });
		const problem = asked({ online: 'spread' });
		const people = problem.people.map((one, index) => ({
			...one,
			attendance: index < 2 ? ('online' as const) : one.attendance
		}));
		expect(whyTogether({ ...problem, people }, again, ['p0', 'p1'])).toEqual({
			reason: 'barred',
			by: 'online'
		});
	});

	it('R35: says so when no exchange helps', () => {
		const met = [
			round('p0 p1 p2', 'p3 p4 p5'),
			round('p0 p3', 'p1 p4', 'p2 p5'),
			round('p0 p4', 'p1 p5', 'p2 p3')
		];
		const problem = aProblem(6, [{ shape: { kind: 'groups', groups: 3 } }], { history: met });
		expect(
			whyTogether(
				problem,
				[
					['p0', 'p1'],
					['p2', 'p4'],
					['p3', 'p5']
				],
				['p0', 'p1']
			).reason
		).toMatch(/exchange|unavoidable/);
	});
});
