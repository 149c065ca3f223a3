import type { GroupingPerson, GroupingProblem, PastRound } from './problem';

/** What is known when groups already stand. `history` should hold the rounds of this session too, without the present one. */
export interface PlacingContext {
	/** Everybody who may be in the groups: their organisation and whether they are online. */
	readonly people: readonly GroupingPerson[];
	readonly history: readonly PastRound[];
	readonly apart: GroupingProblem['apart'];
	readonly together: GroupingProblem['together'];
	readonly online: GroupingProblem['online'];
	/** The most people that each group holds, by index; null or missing: no limit. */
	readonly capacity?: readonly (number | null)[];
}

/**
 * The group that a latecomer joins without anybody moving; -1 where every group is barred. People to keep apart and full rooms
 * bar a group; a person to stay with draws to theirs. Then, in this order: the smallest group, fewest repeated pairs, fewest of
 * the same organisation, attendance, the lowest index. Empty groups count only if there is no other.
 */
export function placeLate(
	groups: readonly (readonly string[])[],
	person: GroupingPerson,
	context: PlacingContext
): number {
	const open = groups.flatMap((members, group) => (isBarred(members, group, person, context) ? [] : [group]));
	const peopled = open.filter((group) => groups[group]!.length > 0);
	const friends = pairsOf(person.id, context.together);
	const withFriends = peopled.filter((group) => groups[group]!.some((id) => friends.has(id)));
	const choice = withFriends.length > 0 ? withFriends : peopled.length > 0 ? peopled : open;
	if (choice.length === 0) return -1;
	const met = meetingsOf(person.id, context.history);
	const others = new Map(context.people.map((other) => [other.id, other]));
	const priced = choice.map((group) => ({
		group,
		price: priceOfJoining(groups[group]!, person, met, others, context)
	}));
	return priced.reduce((best, next) => (comparePrices(next.price, best.price) < 0 ? next : best)).group;
}

function isBarred(
	members: readonly string[],
	group: number,
	person: GroupingPerson,
	{ apart, capacity }: PlacingContext
): boolean {
	const limit = capacity?.[group] ?? Infinity;
	const enemies = pairsOf(person.id, apart);
	return members.length >= limit || members.some((id) => enemies.has(id));
}

function priceOfJoining(
	members: readonly string[],
	person: GroupingPerson,
	met: ReadonlyMap<string, number>,
	others: ReadonlyMap<string, GroupingPerson>,
	{ online }: PlacingContext
): number[] {
	const meetings = members.map((id) => met.get(id) ?? 0);
	const repeated = meetings.filter((times) => times > 0).length;
	const depth = meetings.reduce((sum, times) => sum + times, 0);
	const colleagues = members.filter(
		(id) => person.organisation !== null && others.get(id)?.organisation === person.organisation
	).length;
	const onlineThere = members.filter((id) => others.get(id)?.attendance === 'online').length;
	return [
		members.length,
		repeated,
		colleagues,
		attendancePrice(online, person.attendance, onlineThere, members.length),
		depth
	];
}

/** Spread: join one who would stay alone, else go where fewest are; never be alone. Together: join one's own kind. */
function attendancePrice(
	mode: GroupingProblem['online'],
	attendance: GroupingPerson['attendance'],
	onlineThere: number,
	size: number
): number {
	switch (mode) {
		case 'ignore':
			return 0;
		case 'together':
			return attendance === 'online' ? size - onlineThere : onlineThere;
		case 'spread':
			if (attendance === 'room') return 0;
			return onlineThere === 0 ? 100 : onlineThere === 1 ? -1 : onlineThere;
	}
}

/** Compares two lists of prices from the left. */
export function comparePrices(one: readonly number[], other: readonly number[]): number {
	for (let index = 0; index < one.length; index++) {
		if (one[index]! !== other[index]!) return one[index]! - other[index]!;
	}
	return 0;
}

/** The other halves of the pairs that a person is in. */
export function pairsOf(id: string, pairs: readonly (readonly [string, string])[]): Set<string> {
	return new Set(pairs.flatMap(([one, two]) => (one === id ? [two] : two === id ? [one] : [])));
}

/** How often a person has been in a group with each other person. */
export function meetingsOf(id: string, history: readonly PastRound[]): Map<string, number> {
	const met = new Map<string, number>();
	for (const round of history) {
		for (const group of round.groups) {
			if (!group.includes(id)) continue;
			for (const other of new Set(group)) if (other !== id) met.set(other, (met.get(other) ?? 0) + 1);
		}
	}
	return met;
}
