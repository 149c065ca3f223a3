import type { PastRound } from './problem';

/** How often somebody was in a group, spoke for one, and held which function. */
export interface PartsHeld {
	readonly rounds: number;
	readonly spoke: number;
	/** By the function's name, every turn of it counted. */
	readonly functions: Readonly<Record<string, number>>;
}

/** Who has held what over some rounds. */
export interface HeldOverRounds {
	/** Functions that anybody held, by their names in order. */
	readonly functions: readonly string[];
	of(person: string): PartsHeld;
}

/** Counts what the rotation weighs by: whose turn it is to speak, to observe, to play (rule R36). */
export function partsHeld(rounds: readonly PastRound[]): HeldOverRounds {
	const inGroups = tally(rounds.flatMap(({ groups }) => [...new Set(groups.flat())]));
	const spoke = tally(rounds.flatMap(({ spokespersons }) => spokespersons));
	const names = [...new Set(rounds.flatMap(({ functions }) => Object.keys(functions ?? {})))].toSorted();
	const held = new Map(
		names.map((name) => [name, tally(rounds.flatMap(({ functions }) => functions?.[name] ?? []))])
	);
	return {
		functions: names,
		of: (person) => ({
			rounds: inGroups.get(person) ?? 0,
			spoke: spoke.get(person) ?? 0,
			functions: Object.fromEntries(names.map((name) => [name, held.get(name)?.get(person) ?? 0]))
		})
	};
}

function tally(ids: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}
