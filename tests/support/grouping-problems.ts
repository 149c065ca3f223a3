import { planRounds } from '../../src/lib/core/grouping/plan-rounds';
import type { GroupingPlan, GroupingProblem, RoundRequest } from '../../src/lib/core/grouping/problem';
import { seededRng } from '../../src/lib/core/kernel/rng';
import { checkPlan } from '../bench/rotation/checker';

/** A problem of people p0, p1, ... without rules; `extra` replaces what it names. */
export function aProblem(
	people: number,
	rounds: readonly Partial<RoundRequest>[],
	extra: Partial<GroupingProblem> = {}
): GroupingProblem {
	return {
		people: Array.from({ length: people }, (_, index) => ({
			id: `p${index}`,
			organisation: null,
			attendance: 'room' as const
		})),
		rounds: rounds.map((round) => ({ shape: { kind: 'size', size: 3 }, absent: [], pinned: [], ...round })),
		history: [],
		apart: [],
		together: [],
		online: 'ignore',
		functions: [],
		...extra
	};
}

/** So many equal rounds of so many groups. */
export function rounds(number: number, groups: number): Partial<RoundRequest>[] {
	return Array.from({ length: number }, () => ({ shape: { kind: 'groups', groups } }));
}

/** Plans with a bounded amount of work, whatever the machine; a clash or a broken rule is an error. */
export function planned(problem: GroupingProblem, work = 30000, seed = 1): GroupingPlan {
	const answer = planRounds(problem, { rng: seededRng(seed), now: () => 0, seconds: 1, work });
	if (answer.kind === 'impossible') throw new Error(JSON.stringify(answer.clash));
	const { broken, repeats } = checkPlan(problem, answer.plan.rounds);
	if (broken.length > 0) throw new Error(broken.join('; '));
	if (repeats !== answer.plan.score.repeats)
		throw new Error(`the engine counts ${answer.plan.score.repeats} repeats, the checker ${repeats}`);
	return answer.plan;
}
