import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { best, inOrder } from '../../../../tests/support/brute-force-groupings';
import { aProblem, planned, rounds } from '../../../../tests/support/grouping-problems';
import { seededRng } from '../kernel/rng';
import { absorbLeaver, type LeaverPolicy } from './absorb-leaver';
import { chooseSpokesperson } from './choose-spokesperson';
import { placeLate, type PlacingContext } from './place-late';
import type { GroupingPerson } from './problem';
import { planRemaining, solveRest } from './solve-rest';

const PEOPLE = Array.from({ length: 10 }, (_, index): GroupingPerson => ({
	id: `p${index}`,
	organisation: `o${index % 3}`,
	attendance: index % 4 === 0 ? 'online' : 'room'
}));
const IDS = PEOPLE.map(({ id }) => id);
const LATE = PEOPLE[9]!;

const anyPairs = fc.array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)), { maxLength: 2 });
const anyGroups = fc
	.tuple(fc.shuffledSubarray(IDS.slice(0, 9), { minLength: 5, maxLength: 9 }), fc.integer({ min: 1, max: 3 }))
	.map(([ids, size]) => {
		const number = Math.max(2, Math.ceil(ids.length / (size + 1)));
		return Array.from({ length: number }, (_, group) => ids.filter((_, index) => index % number === group));
	});
const anyContext = fc
	.record({
		history: fc.array(
			fc.shuffledSubarray(IDS, { minLength: 10, maxLength: 10 }).map((ids) => ({
				groups: [ids.slice(0, 5), ids.slice(5)],
				spokespersons: []
			})),
			{ maxLength: 2 }
		),
		apart: anyPairs,
		together: anyPairs,
		capacity: fc.array(fc.constantFrom(3, 4, null), { maxLength: 3 })
	})
	.map((context): PlacingContext => ({ people: PEOPLE, online: 'ignore', ...context }));

const knows = (pairs: PlacingContext['apart'], one: string, other: string) =>
	pairs.some((pair) => pair.includes(one) && pair.includes(other) && one !== other);
const organisationOf = (id: string) => PEOPLE.find((person) => person.id === id)!.organisation;

/** What a group costs a person who joins it: its size, people met before, people of their own organisation. */
function priceOf(members: readonly string[], person: GroupingPerson, { history }: PlacingContext): number[] {
	const met = (id: string) =>
		history.some(({ groups }) => groups.some((group) => group.includes(id) && group.includes(person.id)));
	return [
		members.length,
		members.filter(met).length,
		members.filter((id) => organisationOf(id) === person.organisation).length
	];
}

describe('a latecomer', () => {
	it('R25: joins one open group, the best there is, and nobody moves', () => {
		fc.assert(
			fc.property(anyGroups, anyContext, (groups, context) => {
				const at = placeLate(groups, LATE, context);
				const open = groups.filter(
					(members, group) =>
						!members.some((id) => knows(context.apart, id, LATE.id)) &&
						members.length < (context.capacity?.[group] ?? Infinity)
				);
				if (open.length === 0) {
					expect(at).toBe(-1);
					return;
				}
				expect(open).toContain(groups[at]);
				const friends = open.filter((members) => members.some((id) => knows(context.together, id, LATE.id)));
				const choice = friends.length > 0 ? friends : open;
				const prices = choice.map((members) => priceOf(members, LATE, context));
				expect(priceOf(groups[at]!, LATE, context)).toEqual(best(prices));
			}),
			{ numRuns: 300 }
		);
	});

	it('R25: online, joins one who would be alone, and is not put where only the room is', () => {
		const context = { people: PEOPLE, history: [], apart: [], together: [] };
		const online = { id: 'p8', organisation: null, attendance: 'online' as const };
		const groups = [
			['p1', 'p2'],
			['p3', 'p4'],
			['p5', 'p6']
		];
		expect(placeLate(groups, online, { ...context, online: 'spread' })).toBe(1);
		expect(
			placeLate(
				[
					['p0', 'p4'],
					['p1', 'p2'],
					['p3', 'p5']
				],
				online,
				{ ...context, online: 'together' }
			)
		).toBe(0);
	});
});

