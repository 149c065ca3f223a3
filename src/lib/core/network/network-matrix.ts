import type { DrawnThread, Network } from './network-at';
import type { NetworkFilm } from './network-film';

/** Counts of a symmetric table: `times(a, b)` is 0 where two never met. */
export class NetworkMatrix {
	readonly #times = new Map<string, number>();

	constructor(threads: readonly DrawnThread[]) {
		for (const { one, other, times } of threads) this.#times.set(key(one, other), times);
	}

	/** How often two came together, in either order. */
	times(one: number, other: number): number {
		return this.#times.get(key(one, other)) ?? 0;
	}

	/** How many others one came together with. */
	met(one: number, all: readonly number[]): number {
		return all.filter((other) => other !== one && this.times(one, other) > 0).length;
	}
}

const key = (one: number, other: number) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** The people of some beds, by index, in the film's order. */
export function peopleOfBeds(film: NetworkFilm, beds: readonly number[]): readonly number[] {
	return film.people.flatMap(({ bed }, index) => (beds.includes(bed) ? [index] : []));
}

/** A matrix as rows for a file: names down and across, an empty cell on the diagonal. */
export function matrixRows(
	names: readonly string[],
	threads: Network['pairs']
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
	const matrix = new NetworkMatrix(threads);
	return {
		columns: ['', ...names],
		rows: names.map((name, one) => [
			name,
			...names.map((_, other) => (one === other ? '' : String(matrix.times(one, other))))
		])
	};
}
