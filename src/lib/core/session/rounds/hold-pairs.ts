import type { StyledPerson } from '../../grouping/assign-farthest';

/** Pairs of ids that must not, and pairs that must, be in one group. */
export interface PairRules {
	readonly apart: readonly (readonly [string, string])[];
	readonly together: readonly (readonly [string, string])[];
}

interface Seats {
	readonly people: readonly StyledPerson[];
	/** The part that each group plays. */
	readonly parts: readonly number[];
	readonly rules: PairRules;
}

/** What counts, in this order: broken pairs, people in their own part, distance lost. */
function priceOf(groupOf: readonly number[], { people, parts, rules }: Seats): readonly number[] {
	const at = new Map(people.map(({ id }, index) => [id, groupOf[index]!]));
	const same = ([one, other]: readonly [string, string]) => at.get(one) === at.get(other);
	const broken = rules.apart.filter(same).length + rules.together.filter((pair) => !same(pair)).length;
	const part = (index: number) => parts[groupOf[index]!]!;
	const own = people.filter((person, index) => person.own === part(index)).length;
	const distance = people.reduce((sum, person, index) => sum + (person.distances[part(index)] ?? 0), 0);
	return [broken, own, -distance];
}

const less = (one: readonly number[], other: readonly number[]) => {
	const at = one.findIndex((value, index) => value !== other[index]);
	return at >= 0 && one[at]! < other[at]!;
};

/**
 * The assignment changed by swaps until no pair rule is broken, each time by the swap that costs least; sizes stay. Null where
 * swaps do not lead there. Few pairs are ever given, so that only their people and one other are tried.
 */
export function holdPairs(groupOf: readonly number[], seats: Seats): readonly number[] | null {
	const { people, rules } = seats;
	const concerned = new Set([...rules.apart, ...rules.together].flat());
	let now = groupOf;
	let price = priceOf(now, seats);
	while (price[0]! > 0) {
		let best: { readonly groupOf: readonly number[]; readonly price: readonly number[] } | null = null;
		for (const [one, person] of people.entries()) {
			if (!concerned.has(person.id)) continue;
			for (const other of people.keys()) {
				if (now[one] === now[other]) continue;
				const swapped = now.with(one, now[other]!).with(other, now[one]!);
				const cost = priceOf(swapped, seats);
				if (cost[0]! < price[0]! && (!best || less(cost, best.price)))
					best = { groupOf: swapped, price: cost };
			}
		}
		if (!best) return null;
		({ groupOf: now, price } = best);
	}
	return now;
}
