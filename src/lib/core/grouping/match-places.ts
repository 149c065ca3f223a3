import { pick, type Rng } from '../kernel/rng';
import type { CompiledProblem } from './compile-problem';

/** Exchanges tried for each person, and how many at most. */
const TRIES_EACH = 1500;
const TRIES = 90000;

/**
 * Decides who takes which place of a design. Whoever sits where, the design has no repeats; what changes is whom it brings
 * together: people who have met before, of one organisation, or to be kept apart. Annealing of exchanges over all rounds.
 */
export function matchPlaces(
	problem: CompiledProblem,
	people: readonly number[],
	places: readonly number[],
	groupOfPlace: readonly Int16Array[],
	rng: Rng,
	stop: () => boolean
): number[] {
	const seated = [...people];
	const size = Math.min(seated.length, places.length);
	const price = pricesOfPairs(problem);
	if (!price.some((value) => value > 0)) return seated;
	const meets = new Uint8Array(size * size);
	for (let one = 0; one < size; one++) {
		for (let two = 0; two < size; two++) {
			for (const groups of groupOfPlace) {
				const group = groups[places[one]!]!;
				if (one !== two && group >= 0 && group === groups[places[two]!]) meets[one * size + two]! += 1;
			}
		}
	}
	const { count } = problem;
	const tries = Math.min(TRIES, size * TRIES_EACH);
	let temperature = 1;
	for (let tried = 0; tried < tries; tried++) {
		if (tried % 256 === 255) {
			if (stop()) break;
			temperature = 0.01 ** (tried / tries);
		}
		const one = pick(rng, size);
		const two = pick(rng, size);
		if (one === two) continue;
		const rowA = seated[one]! * count;
		const rowB = seated[two]! * count;
		let change = 0;
		for (let other = 0; other < size; other++) {
			if (other === one || other === two) continue;
			const person = seated[other]!;
			const more = meets[one * size + other]! - meets[two * size + other]!;
			if (more !== 0) change += more * (price[rowB + person]! - price[rowA + person]!);
		}
		if (change > 0 && rng() >= Math.exp(-change / temperature)) continue;
		[seated[one], seated[two]] = [seated[two]!, seated[one]!];
	}
	return seated;
}

function pricesOfPairs({ count, met, organisation, apart, aims, unitOf }: CompiledProblem): Float64Array {
	const weigh = (aim: 'pairs' | 'organisations') => (aims.includes(aim) ? 0.2 ** aims.indexOf(aim) : 0);
	const [pairs, organisations] = [weigh('pairs'), weigh('organisations')];
	const prices = new Float64Array(count * count);
	for (let a = 0; a < count; a++) {
		for (let b = 0; b < count; b++) {
			if (a === b) continue;
			const at = a * count + b;
			if (met[at]! > 0) prices[at]! += pairs;
			if (organisation[a]! >= 0 && organisation[a] === organisation[b]) prices[at]! += organisations;
			if (apart[at] && unitOf[a] !== unitOf[b]) prices[at]! += 3;
		}
	}
	return prices;
}