describe('a leaver', () => {
	const sizes = (groups: readonly (readonly string[])[]) => groups.map((members) => members.length);

	it('R26: whatever is chosen, everybody else is still in exactly one group, and only those named have moved', () => {
		fc.assert(
			fc.property(
				anyGroups,
				anyContext,
				fc.constantFrom<LeaverPolicy>('keep', 'merge', 'move-fewest'),
				fc.nat(),
				(groups, context, policy, number) => {
					const everybody = groups.flat();
					const leaver = everybody[number % everybody.length]!;
					const after = absorbLeaver(groups, leaver, policy, context);
					expect(after.groups.flat().toSorted()).toEqual(everybody.filter((id) => id !== leaver).toSorted());
					const placeOf = (so: readonly (readonly string[])[], id: string) =>
						so.findIndex((members) => members.includes(id));
					const moved = everybody.filter(
						(id) => id !== leaver && placeOf(groups, id) !== placeOf(after.groups, id)
					);
					expect(moved.toSorted()).toEqual(after.moved.toSorted());
					if (policy === 'keep') expect(moved).toEqual([]);
					if (policy === 'merge')
						expect(moved.every((id) => placeOf(groups, id) === placeOf(groups, leaver))).toBe(true);
				}
			),
			{ numRuns: 300 }
		);
	});

	it('R26: one person is moved where that evens the sizes, and it is the one who fits best', () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray(IDS, { minLength: 10, maxLength: 10 }),
				anyContext,
				(ids, { history }) => {
					const context: PlacingContext = {
						people: PEOPLE,
						history,
						apart: [],
						together: [],
						online: 'ignore'
					};
					const groups = [ids.slice(0, 3), ids.slice(3, 7), ids.slice(7)];
					const leaver = groups[0]![0]!;
					const after = absorbLeaver(groups, leaver, 'move-fewest', context);
					expect(sizes(after.groups)).toEqual([3, 3, 3]);
					const stay = groups[0]!.slice(1);
					const person = (id: string) => PEOPLE.find((one) => one.id === id)!;
					const prices = groups[1]!.map((id) => priceOf(stay, person(id), context));
					expect(priceOf(stay, person(after.moved[0]!), context)).toEqual(best(prices));
					expect(inOrder(best(prices), prices[0]!)).toBeLessThanOrEqual(0);
				}
			),
			{ numRuns: 100 }
		);
		const context = { people: PEOPLE, history: [], apart: [], together: [], online: 'ignore' as const };
		const pairs = absorbLeaver(
			[
				['p0', 'p1'],
				['p2', 'p3']
			],
			'p0',
			'move-fewest',
			context
		);
		expect(sizes(pairs.groups)).toEqual([0, 3]);
		expect(
			absorbLeaver(
				[
					['p0', 'p1'],
					['p2', 'p3']
				],
				'nobody',
				'merge',
				context
			).moved
		).toEqual([]);
	});
});

describe('one group, and the rounds to come', () => {
	it('R27: the spokesperson has fewest turns of those who did not have the last one', () => {
		const turns = { spoken: { p0: 2, p1: 1, p2: 1, p3: 0 }, last: ['p3'] };
		for (let seed = 0; seed < 20; seed++) {
			expect(['p1', 'p2']).toContain(chooseSpokesperson(['p0', 'p1', 'p2', 'p3'], turns, seededRng(seed)));
			expect(chooseSpokesperson(['p0', 'p1', 'p3'], { ...turns, notNow: ['p1'] }, seededRng(seed))).toBe(
				'p0'
			);
		}
		expect(chooseSpokesperson(['p3'], turns, seededRng(1))).toBe('p3');
		expect(chooseSpokesperson([], turns, seededRng(1))).toBeNull();
		expect(chooseSpokesperson(['toString', 'p0'], turns, seededRng(1))).toBe('toString');
	});

	it('R28: remaining rounds avoid whom one really met, not whom one was to meet', () => {
		const problem = aProblem(9, rounds(4, 3));
		const plan = planned(problem, 100000);
		expect(plan.score.repeats).toBe(0);
		const groups = [
			['p0', 'p4', 'p8'],
			['p1', 'p5', 'p6'],
			['p2', 'p3', 'p7']
		];
		const happened = [{ groups, spokespersons: ['p0', 'p1', 'p2'] }];
		const budget = { rng: seededRng(2), now: () => 0, seconds: 1, work: 100000 };
		const answer = planRemaining(problem, happened, budget);
		if (answer.kind !== 'plan') throw new Error('no plan');
		expect(answer.plan.rounds).toHaveLength(3);
		expect(answer.plan.score.repeats).toBe(0);
		const first = answer.plan.rounds[0]!.groups;
		for (const { members } of first) {
			for (const met of groups) expect(members.filter((id) => met.includes(id))).toHaveLength(1);
		}
		expect(
			first.map(({ spokesperson }) => spokesperson).filter((id) => ['p0', 'p1', 'p2'].includes(id))
		).toEqual([]);
	});

	it('R9, R28: what is kept stays while the rest is dealt anew', () => {
		const problem = aProblem(13, rounds(2, 4));
		const plan = planned(problem, 5000);
		const budget = { rng: seededRng(8), now: () => 0, seconds: 1, work: 5000 };
		const answer = solveRest(problem, plan.rounds, [{ round: 0, groups: [1, 3] }], budget);
		if (answer.kind !== 'plan') throw new Error('no plan');
		for (const group of [1, 3]) {
			const [before, after] = [plan, answer.plan].map(({ rounds: all }) => all[0]!.groups[group]!);
			expect(after!.members.toSorted()).toEqual(before!.members.toSorted());
			expect(after!.spokesperson).toBe(before!.spokesperson);
		}
	});
});
