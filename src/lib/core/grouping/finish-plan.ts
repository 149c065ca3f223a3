import type { Rng } from '../kernel/rng';
import type { CompiledProblem } from './compile-problem';
import { dealFunctions } from './deal-functions';
import { dealTurns, membersByRound } from './deal-turns';
import { isBetter, judgePlan, type Quality } from './judge-plan';
import type { GroupingPlan, PlannedRound } from './problem';
import { scoreCompiled } from './score-round';
import type { TurnsSoFar } from './speaking-turns';

/** Groups with spokespersons chosen for them, judged. */
export interface Candidate {
	readonly groupOf: readonly Int16Array[];
	readonly speakers: readonly Int16Array[];
	readonly quality: Quality;
}

/** Deals the turns for these groups and judges the whole; null if it cannot be better than `rival` however turns fall. */
export function toCandidate(
	problem: CompiledProblem,
	before: TurnsSoFar,
	groupOf: readonly Int16Array[],
	rng: Rng
): Candidate;
export function toCandidate(
	problem: CompiledProblem,
	before: TurnsSoFar,
	groupOf: readonly Int16Array[],
	rng: Rng,
	rival: Candidate
): Candidate | null;
export function toCandidate(
	problem: CompiledProblem,
	before: TurnsSoFar,
	groupOf: readonly Int16Array[],
	rng: Rng,
	rival?: Candidate
): Candidate | null {
	const atBest = judgePlan(problem, groupOf, { unfair: 0, twiceRunning: 0, unevenness: 0 });
	if (rival && !isBetter(atBest, rival.quality)) return null;
	const { speakers, fairness } = dealTurns(problem, before, membersByRound(problem, groupOf), rng);
	return { groupOf, speakers, quality: judgePlan(problem, groupOf, fairness) };
}

/** Puts a candidate into words: ids, functions, score card. */
export function finishPlan(
	problem: CompiledProblem,
	best: Candidate,
	lowerBound: number,
	work: number
): GroupingPlan {
	const groups = membersByRound(problem, best.groupOf);
	const functions = dealFunctions(problem, groups, best.speakers);
	const name = (person: number) => problem.ids[person]!;
	const rounds = groups.map((round, index): PlannedRound => ({
		groups: round.map((members, group) => ({
			members: members.map(name),
			spokesperson: name(best.speakers[index]![group]!),
			functions: Object.fromEntries(
				problem.source.functions.flatMap((title, number) => {
					const holder = functions[index]![group]![number]!;
					return holder < 0 ? [] : [[title, [name(holder)]]];
				})
			)
		}))
	}));
	return { rounds, score: scoreCompiled(problem, rounds, lowerBound), work };
}
