import type { CompiledProblem } from './compile-problem';
import { findDesign } from './designs/find-design';
import { fitDesign } from './fit-design';
import type { SearchLimits } from './search-limits';
import { seatRound } from './seat-round';

/** The part of the budget that looking for designs may take. */
const SHARE = 0.4;

/** The same where people have met before: a design knows nothing of that, and seldom fits. */
const SHARE_AFTER_PAST = 0.1;

/** Larger designs than this are not worth their tables: with so many people repeats are rare anyway. */
const MOST_PLACES = 400;

/**
 * Whole programmes to start from, grown from designs of the sizes nearest to the problem's: more places than people, some of which
 * stay empty, or fewer, to which people are added. Every start keeps the hard rules; where they differ from the design they win.
 */
export function* designStarts(
	problem: CompiledProblem,
	limits: SearchLimits
): Generator<readonly Int16Array[]> {
	const { rng } = limits.budget;
	if (problem.rounds.length < 2) return;
	const share = problem.source.history.length > 0 ? SHARE_AFTER_PAST : SHARE;
	const stop = () => limits.isOver() || limits.spent() > share;
	for (const { groups, size } of nearestSizes(problem)) {
		if (stop()) return;
		const design = findDesign(groups, size, problem.rounds.length, {
			rng,
			stop,
			spend: (work) => limits.spend(work),
			left: () => limits.workLeft() * share * 0.5
		});
		const wishes = fitDesign(problem, design, rng, stop);
		const start = problem.rounds.map((_, round) => seatRound(problem, round, rng, 4000, wishes[round]));
		const seated = start.flatMap((seats) => (seats.kind === 'seated' ? [seats.groupOf] : []));
		if (seated.length === problem.rounds.length) yield seated;
	}
}

/** Numbers of groups and sizes to look for: those of the most frequent kind of round, for everybody and for those present. */
function nearestSizes({ rounds, count }: CompiledProblem): { groups: number; size: number }[] {
	const frequency = new Map<number, number>();
	for (const round of rounds) frequency.set(round.groups, (frequency.get(round.groups) ?? 0) + 1);
	const groups = [...frequency].sort((one, two) => two[1] - one[1])[0]![0];
	const ever = new Set(rounds.flatMap((round) => [...round.present])).size;
	const sizes = [Math.ceil(ever / groups), Math.floor(ever / groups), Math.ceil(ever / groups) + 1];
	return [...new Set(sizes)]
		.filter(
			(size) => size >= 2 && groups >= 2 && groups * size <= MOST_PLACES && groups * size >= count - groups
		)
		.map((size) => ({ groups, size }));
}
