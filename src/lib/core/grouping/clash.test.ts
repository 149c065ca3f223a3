import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../tests/bench/rotation/checker';
import { allDivisions } from '../../../../tests/support/brute-force-groupings';
import { aProblem, planned } from '../../../../tests/support/grouping-problems';
import { seededRng } from '../kernel/rng';
import { planRounds } from './plan-rounds';
import type { Clash, GroupingProblem } from './problem';

const clashOf = (problem: GroupingProblem): Clash['rules'] => {
	const answer = planRounds(problem, { rng: seededRng(1), now: () => 0, seconds: 1, work: 500 });
	return answer.kind === 'impossible' ? answer.clash.rules : [];
};
const namesOf = (problem: GroupingProblem) => clashOf(problem).map(({ rule }) => rule);
const inGroups = (groups: number) => ({ shape: { kind: 'groups' as const, groups } });

const anyPairs = fc.array(
	fc.tuple(fc.nat(5), fc.nat(5)).filter(([one, two]) => one !== two),
	{ maxLength: 4 }
);
const named = (pairs: [number, number][]) =>
	pairs.map(([one, two]): [string, string] => [`p${one}`, `p${two}`]);

/** Small problems of which many are impossible. */
const anyStrict = fc
	.record({
		people: fc.integer({ min: 4, max: 6 }),
		groups: fc.integer({ min: 2, max: 3 }),
		apart: anyPairs,
		together: anyPairs,
		pinned: fc.array(fc.tuple(fc.nat(3), fc.nat(1)), { maxLength: 3 }),
		capacity: fc.array(fc.constantFrom(2, 3, null), { maxLength: 3 })
	})
	.filter(({ people, groups }) => people >= 2 * groups)
	.map(({ people, groups, apart, together, pinned, capacity }) =>
		aProblem(
			people,
			[
				{
					...inGroups(groups),
					capacity,
					pinned: pinned.map(([person, group]) => ({ person: `p${person}`, group }))
				}
			],
			{ apart: named(apart), together: named(together) }
		)
	);

/** Whether any division into groups, in any order of the groups, keeps all rules. */
function isPossible(problem: GroupingProblem): boolean {
	const ids = problem.people.map(({ id }) => id);
	const shape = problem.rounds[0]!.shape;
	const number = shape.kind === 'groups' ? shape.groups : 0;
	return allDivisions(ids, number).some((groups) =>
		ordersOf(groups).some(
			(ordered) =>
				checkPlan(problem, [{ groups: ordered.map((members) => ({ members, spokesperson: members[0]! })) }])
					.broken.length === 0
		)
	);
}

function ordersOf<Item>(items: readonly Item[]): Item[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((first, index) =>
		ordersOf(items.filter((_, other) => other !== index)).map((rest) => [first, ...rest])
	);
}

/** The problem with only the rules that a clash names. */
function onlyNamed(problem: GroupingProblem, clash: Clash['rules']): GroupingProblem {
	const named = (rule: string, ids: readonly string[]) =>
		clash.some((one) => one.rule === rule && one.people.join() === ids.join());
	const limits = clash.filter(({ rule }) => rule === 'capacity').length;
	const round = problem.rounds[0]!;
	return {
		...problem,
		apart: problem.apart.filter((pair) => named('apart', pair)),
		together: problem.together.filter((pair) => named('together', pair)),
		rounds: [
			{
				...round,
				pinned: round.pinned.filter(({ person }) => named('pinned', [person])),
				capacity: limits > 0 ? (round.capacity ?? []) : []
			}
		]
	};
}

