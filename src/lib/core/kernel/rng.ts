/** A source of randomness: each call gives a number in [0, 1). Core never makes its own. */
export type Rng = () => number;

/** Makes a reproducible source from a 32-bit seed (the mulberry32 generator). Not for secrets. */
export function seededRng(seed: number): Rng {
	// In an array: a number of 32 bits in a variable is put anew into memory at every call.
	const held = Uint32Array.of(seed);
	return () => {
		const state = (held[0]! += 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A whole number from 0 to `below` - 1. */
export function pick(rng: Rng, below: number): number {
	return Math.floor(rng() * below);
}

/** A shuffled copy (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], rng: Rng): Item[] {
	const copy = [...items];
	for (let last = copy.length - 1; last > 0; last--) {
		const other = pick(rng, last + 1);
		[copy[last], copy[other]] = [copy[other]!, copy[last]!];
	}
	return copy;
}
