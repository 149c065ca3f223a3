import { FlowNetwork } from './min-cost-flow';

/** One turn of functions in one group. */
export interface TurnToDeal<Person extends string> {
	/** Ids of the group's members, in an order that stays the same from turn to turn. */
	readonly members: readonly Person[];
	/** Functions for one person each, the most needed first: a small group does without the last ones. */
	readonly single: readonly string[];
	/** The function of everybody else. */
	readonly rest: string;
	/** How often somebody has held a function in earlier turns of this group. */
	times(person: Person, name: string): number;
	/** Who had better hold a function, all else being equal; e.g. as the rotation engine dealt it. */
	readonly wished?: Readonly<Record<string, readonly Person[]>>;
}

const AGAIN = 100_000;
const AGAINST_WISH = 1000;

/**
 * Deals one turn. With `n` members and the same members throughout, everybody has held every single function once after `n` turns:
 * what is still owed is a regular bipartite graph, which always has a perfect matching, and only such a one costs less than `AGAIN`.
 * Before that, whoever has held fewest single functions comes first.
 */
export function dealTurn<Person extends string>({
	members,
	single,
	rest,
	times,
	wished
}: TurnToDeal<Person>): Record<string, Person[]> {
	const named = single.slice(0, members.length);
	const others = members.length - named.length;
	const places = [...named.map((name) => ({ name, room: 1 })), { name: rest, room: others }];
	const network = new FlowNetwork(2 + places.length + members.length);
	const arcs = places.flatMap(({ name, room }, place) => {
		network.arc(0, 2 + place, room, 0);
		return members.map((person, member) => {
			const held = single.reduce((sum, one) => sum + times(person, one), 0);
			const whole = Math.floor((held + times(person, rest)) / members.length);
			const owed = Math.max(0, times(person, name) - whole * room - room + 1);
			const wish = wished && !wished[name]?.includes(person) ? AGAINST_WISH : 0;
			const cost = room === 0 ? 0 : owed * AGAIN + wish + (name === rest ? times(person, rest) : held);
			return { name, person, arc: network.arc(2 + place, 2 + places.length + member, 1, cost) };
		});
	});
	members.forEach((_, member) => network.arc(2 + places.length + member, 1, 1, 0));
	network.send(0, 1);
	const dealt = Object.fromEntries([...single, rest].map((name): [string, Person[]] => [name, []]));
	for (const { name, person, arc } of arcs) if (network.flowOn(arc) > 0) dealt[name]!.push(person);
	return dealt;
}
