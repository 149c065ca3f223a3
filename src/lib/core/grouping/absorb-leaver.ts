import { comparePrices, meetingsOf, pairsOf, placeLate, type PlacingContext } from './place-late';

/** What to do with the group that somebody left: leave it as it is, dissolve it into the others, or even the sizes out. */
export type LeaverPolicy = 'keep' | 'merge' | 'move-fewest';

/** Groups after a change, by the same indices (a dissolved group is empty), and who had to move. */
export interface AbsorbedGroups {
	readonly groups: readonly (readonly string[])[];
	readonly moved: readonly string[];
}

/**
 * Takes a leaver out of the groups. `keep` moves nobody; `merge` sends those who remain to the other groups, each where a
 * latecomer would go; `move-fewest` moves one person into the group if it is now two smaller than the largest, or dissolves it if
 * one person would be alone and nobody can come. Whoever has no group to go to stays.
 */
export function absorbLeaver(
	groups: readonly (readonly string[])[],
	leaver: string,
	policy: LeaverPolicy,
	context: PlacingContext
): AbsorbedGroups {
	const left = groups.findIndex((members) => members.includes(leaver));
	const without = groups.map((members) => members.filter((id) => id !== leaver));
	if (left < 0 || without[left]!.length === 0) return { groups: without, moved: [] };
	return settleGroup(without, left, policy, context);
}

/** The same for a group that somebody has left already. */
export function settleGroup(
	groups: readonly (readonly string[])[],
	group: number,
	policy: LeaverPolicy,
	context: PlacingContext
): AbsorbedGroups {
	switch (policy) {
		case 'keep':
			return { groups, moved: [] };
		case 'merge':
			return dissolve(groups, group, context);
		case 'move-fewest': {
			const evened = fillUp(groups, group, context);
			return evened.moved.length === 0 && groups[group]!.length === 1
				? dissolve(groups, group, context)
				: evened;
		}
	}
}

function dissolve(
	groups: readonly (readonly string[])[],
	from: number,
	context: PlacingContext
): AbsorbedGroups {
	const after = groups.map((members) => [...members]);
	const moved: string[] = [];
	for (const id of groups[from]!) {
		const person = context.people.find((other) => other.id === id);
		const target = placeLate(
			after.map((members, group) => (group === from ? [] : members)),
			person ?? { id, organisation: null, attendance: 'room' },
			context
		);
		if (target < 0 || target === from) continue;
		after[from] = after[from]!.filter((other) => other !== id);
		after[target]!.push(id);
		moved.push(id);
	}
	return { groups: after, moved };
}

/** Brings the one person who fits best from one of the largest groups, where that evens the sizes. */
function fillUp(
	groups: readonly (readonly string[])[],
	into: number,
	context: PlacingContext
): AbsorbedGroups {
	const most = Math.max(...groups.map((members) => members.length));
	const target = groups[into]!;
	if (most - target.length < 2) return { groups, moved: [] };
	const people = new Map(context.people.map((person) => [person.id, person]));
	const candidates = groups.flatMap((members, from) =>
		members.length === most ? members.map((id) => ({ id, from })) : []
	);
	const allowed = candidates.filter(({ id, from }) => {
		const friends = pairsOf(id, context.together);
		const enemies = pairsOf(id, context.apart);
		return !groups[from]!.some((other) => friends.has(other)) && !target.some((other) => enemies.has(other));
	});
	const priced = allowed.map(({ id, from }) => {
		const met = meetingsOf(id, context.history);
		const organisation = people.get(id)?.organisation ?? null;
		const repeated = target.filter((other) => met.has(other)).length;
		const colleagues = target.filter(
			(other) => organisation !== null && people.get(other)?.organisation === organisation
		);
		return { id, from, price: [repeated, colleagues.length] };
	});
	if (priced.length === 0) return { groups, moved: [] };
	const best = priced.reduce((one, next) => (comparePrices(next.price, one.price) < 0 ? next : one));
	return {
		groups: groups.map((members, group) => {
			if (group === best.from) return members.filter((id) => id !== best.id);
			return group === into ? [...members, best.id] : members;
		}),
		moved: [best.id]
	};
}
