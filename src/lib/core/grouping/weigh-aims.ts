import type { CompiledProblem } from './compile-problem';
import type { Aim } from './problem';

/** The prices of one search. An aim that is turned off costs nothing. */
export interface Weights {
	readonly pairs: number;
	readonly organisations: number;
	readonly spokespersons: number;
	readonly attendance: number;
	/** For what must not happen if it can be avoided: one online person alone, or modes mixed where they are to be together. */
	readonly avoidable: number;
	/** For which pairs meet again, where some must: less than any aim, so that it only decides between equals. */
	readonly tieBreak: number;
}

/**
 * Prices in the order of the aims, each `ratio` of the one before. A small ratio keeps the order strictly; a larger one
 * lets a later aim steer while the search is still hot, and finds plans where all aims agree.
 */
export function weighAims(aims: readonly Aim[], ratio: number): Weights {
	const price = (aim: Aim) => (aims.includes(aim) ? ratio ** aims.indexOf(aim) : 0);
	return {
		pairs: price('pairs'),
		organisations: price('organisations'),
		spokespersons: price('spokespersons'),
		attendance: price('attendance'),
		avoidable: aims.includes('attendance') ? 8 : 0,
		tieBreak: aims.includes('pairs') ? ratio ** aims.length : 0
	};
}

/** The price of meeting again by how often a pair has met: nothing at first, then one repeat, and a little more each time. */
export function pricesOfMeeting(weights: Weights, most: number): Float64Array {
	return Float64Array.from({ length: most + 1 }, (_, met) =>
		met === 0 ? 0 : weights.pairs + weights.tieBreak * Math.min(met, 20)
	);
}

/** The price of each single meeting of a pair, whatever their number: one organisation, modes, a fresh memory. */
export function pricesOfPairs(problem: CompiledProblem, weights: Weights): Float64Array {
	const { count, organisation, online, freshness } = problem;
	const prices = new Float64Array(count * count);
	const mode = problem.source.online;
	for (let a = 0; a < count; a++) {
		for (let b = 0; b < count; b++) {
			if (a === b) continue;
			let price = 0;
			if (organisation[a]! >= 0 && organisation[a] === organisation[b]) price += weights.organisations;
			if (mode === 'spread' && online[a] && online[b]) price += weights.attendance;
			if (mode === 'together' && online[a] !== online[b]) price += weights.avoidable;
			const fresh = freshness[a * count + b]!;
			prices[a * count + b] = price + weights.tieBreak * 0.5 * (fresh / (1 + fresh));
		}
	}
	return prices;
}
