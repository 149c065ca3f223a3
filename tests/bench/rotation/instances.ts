import type { GroupingProblem } from '../../../src/lib/core/grouping/problem';
import { seededRng, type Rng } from '../../../src/lib/core/kernel/rng';

/** Groups, size, rounds. */
export type Instance = readonly [groups: number, size: number, rounds: number];

/** Every cell up to 13 rounds of the table of best known numbers of rounds without a repeated pair. */
export const CELLS: readonly Instance[] = [
	[4, 3, 4], [4, 4, 5],
	[5, 3, 7], [5, 4, 5], [5, 5, 6],
	[6, 3, 8], [6, 4, 7], [6, 5, 6], [6, 6, 3],
	[7, 3, 10], [7, 4, 9], [7, 5, 7], [7, 6, 7], [7, 7, 8],
	[8, 3, 11], [8, 4, 10], [8, 5, 8], [8, 6, 8], [8, 7, 8], [8, 8, 9],
	[9, 3, 13], [9, 4, 11], [9, 5, 9], [9, 6, 9], [9, 7, 9], [9, 8, 9], [9, 9, 10],
	[10, 4, 13], [10, 5, 9], [10, 6, 7], [10, 7, 7], [10, 8, 5], [10, 9, 5]
]; // prettier-ignore

/** The ten cases of the goals. */
export const TEN_CASES: readonly Instance[] = [
	[5, 3, 7], [6, 4, 7], [6, 5, 6], [7, 4, 9], [8, 4, 10], [9, 4, 11], [10, 4, 12], [12, 5, 8], [5, 4, 8], [6, 5, 10]
]; // prettier-ignore

/** A programme of equal rounds for so many people of so many organisations. */
export function programme(
	count: number,
	groups: number,
	rounds: number,
	organisations = 0,
	extra: Partial<GroupingProblem> = {}
): GroupingProblem {
	return {
		people: Array.from({ length: count }, (_, index) => ({
			id: `p${index}`,
			organisation: organisations > 0 ? `o${index % organisations}` : null,
			attendance: 'room' as const
		})),
		rounds: Array.from({ length: rounds }, () => ({
			shape: { kind: 'groups' as const, groups },
			absent: [],
			pinned: []
		})),
		history: [],
		apart: [],
		together: [],
		online: 'ignore',
		functions: [],
		...extra
	};
}

/** The problem of an instance. */
export function instanceProblem([groups, size, rounds]: Instance): GroupingProblem {
	return programme(groups * size, groups, rounds);
}

function dealt(people: readonly string[], groups: number, rng: Rng): string[][] {
	const keyed = people.map((id) => ({ id, key: rng() })).sort((one, two) => one.key - two.key);
	return Array.from({ length: groups }, (_, group) =>
		keyed.filter((_, index) => index % groups === group).map(({ id }) => id)
	);
}

/** Cases as workshops have them: unequal groups, absences, organisations, a past, rules. */
export function unevenCases(): { name: string; problem: GroupingProblem }[] {
	const rng = seededRng(7);
	const withAbsences = (problem: GroupingProblem, part: number): GroupingProblem => ({
		...problem,
		rounds: problem.rounds.map((round) => ({
			...round,
			absent: problem.people.filter(() => rng() < part).map(({ id }) => id)
		}))
	});
	const withPast = (problem: GroupingProblem, rounds: number, groups: number): GroupingProblem => ({
		...problem,
		history: Array.from({ length: rounds }, () => ({
			groups: dealt(
				problem.people.map(({ id }) => id),
				groups,
				rng
			),
			spokespersons: []
		}))
	});
	const sized = (problem: GroupingProblem, size: number): GroupingProblem => ({
		...problem,
		rounds: problem.rounds.map((round) => ({ ...round, shape: { kind: 'size', size } }))
	});
	return [
		{ name: '23 people, 6 groups, 6 rounds', problem: programme(23, 6, 6) },
		{ name: '22 people, 5 groups, 5 rounds', problem: programme(22, 5, 5) },
		{ name: '26 people, 6 groups, 7 rounds', problem: programme(26, 6, 7) },
		{ name: '34 people, 8 groups, 8 rounds', problem: programme(34, 8, 8) },
		{ name: '37 people of 6, 9 groups, 8 rounds', problem: programme(37, 9, 8, 6) },
		{ name: '36 people of 6, 9 groups, 6 rounds', problem: programme(36, 9, 6, 6) },
		{ name: '45 people of 9, 9 groups, 9 rounds', problem: programme(45, 9, 9, 9) },
		{
			name: '24 people, 20% absent, size 4, 6 rounds',
			problem: sized(withAbsences(programme(24, 6, 6), 0.2), 4)
		},
		{
			name: '40 people of 8, 15% absent, size 5, 7 rounds',
			problem: sized(withAbsences(programme(40, 8, 7, 8), 0.15), 5)
		},
		{
			name: '30 people of 5, 3 past rounds, 6 groups, 4 rounds',
			problem: withPast(programme(30, 6, 4, 5), 3, 6)
		},
		{ name: '28 people, 4 past rounds, 7 groups, 4 rounds', problem: withPast(programme(28, 7, 4), 4, 7) },
		{
			name: '60 people of 15, 10 past rounds, size 5, 4 rounds',
			problem: sized(withPast(programme(60, 12, 4, 15), 10, 12), 5)
		}
	];
}
