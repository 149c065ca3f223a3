import { pick, type Rng } from '../kernel/rng';

/** Turns so far, as one group needs them. */
export interface TurnsOfMembers {
	/** Times each person has been spokesperson; missing: never. */
	readonly spoken: Readonly<Record<string, number>>;
	/** Spokespersons of the round before. */
	readonly last: readonly string[];
	/** People to pass over if possible, e.g. whoever has just declined. */
	readonly notNow?: readonly string[];
}

/** The fair choice for one group: fewest turns among those who did not have the last one; ties by `rng`; null if it is empty. */
export function chooseSpokesperson(
	members: readonly string[],
	turns: TurnsOfMembers,
	rng: Rng
): string | null {
	if (members.length === 0) return null;
	const willing = members.filter((id) => !turns.notNow?.includes(id));
	const asked = willing.length > 0 ? willing : members;
	const rested = asked.filter((id) => !turns.last.includes(id));
	const able = rested.length > 0 ? rested : asked;
	const times = (id: string) => (Object.hasOwn(turns.spoken, id) ? turns.spoken[id]! : 0);
	const fewest = Math.min(...able.map(times));
	const tied = able.filter((id) => times(id) === fewest);
	return tied[pick(rng, tied.length)]!;
}
