import { pick, type Rng } from '../../kernel/rng';
import type { Design } from './design';

/**
 * Numbers modulo `groups`, one row a round, one column a seat, such that the difference of any two columns is another in every row.
 */
export type DifferenceArray = readonly (readonly number[])[];

/** Develops an array: in each round a first group with one person of each row of people, then shifted through all. */
export function developArray(array: DifferenceArray, groups: number): Design {
	return array.map((starts) =>
		Array.from({ length: groups }, (_, shift) =>
			starts.map((start, row) => row * groups + ((start + shift) % groups))
		)
	);
}

/**
 * Searches such an array: it stands for mutually orthogonal Latin rectangles where `groups` is no prime power. Null if not found
 * within `tries`.
 */
export function searchDifferenceArray(
	groups: number,
	size: number,
	rounds: number,
	rng: Rng,
	tries: number
): DifferenceArray | null {
	const array = Array.from({ length: rounds }, (_, round) =>
		Array.from({ length: size }, (_, column) => (round === 0 || column === 0 ? 0 : pick(rng, groups)))
	);
	// counts[one][two][difference]: rows in which these columns differ by so much.
	const counts = new Int32Array(size * size * groups);
	const at = (one: number, two: number, row: readonly number[]) =>
		(one * size + two) * groups + ((row[one]! - row[two]! + groups) % groups);
	let excess = 0;
	const put = (row: readonly number[], column: number, sign: number) => {
		for (let other = 0; other < size; other++) {
			if (other === column) continue;
			const index = column < other ? at(column, other, row) : at(other, column, row);
			if (sign > 0) excess += counts[index]!++ > 0 ? 1 : 0;
			else excess -= --counts[index]! > 0 ? 1 : 0;
		}
	};
	for (const row of array) {
		for (let one = 0; one < size; one++)
			for (let two = one + 1; two < size; two++) excess += counts[at(one, two, row)]!++ > 0 ? 1 : 0;
	}
	let temperature: number;
	for (let tried = 0; tried < tries && excess > 0; tried++) {
		temperature = 0.6 * 0.25 ** ((tried % 50000) / 50000);
		const row = array[1 + pick(rng, rounds - 1)]!;
		const column = 1 + pick(rng, size - 1);
		const before = excess;
		const was = row[column]!;
		put(row, column, -1);
		row[column] = pick(rng, groups);
		put(row, column, 1);
		if (excess <= before || rng() < Math.exp((before - excess) / temperature)) continue;
		put(row, column, -1);
		row[column] = was;
		put(row, column, 1);
	}
	return excess === 0 ? array : null;
}
