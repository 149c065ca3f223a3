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
const COLD = 0.1;

/**
 * The whole search: plans grown from designs where one comes near, then annealing of all rounds at once, from scratch and from
 * the best so far in turns, each run longer than the last, until the budget ends or nothing can be better.
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
	const offer = (groupOf: readonly Int16Array[]) => {
		const candidate = toCandidate(problem, before, groupOf, rng, best);
		if (!candidate || !isBetter(candidate.quality, best.quality)) return;
		best = candidate;
		onBetter(best);
	};
	const done = () => limits.isOver() || isPerfect(best.quality, goal);

	const run = (start: readonly Int16Array[], ratio: number, hot: number, cold: number, moves: number) => {
		const seating = new Seating(problem, weighAims(problem.aims, ratio), start);
		if (problem.aims.includes('spokespersons')) {
			seating.terms.claim(
				claimTurns(problem, before, start === best.groupOf ? best.speakers : []),
				seating.groupOf
			);
		}
		let found: readonly Int16Array[] | null = null;
		const tried = anneal(seating, {
			hot,
			cold,
			moves,
			rng,
			stop: () => limits.isOver(),
			better: () => (found = seating.snapshot())
		});
		limits.spend(Math.max(1, tried));
		if (found) offer(found);
	};

	const people = problem.rounds.reduce((sum, round) => sum + round.free.length, 0);
	for (const start of designStarts(problem, limits)) {
		offer(start);
		if (done()) return best;
		// Gently: what the design gives is to be kept where the rules and the other aims allow.
		run(start, 0.01, 0.15, 0.003, Math.min(people * 400, limits.workLeft()));
		if (done()) return best;
	}
	let moves = Math.min(400000, Math.max(5000, people * 300));
	for (let number = 0; !done(); number++) {
		const length = Math.min(moves, limits.workLeft());
		if (number % 3 === 2) run(best.groupOf, 0.01, WARM, 0.005, length);
		else run(seat(), number % 3 === 0 ? 0.15 : 0.01, HOT, COLD * (number % 3 === 0 ? 0.2 : 1), length);
		if (done()) break;
		run(best.groupOf, 0.01, 0.02, 0.001, Math.min(length / 4, limits.workLeft()));
		moves *= 1.5;
	}
	return best;
}

/** The best quality that counting allows; an aim without a bound of its own counts as reached at 0. */
function perfection(problem: CompiledProblem, bound: number): Quality {
	const byAim = problem.aims.map((aim) =>
		aim === 'pairs' ? bound : aim === 'organisations' ? organisationBound(problem) : 0
	);
	return [0, ...byAim, Infinity];
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