describe('rules that clash', () => {
	it('R10: a problem is refused if, and only if, no plan keeps its rules', () => {
		fc.assert(
			fc.property(anyStrict, (problem) => {
				expect(clashOf(problem).length > 0).toBe(!isPossible(problem));
			}),
			{ numRuns: 300 }
		);
	});

	it('R10: what is named is enough for the clash, and without any one rule of it there is none', () => {
		fc.assert(
			fc.property(anyStrict, (problem) => {
				const clash = clashOf(problem);
				fc.pre(clash.length > 0);
				expect(isPossible(onlyNamed(problem, clash))).toBe(false);
				// Capacities are named without their group: where only some of them clash, or one is left out, which cannot be said here.
				const limits = problem.rounds[0]!.capacity?.filter((limit) => limit !== null).length ?? 0;
				const limitsNamed = clash.filter(({ rule }) => rule === 'capacity').length;
				if (limitsNamed > 0 && limitsNamed < limits) return;
				for (const entry of clash) {
					if (entry.rule === 'sizes' || entry.rule === 'capacity') continue;
					const others = clash.filter((one) => one !== entry);
					expect(isPossible(onlyNamed(problem, others)), entry.rule).toBe(true);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('R10: names people, rules and round, and sizes only where other sizes would help', () => {
		const both: [string, string][] = [['p1', 'p2']];
		const problem = aProblem(6, [inGroups(3), inGroups(2)], { apart: both, together: both });
		const clash = clashOf(problem);
		expect(clash.map(({ rule }) => rule).toSorted()).toEqual(['apart', 'together']);
		expect(clash.every(({ round }) => round === 0)).toBe(true);
		expect(clash.find(({ rule }) => rule === 'apart')?.people.toSorted()).toEqual(['p1', 'p2']);
		const three = aProblem(6, [inGroups(2)], {
			apart: [
				['p0', 'p1'],
				['p1', 'p2'],
				['p0', 'p2'],
				['p4', 'p5']
			]
		});
		expect(clashOf(three)).toEqual([
			{ rule: 'apart', people: ['p0', 'p1'], round: 0 },
			{ rule: 'apart', people: ['p1', 'p2'], round: 0 },
			{ rule: 'apart', people: ['p0', 'p2'], round: 0 },
			{ rule: 'sizes', people: [], round: 0 }
		]);
		const large = aProblem(6, [inGroups(3)], {
			together: [
				['p0', 'p1'],
				['p1', 'p2']
			]
		});
		expect(namesOf(large)).toEqual(['together', 'together', 'sizes']);
		expect(namesOf(aProblem(6, [{ ...inGroups(2), capacity: [2, 2] }]))).toContain('capacity');
	});

	it('R6, R10: a person pinned to two groups is a clash', () => {
		const pinned = [0, 1].map((group) => ({ person: 'p1', group }));
		expect(clashOf(aProblem(6, [{ ...inGroups(2), pinned }]))).toEqual([
			{ rule: 'pinned', people: ['p1'], round: 0 }
		]);
	});

	it('R5: people to keep together are in one group in every round in which both are present', () => {
		const together: [string, string][] = [
			['p0', 'p1'],
			['p1', 'p2'],
			['p5', 'p6']
		];
		const plan = planned(
			aProblem(12, [inGroups(3), { ...inGroups(3), absent: ['p1', 'p5'] }, inGroups(4)], { together })
		);
		const groupOf = (round: number, id: string) =>
			plan.rounds[round]!.groups.findIndex(({ members }) => members.includes(id));
		for (const round of [0, 2]) {
			expect(new Set(['p0', 'p1', 'p2'].map((id) => groupOf(round, id))).size).toBe(1);
			expect(groupOf(round, 'p5')).toBe(groupOf(round, 'p6'));
		}
		expect(groupOf(1, 'p0')).toBe(groupOf(1, 'p2'));
	});

	it('R9: locked groups stay whole with their spokesperson, the others are solved around them', () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...Array(11).keys()], { minLength: 4, maxLength: 4 }),
				fc.nat(3),
				(ids, at) => {
					const members = ids.map((id) => `p${id}`);
					const locked = [{ group: at, members, spokesperson: members[2]! }];
					const plan = planned(aProblem(11, [{ ...inGroups(4), locked }, inGroups(4)]), 2000);
					const group = plan.rounds[0]!.groups[at]!;
					expect(group.members.toSorted()).toEqual(members.toSorted());
					expect(group.spokesperson).toBe(members[2]);
					const others = plan.rounds[0]!.groups.filter((_, index) => index !== at);
					expect(others.map((other) => other.members.length).toSorted()).toEqual([2, 2, 3]);
				}
			),
			{ numRuns: 30 }
		);
	});

	it('R11: what makes no sense is refused, each by its rule', () => {
		const one = aProblem(1, [inGroups(1)]);
		expect(namesOf(aProblem(0, [inGroups(1)]))).toContain('people');
		expect(namesOf(one)).toEqual(['group-of-one']);
		expect(namesOf(aProblem(3, [inGroups(4)]))).toEqual(['sizes']);
		expect(namesOf(aProblem(5, [inGroups(3)]))).toEqual(['group-of-one']);
		expect(namesOf(aProblem(4, [inGroups(0)]))).toEqual(['sizes']);
		expect(namesOf(aProblem(4, [inGroups(1.5)]))).toEqual(['sizes']);
		expect(namesOf(aProblem(4, [inGroups(Number.NaN)]))).toEqual(['sizes']);
		const twice = aProblem(4, [inGroups(2)]);
		expect(clashOf({ ...twice, people: [...twice.people, twice.people[1]!] })).toEqual([
			{ rule: 'people', people: ['p1'], round: null }
		]);
		expect(namesOf(aProblem(4, [{ ...inGroups(2), pinned: [{ person: 'p0', group: 2 }] }]))).toEqual([
			'pinned'
		]);
		expect(namesOf(aProblem(4, [{ ...inGroups(2), pinned: [{ person: 'nobody', group: 0 }] }]))).toEqual([
			'pinned'
		]);
		expect(namesOf(aProblem(4, [inGroups(2)], { apart: [['p0', 'p0']] }))).toEqual(['apart']);
		expect(namesOf(aProblem(4, [{ ...inGroups(2), absent: ['p0', 'p1', 'p2', 'p3'] }]))).toEqual(['people']);
	});

	it('R11: unknown people in absences, history and pairs are passed over', () => {
		const plan = planned(
			aProblem(4, [{ ...inGroups(2), absent: ['gone'] }], {
				apart: [['p0', 'gone']],
				together: [['gone', 'lost']],
				history: [
					{
						groups: [
							['gone', 'p0', 'p0', 'p1'],
							['p1', 'p2']
						],
						spokespersons: ['gone', 'p0']
					}
				]
			})
		);
		expect(plan.rounds[0]!.groups).toHaveLength(2);
	});
});
