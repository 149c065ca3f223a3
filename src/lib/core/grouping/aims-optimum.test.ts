import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChoices, allDivisions, best, turnFaults } from '../../../../tests/support/brute-force-groupings';
import { checkPlan } from '../../../../tests/bench/rotation/checker';
import { aProblem, planned, rounds } from '../../../../tests/support/grouping-problems';
import { lowerBound } from './lower-bound';
import type { GroupingProblem, PastRound } from './problem';

const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const SPEECHLESS = (groups: string[][]) => ({
	groups: groups.map((members) => ({ members, spokesperson: members[0]! }))
});

/** A few past rounds of six people, at random. */
const anyHistory = fc.array(
	fc.record({
		groups: fc
			.shuffledSubarray(PEOPLE, { minLength: 6, maxLength: 6 })
			.map((ids) => [ids.slice(0, 3), ids.slice(3)]),
		spokespersons: fc.subarray(PEOPLE, { maxLength: 3 }),
		ageDays: fc.constantFrom(0, 30, 400)
	}),
	{ maxLength: 3 }
);

/** Four to six people in two groups, so that every plan can be looked at. */
const anySmall = fc
	.record({
		people: fc.integer({ min: 4, max: 6 }),
		number: fc.integer({ min: 1, max: 2 }),
		history: anyHistory,
		organisations: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 })
	})
	.map(({ people, number, history, organisations }): GroupingProblem => {
		const problem = aProblem(people, rounds(number, 2), { history });
		return {
			...problem,
			people: problem.people.map((person, index) => ({ ...person, organisation: `o${organisations[index]}` }))
		};
	});

function everyPlan(problem: GroupingProblem): string[][][][] {
	const ids = problem.people.map(({ id }) => id);
	return allChoices(problem.rounds.map(() => allDivisions(ids, 2)));
}

/** How often the pairs of one round had met before, and how fresh that is, counted the plain way. */
function depthOf(groups: readonly (readonly string[])[], history: readonly PastRound[]) {
	let [depth, fresh] = [0, 0];
	for (const members of groups) {
		for (const a of members) {
			for (const b of members) {
				if (a >= b) continue;
				const meetings = history.filter((round) =>
					round.groups.some((group) => group.includes(a) && group.includes(b))
				);
				depth += meetings.length;
				fresh += meetings.reduce((sum, { ageDays }) => sum + 2 ** (-(ageDays ?? 0) / 120), 0);
			}
		}
	}
	return [depth, Math.round(fresh * 1e6)];
}

describe('aims against every possible plan', () => {
	it('R12, R14: no plan has fewer repeats, and none of those fewer pairs of one organisation', () => {
		fc.assert(
			fc.property(anySmall, fc.nat(99), (problem, seed) => {
				const aims = ['pairs', 'organisations'] as const;
				const { rounds: found } = planned({ ...problem, aims }, 12000, seed);
				const judge = (plan: Parameters<typeof checkPlan>[1]) => {
					const { repeats, sameOrganisation } = checkPlan(problem, plan);
					return [repeats, sameOrganisation];
				};
				const optimum = best(everyPlan(problem).map((plan) => judge(plan.map(SPEECHLESS))));
				expect(judge(found)).toEqual(optimum);
			}),
			{ numRuns: 60, seed: 20261125 }
		);
	});

	it('R14: organisations alone are mixed as well as they can be', () => {
		const people = ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c'].map((organisation, index) => ({
			id: `p${index}`,
			organisation,
			attendance: 'room' as const
		}));
		expect(planned({ ...aProblem(9, rounds(1, 3)), people }).score.sameOrganisation).toBe(0);
		expect(planned({ ...aProblem(9, rounds(1, 2)), people }).score.sameOrganisation).toBe(3);
	});

	it('R13: among plans equal in every aim, whoever met less often, then longer ago, meets again', () => {
		fc.assert(
			fc.property(anyHistory, fc.nat(99), (history, seed) => {
				const problem = aProblem(6, rounds(1, 2), { history, aims: ['pairs'] });
				const ids = problem.people.map(({ id }) => id);
				const judge = (groups: readonly (readonly string[])[]) => [
					checkPlan(problem, [SPEECHLESS(groups.map((members) => [...members]))]).repeats,
					...depthOf(groups, history)
				];
				const found = planned(problem, 12000, seed).rounds[0]!.groups.map(({ members }) => members);
				expect(judge(found)).toEqual(best(allDivisions(ids, 2).map(judge)));
			}),
			{ numRuns: 60, seed: 20261125 }
		);
	});

	it('R15: no plan gives turns more fairly, be it by other groups or other speakers', () => {
		fc.assert(
			fc.property(anySmall, fc.nat(99), (problem, seed) => {
				const present = problem.people.map(({ id }) => id);
				const past = problem.history.map(({ spokespersons }) =>
					spokespersons.filter((id) => present.includes(id))
				);
				const judge = (speakers: string[][]) => {
					const faults = turnFaults(
						speakers.map((ids) => ({ present, speakers: ids })),
						past
					);
					return [faults.twiceRunning, faults.unfair];
				};
				const { rounds: found, score } = planned({ ...problem, aims: ['spokespersons'] }, 12000, seed);
				const dealt = judge(found.map(({ groups }) => groups.map(({ spokesperson }) => spokesperson)));
				expect(dealt).toEqual([score.twiceRunning, score.unfairSpokespersons]);
				const ways = allDivisions(present, 2).flatMap((groups) => allChoices(groups));
				const different = [...new Map(ways.map((ids) => [ids.toSorted().join(), ids])).values()];
				expect(dealt).toEqual(best(allChoices(problem.rounds.map(() => different)).map(judge)));
			}),
			{ numRuns: 60, seed: 20261125 }
		);
	});

	it('R20: no plan at all has fewer repeats than the lower bound', () => {
		fc.assert(
			fc.property(
				anySmall,
				fc.constantFrom<[string, string][]>(
					[],
					[['p0', 'p1']],
					[
						['p0', 'p1'],
						['p1', 'p2']
					]
				),
				(problem, together) => {
					const asked = { ...problem, together };
					const possible = everyPlan(asked)
						.map((plan) => checkPlan(asked, plan.map(SPEECHLESS)))
						.filter(({ broken }) => broken.length === 0);
					fc.pre(possible.length > 0);
					expect(lowerBound(asked)).toBeLessThanOrEqual(Math.min(...possible.map(({ repeats }) => repeats)));
				}
			),
			{ numRuns: 80, seed: 20261125 }
		);
	});
});
