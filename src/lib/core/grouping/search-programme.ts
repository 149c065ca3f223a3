import { anneal } from './anneal';
import type { CompiledProblem } from './compile-problem';
import { isBetter, type Quality } from './judge-plan';
import { organisationBound } from './organisation-bound';
import { Seating } from './seating';
import { seatRound } from './seat-round';
import type { SearchLimits } from './search-limits';
import { claimTurns, turnsSoFar } from './speaking-turns';
import { toCandidate, type Candidate } from './finish-plan';
import { designStarts } from './design-starts';
import { weighAims } from './weigh-aims';

/** How hot a run begins and how cold it ends, in prices of one repeated pair. */
const HOT = 0.7;
const WARM = 0.3;
const COLD = 0.02;
const MELTING = 0.4;
const FREEZING = 0.2;

/** How much of the budget is spent when the one long run ends. */
const LONG_RUN = 0.95;

/**
 * The whole search: plans grown from designs where one comes near, then annealing of all rounds at once: a short run for a first
 * good plan, a long one, then runs from the best so far, until the budget ends or nothing can be better.
 */
export function searchProgramme(
	problem: CompiledProblem,
	bound: number,
	limits: SearchLimits,
	onBetter: (candidate: Candidate) => void
): Candidate {
	const { rng } = limits.budget;
	const before = turnsSoFar(problem);
	const goal = perfection(problem, bound);
	const seat = () => problem.rounds.map((_, round) => seatSomehow(problem, round, limits));
	let best = toCandidate(problem, before, seat(), rng);
	onBetter(best);
	// One group has everybody: there is nothing to look for.
	if (problem.rounds.every(({ open }) => open.length < 2)) return best;
	const offer = (groupOf: readonly Int16Array[]) => {
		const candidate = toCandidate(problem, before, groupOf, rng, best);
		if (!candidate || !isBetter(candidate.quality, best.quality)) return;
		best = candidate;
		onBetter(best);
	};
	const done = () => limits.isOver() || isPerfect(best.quality, goal);

	const run = (
		start: readonly Int16Array[],
		ratio: number,
		hot: number,
		cold: number,
		progress: (tried: number) => number,
		enough = -1
	) => {
		const seating = new Seating(problem, weighAims(problem.aims, ratio), start);
		if (problem.aims.includes('spokespersons')) {
			seating.terms.claim(
				claimTurns(problem, before, start === best.groupOf ? best.speakers : []),
				seating.groupOf
			);
		}
		// Where the start is as good as it gets, nothing better is found.
		let found: readonly Int16Array[] = start;
		const tried = anneal(seating, {
			hot,
			cold,
			rng,
			enough,
			progress: (tried) => (limits.isOver(tried) ? 1 : progress(tried)),
			better: () => (found = seating.snapshot())
		});
		limits.spend(Math.max(1, tried));
		offer(found);
	};

	const over = (moves: number) => (tried: number) => tried / moves;
	/** By the budget, not by a guess of how many tries it has room for: so a run is cold when its part ends, on any machine. */
	const untilSpent = (part: number) => {
		const from = limits.spent();
		return (tried: number) => (from < part ? (limits.spent(tried) - from) / (part - from) : 1);
	};
	const people = problem.rounds.reduce((sum, round) => sum + round.free.length, 0);
	for (const start of designStarts(problem, limits)) {
		offer(start);
		if (done()) return best;
		// Gently: what the design gives is to be kept where the rules and the other aims allow.
		run(start, 0.01, 0.15, 0.003, over(people * 400));
		if (done()) return best;
	}
	// Whatever can be done for pairs is done when there are no more repeats than counting allows: the other aims have the rest of the time.
	const enough = problem.aims[0] === 'pairs' ? bound : -1;
	if (best.quality[1]! > enough) {
		run(seat(), 0.15, HOT, COLD, over(people * 150), enough);
		if (done()) return best;
	}
	// One long run finds more than many short ones: slow between the heat at which pairs part and that at which they freeze.
	if (best.quality[1]! > enough) run(seat(), 0.005, MELTING, FREEZING, untilSpent(LONG_RUN), enough);
	for (let number = 0; !done(); number++) {
		run(best.groupOf, 0.1, 0.02, 0.0002, over(people * 150));
		if (done()) break;
		run(best.groupOf, number % 2 === 0 ? 0.05 : 0.01, WARM, COLD, over(people * 600 * 1.5 ** number));
	}
	return best;
}

/** The best quality that counting allows; an aim without a bound of its own counts as reached at 0. */
function perfection(problem: CompiledProblem, bound: number): Quality {
	const byAim = problem.aims.map((aim) =>
		aim === 'pairs' ? bound : aim === 'organisations' ? organisationBound(problem) : 0
	);
	// Where pairs must repeat, which of them do can be better for as long as there is time.
	const tieBreaks = bound === 0 || !problem.aims.includes('pairs') ? 0 : -1;
	return [0, ...byAim, tieBreaks, tieBreaks];
}

function isPerfect(quality: Quality, goal: Quality): boolean {
	return quality.every((value, index) => value <= goal[index]!);
}

function seatSomehow(problem: CompiledProblem, round: number, limits: SearchLimits): Int16Array {
	// The rules have been checked, so some order succeeds; another try is only another order.
	for (let steps = 4000; ; steps *= 2) {
		const seats = seatRound(problem, round, limits.budget.rng, steps);
		if (seats.kind === 'seated') return seats.groupOf;
		if (seats.kind === 'infeasible')
			throw new Error(`round ${round} cannot be seated although its rules were checked`);
	}
}
