import { planRounds } from '../../../src/lib/core/grouping/plan-rounds';
import type { GroupingPlan, GroupingProblem } from '../../../src/lib/core/grouping/problem';
import { seededRng } from '../../../src/lib/core/kernel/rng';
import { checkPlan, type Findings } from './checker';

export interface Measured {
	readonly plan: GroupingPlan;
	/** The checker's findings, not the engine's. */
	readonly found: Findings;
	/** Milliseconds until the best plan was there. */
	readonly bestAfter: number;
	readonly took: number;
}

/** Runs the engine once and has the checker recount; a broken rule ends the benchmark. */
export function measure(problem: GroupingProblem, seed: number, seconds: number): Measured {
	const start = performance.now();
	let bestAfter = 0;
	const answer = planRounds(problem, {
		rng: seededRng(seed),
		now: () => performance.now(),
		seconds,
		onBetter: () => (bestAfter = performance.now() - start)
	});
	const took = performance.now() - start;
	if (answer.kind === 'impossible') throw new Error(`impossible: ${JSON.stringify(answer.clash)}`);
	const found = checkPlan(problem, answer.plan.rounds);
	if (found.broken.length > 0) throw new Error(found.broken.join('; '));
	return { plan: answer.plan, found, bestAfter, took };
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
	return [...values].sort((one, two) => one - two)[values.length >> 1]!;
}
