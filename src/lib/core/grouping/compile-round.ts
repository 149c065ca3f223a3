import type { RoundRequest } from './problem';
import { balancedSizes, groupCount } from './round-sizes';

/** One round in numbers. Locked groups are outside the search: `free` people go to the other groups. */
export interface CompiledRound {
	readonly groups: number;
	readonly present: Int32Array;
	readonly free: Int32Array;
	/** Groups that are not locked, by index. */
	readonly open: readonly number[];
	readonly smallest: number;
	/** How many open groups hold one more than `smallest`. */
	readonly larger: number;
	/** The most that each group holds, its share of people considered. */
	readonly limit: Int32Array;
	/** The capacity of each group by itself; missing: none. */
	readonly holds: readonly (number | undefined)[];
	/** The group that a person is pinned to, or -1. */
	readonly pin: Int32Array;
	readonly locked: readonly (readonly number[] | null)[];
	/** Seats that a group needs at most: the width of the seating's rows. */
	readonly width: number;
}

/** Puts one round into numbers: who is present, which sizes the groups get, what is fixed. */
export function compileRound(
	request: RoundRequest,
	indexOf: ReadonlyMap<string, number>,
	count: number
): CompiledRound {
	const known = (ids: readonly string[]) =>
		ids.map((id) => indexOf.get(id)).filter((index) => index !== undefined);
	const away = new Set(known(request.absent));
	const present: number[] = [];
	for (let person = 0; person < count; person++) if (!away.has(person)) present.push(person);
	const groups = groupCount(request.shape, present.length);
	const locked: (number[] | null)[] = Array.from({ length: groups }, () => null);
	for (const lock of request.locked ?? []) {
		if (lock.group < groups) locked[lock.group] = known(lock.members).filter((person) => !away.has(person));
	}
	const held = new Set(locked.flatMap((members) => members ?? []));
	const free = present.filter((person) => !held.has(person));
	const open = locked.flatMap((members, group) => (members ? [] : [group]));
	const { smallest, larger } = balancedSizes(free.length, open.length);
	const limit = Int32Array.from(locked, (members, group) =>
		members
			? members.length
			: Math.min(smallest + (larger > 0 ? 1 : 0), request.capacity?.[group] ?? Infinity)
	);
	const pin = new Int32Array(count).fill(-1);
	for (const { person, group } of request.pinned) {
		const index = indexOf.get(person);
		if (index !== undefined) pin[index] = group;
	}
	const width = Math.max(smallest + (larger > 0 ? 1 : 0), ...locked.map((members) => members?.length ?? 0));
	return {
		groups,
		present: Int32Array.from(present),
		free: Int32Array.from(free),
		open,
		smallest,
		larger,
		limit,
		holds: locked.map((_, group) => request.capacity?.[group] ?? undefined),
		pin,
		locked,
		width
	};
}
