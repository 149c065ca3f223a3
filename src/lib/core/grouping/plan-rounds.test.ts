import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProblem, planned, rounds } from '../../../../tests/support/grouping-problems';
import { checkPlan } from '../../../../tests/bench/rotation/checker';
import { seededRng } from '../kernel/rng';
import { planRounds } from './plan-rounds';
import type { GroupingPlan, GroupingProblem } from './problem';

const groupsOf = (plan: GroupingPlan, round = 0) => plan.rounds[round]!.groups.map((group) => group.members);
const together = (plan: GroupingPlan, one: string, two: string) =>
	plan.rounds.map((_, round) =>
		groupsOf(plan, round).some((members) => members.includes(one) && members.includes(two))
	);

/** Random small problems with every kind of rule, most of them possible. */
const anyProblem = fc
	.record({
		people: fc.integer({ min: 2, max: 14 }),
		sizes: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 4 }),
		absent: fc.array(fc.tuple(fc.nat(3), fc.nat(13)), { maxLength: 5 }),
		apart: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 3 }),
		together: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 2 }),
		pinned: fc.array(fc.tuple(fc.nat(3), fc.nat(13), fc.nat(2)), { maxLength: 2 }),
		online: fc.constantFrom('spread' as const, 'together' as const, 'ignore' as const),
		modes: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 })
	})
	.map(({ people, sizes, absent, apart, together: pairs, pinned, online, modes }): GroupingProblem => ({
		...aProblem(
			people,
			sizes.map((size, round) => ({
				shape: { kind: 'size', size },
				absent: absent.filter(([at]) => at === round).map(([, person]) => `p${person}`),
				pinned: pinned
					.filter(([at, person]) => at === round && person < people)
					.map(([, person, group]) => ({ person: `p${person}`, group }))
			})),
			{
				apart: apart.map(([one, two]) => [`p${one}`, `p${two}`]),
				together: pairs.map(([one, two]) => [`p${one}`, `p${two}`]),
				online
			}
		),
		people: modes.slice(0, people).map((isOnline, index) => ({
			id: `p${index}`,
			organisation: `o${index % 3}`,
			attendance: isOnline ? 'online' : 'room'
		}))
	}));

describe('hard rules', () => {
	it('R1, R2, R4-R8: every plan for a random problem keeps every rule that the checker knows', () => {
		fc.assert(
			fc.property(anyProblem, fc.nat(1000), (problem, seed) => {
				const answer = planRounds(problem, { rng: seededRng(seed), now: () => 0, seconds: 1, work: 3000 });
				if (answer.kind === 'impossible') return answer.clash.rules.length > 0;
				const { broken, repeats } = checkPlan(problem, answer.plan.rounds);
				expect(broken).toEqual([]);
				expect(repeats).toBe(answer.plan.score.repeats);
				return answer.plan.score.lowerBound <= repeats;
			}),
			{ numRuns: 150 }
		);
	});

	it('R3: a target size gives the nearest number of groups, never a group of one', () => {
		const counts = [9, 10, 11, 13, 23].map(
			(people) => groupsOf(planned(aProblem(people, [{ shape: { kind: 'size', size: 4 } }]))).length
		);
		expect(counts).toEqual([2, 3, 3, 3, 6]);
		expect(groupsOf(planned(aProblem(3, [{ shape: { kind: 'size', size: 2 } }])))).toHaveLength(1);
	});

	it('R4: people to keep apart are apart in every round', () => {
		const plan = planned(
			aProblem(12, rounds(4, 3), {
				apart: [
					['p0', 'p1'],
					['p1', 'p2']
				]
			})
		);
		expect([...together(plan, 'p0', 'p1'), ...together(plan, 'p1', 'p2')]).not.toContain(true);
	});

	it('R6, R7: pins and capacities hold', () => {
		const plan = planned(
			aProblem(11, [
				{
					shape: { kind: 'groups', groups: 3 },
					pinned: [{ person: 'p5', group: 2 }],
					capacity: [3, null, null]
				}
			])
		);
		expect(groupsOf(plan)[2]).toContain('p5');
		expect(groupsOf(plan)[0]).toHaveLength(3);
	});
});

