import type { NetworkFilm, NetworkFrame, Thread } from './network-film';

/** A thread of the picture; `fresh`: made for the first time by the last session shown. */
export interface DrawnThread {
	readonly one: number;
	readonly other: number;
	readonly times: number;
	readonly fresh: boolean;
}

/** The network after some sessions. */
export interface Network {
	/** Between people, by their index. */
	readonly pairs: readonly DrawnThread[];
	/** Between organisations, by their bed's index. */
	readonly ties: readonly DrawnThread[];
	/** Pairs of organisations still taking part that never worked together. */
	readonly holes: readonly (readonly [number, number])[];
	/** Of the pairs, those between two organisations. */
	readonly across: number;
	/** Pairs there could be among the people of the film. */
	readonly possiblePairs: number;
	/** Ties that are, and those that are missing. */
	readonly possibleTies: number;
}

/** Which frames count: up to one of them, and of one phase alone where `phase` is its index. */
export interface FilmCut {
	readonly upTo: number;
	readonly phase?: number | undefined;
}

/** The frames of a film's cut, the oldest first. */
export function framesOf({ frames }: NetworkFilm, { upTo, phase }: FilmCut): readonly NetworkFrame[] {
	return frames.filter((frame, index) => index <= upTo && (phase === undefined || frame.phase === phase));
}

/** The network as the frames of a cut leave it (rules NW2 to NW5). */
export function networkAt(film: NetworkFilm, cut: FilmCut): Network {
	return networkOf(film, framesOf(film, cut));
}

/** The network that some frames make together; the last of them is the newest. */
export function networkOf(film: NetworkFilm, frames: readonly NetworkFrame[]): Network {
	const pairs = joined(frames.map((frame) => frame.pairs));
	const ties = joined(frames.map((frame) => frame.ties));
	const tied = new Set(ties.map(({ one, other }) => `${one} ${other}`));
	const partners = film.beds.flatMap(({ kind }, index) => (kind === 'partner' ? [index] : []));
	const holes = partners.flatMap((one, at) =>
		partners
			.slice(at + 1)
			.filter((other) => !tied.has(`${one} ${other}`))
			.map((other) => [one, other] as const)
	);
	const bedOf = (person: number) => film.people[person]!.bed;
	const outside = (person: number) => film.beds[bedOf(person)]?.kind === 'none';
	const people = film.people.length;
	return {
		pairs,
		ties,
		holes,
		across: pairs.filter(({ one, other }) => bedOf(one) !== bedOf(other) && !outside(one) && !outside(other))
			.length,
		possiblePairs: (people * (people - 1)) / 2,
		possibleTies: ties.length + holes.length
	};
}

function joined(frames: readonly (readonly Thread[])[]): DrawnThread[] {
	const all = new Map<string, DrawnThread>();
	for (const [index, threads] of frames.entries()) {
		for (const [one, other, times] of threads) {
			const key = `${one} ${other}`;
			const before = all.get(key);
			all.set(key, {
				one,
				other,
				times: times + (before?.times ?? 0),
				fresh: !before && index === frames.length - 1
			});
		}
	}
	return [...all.values()];
}