describe('aims', () => {
	it('R12: past rounds count: who has met is kept apart while that is possible', () => {
		const history = [
			{
				groups: [
					['p0', 'p1'],
					['p2', 'p3'],
					['p4', 'p5']
				],
				spokespersons: []
			}
		];
		const plan = planned(aProblem(6, rounds(4, 3), { history }));
		expect(plan.score.repeats).toBe(0);
	});

	it('R15: turns are fair and nobody speaks twice running', () => {
		for (const [people, groups, number] of [
			[15, 5, 7],
			[14, 4, 6],
			[24, 6, 7]
		] as const) {
			const { score } = planned(aProblem(people, rounds(number, groups)), 200000);
			expect([score.unfairSpokespersons, score.twiceRunning]).toEqual([0, 0]);
		}
	});

	it('R15: whoever spoke in the past waits, and groups are made so that nobody is passed over', () => {
		const history = [
			{
				groups: [
					['p0', 'p1', 'p2', 'p3'],
					['p4', 'p5', 'p6', 'p7']
				],
				spokespersons: ['p0', 'p1', 'p2', 'p3', 'p4', 'p5']
			}
		];
		const plan = planned(aProblem(8, rounds(1, 2), { history, aims: ['spokespersons', 'pairs'] }));
		expect(plan.rounds[0]!.groups.map((group) => group.spokesperson).sort()).toEqual(['p6', 'p7']);
	});

	it('R16: every function is dealt in every group, each person has each before any a second time', () => {
		const functions = ['beneficiary', 'manager', 'observer'];
		const plan = planned(aProblem(9, rounds(3, 3), { functions, aims: ['pairs'] }));
		const had = new Map<string, string[]>();
		for (const round of plan.rounds) {
			for (const group of round.groups) {
				const holders = functions.map((name) => group.functions[name]![0]!);
				expect(new Set(holders).size).toBe(3);
				holders.forEach((id, index) => had.set(id, [...(had.get(id) ?? []), functions[index]!]));
			}
		}
		for (const names of had.values()) expect(new Set(names).size).toBeGreaterThanOrEqual(2);
		const four = planned(aProblem(8, rounds(1, 2), { functions: ['observer'] }));
		for (const group of four.rounds[0]!.groups)
			expect(group.functions.observer).not.toContain(group.spokesperson);
	});

	it('R22: where everybody is in one group nothing is looked for', () => {
		const past = [{ groups: [['p0', 'p1', 'p2', 'p3']], spokespersons: ['p0'] }];
		expect(planned(aProblem(4, rounds(2, 1), { history: past }), 100000).work).toBe(0);
		expect(planned(aProblem(4, rounds(2, 2), { history: past }), 100000).work).toBeGreaterThan(0);
	});

	it('R17: online people are two or more in a group or none, or all together', () => {
		const problem = aProblem(20, rounds(4, 5));
		const people = problem.people.map((person, index) => ({
			...person,
			attendance: index < 5 ? ('online' as const) : person.attendance
		}));
		const online = new Set(['p0', 'p1', 'p2', 'p3', 'p4']);
		const spread = planned({ ...problem, people, online: 'spread' }, 100000);
		const held = planned({ ...problem, people, online: 'together' }, 100000);
		const counts = (plan: GroupingPlan) =>
			plan.rounds.map((round) =>
				round.groups
					.map((group) => group.members.filter((id) => online.has(id)).length)
					.filter(Boolean)
					.sort()
			);
		for (const round of counts(spread)) expect(round).toEqual([2, 3]);
		for (const round of counts(held)) expect(round).toEqual([1, 4]);
		expect(spread.score.aloneOnline).toBe(0);
	});

	it('R18: with organisations first a repeat is accepted for their sake; an aim left out is not pursued', () => {
		const people = ['a', 'a', 'b', 'b'].map((organisation, index) => ({
			id: `p${index}`,
			organisation,
			attendance: 'room' as const
		}));
		const history = [
			{
				groups: [
					['p0', 'p2'],
					['p1', 'p3']
				],
				spokespersons: []
			},
			{
				groups: [
					['p0', 'p3'],
					['p1', 'p2']
				],
				spokespersons: []
			}
		];
		const problem = { ...aProblem(4, rounds(1, 2), { history }), people };
		expect(planned(problem).score).toMatchObject({ repeats: 0, sameOrganisation: 2 });
		expect(planned({ ...problem, aims: ['organisations', 'pairs'] }).score).toMatchObject({
			repeats: 2,
			sameOrganisation: 0
		});
		expect(planned({ ...problem, aims: ['organisations'] }).score.sameOrganisation).toBe(0);
	});
});
