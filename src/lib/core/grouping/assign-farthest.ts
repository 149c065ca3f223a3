import { shuffled, type Rng } from '../kernel/rng';
import { FlowNetwork } from './min-cost-flow';
import { balancedSizes, choose2 } from './round-sizes';

/** A person for an assignment by distance: `own` is their style's index, null if they have none. */
export interface StyledPerson {
	readonly id: string;
	readonly organisation: string | null;
	readonly own: number | null;
	/** How far each style is from this person's, by style; 0 or more. Not a number counts as 0. */
	readonly distances: readonly number[];
}

/** Who embodies which style. */
export interface FarthestAssignment {
	/** Style by person, in the order in which people were given. */
	readonly styleOf: readonly number[];
	/** Group by person, by its index among the groups; the same as the style where each style has one group. */
	readonly groupOf: readonly number[];
	/** Sum of the distances: no balanced assignment with as few people in their own style has more. */
	readonly total: number;
	/** People who got their own style because not everybody could be spared it. */
	readonly ownUnavoidable: readonly string[];
	/** Pairs of one organisation in one group: the fewest among the assignments of that total. */
	readonly sameOrganisation: number;
}

/** Sums up to here are exact in floating point. */
const EXACT = 2 ** 52;

/**
 * Gives everybody a style as far from their own as possible. In this order, each exactly: sizes of groups differ by at most
 * one; the fewest people in their own style; the greatest total distance (to about six digits); the fewest pairs of one
 * organisation in one group. Ties fall by `rng`. `groups`: one group for each style, or the style that each group embodies.
 */
export function assignFarthest(
	people: readonly StyledPerson[],
	groups: number | readonly number[],
	rng: Rng
): FarthestAssignment {
	const embodied = typeof groups === 'number' ? [...Array(Math.max(0, groups)).keys()] : groups;
	const styles = embodied.length;
	if (people.length === 0 || styles < 1)
		return { styleOf: [], groupOf: [], total: 0, ownUnavoidable: [], sameOrganisation: 0 };
	const organisations = numberOrganisations(people);
	const known = 1 + Math.max(-1, ...organisations);
	const far = (person: StyledPerson, group: number) => Math.max(0, person.distances[embodied[group]!] || 0);
	const farthest = people.reduce(
		(most, person) => Math.max(most, ...embodied.map((_, group) => far(person, group))),
		0
	);
	// Whole numbers with room between the aims: one own style outweighs all distances, one unit of distance all pairs.
	const unit = sameOrganisationAtMost(organisations) + 1;
	const finest = Math.max(1, Math.floor(EXACT / (unit * (people.length + 1) ** 2)));
	const whole = people.every((person) => person.distances.every((distance) => Number.isInteger(distance)));
	const scale = farthest === 0 ? 0 : whole && farthest <= finest ? 1 : Math.min(1e6, finest) / farthest;
	const scaled = (distance: number) => Math.round(distance * scale);
	const ownCost = (scaled(farthest) + 1) * (people.length + 1) * unit;

	const [source, sink, extra] = [0, 1, 2];
	const personNode = (person: number) => 3 + person;
	const styleNode = (style: number) => 3 + people.length + style;
	const mixNode = (organisation: number, style: number) =>
		3 + people.length + styles + organisation * styles + style;
	const network = new FlowNetwork(3 + people.length + styles + known * styles);
	const order = shuffled([...people.keys()], rng);
	const styleOrder = shuffled([...Array(styles).keys()], rng);
	const arcs = order.flatMap((index) => {
		const person = people[index]!;
		network.arc(source, personNode(index), 1, 0);
		return styleOrder.map((style) => {
			const cost =
				(scaled(farthest) - scaled(far(person, style))) * unit +
				(person.own === embodied[style] ? ownCost : 0);
			const organisation = organisations[index]!;
			const target = organisation < 0 ? styleNode(style) : mixNode(organisation, style);
			return { index, style, arc: network.arc(personNode(index), target, 1, cost) };
		});
	});
	for (let organisation = 0; organisation < known; organisation++) {
		const size = organisations.filter((other) => other === organisation).length;
		// The second of an organisation in a style makes one pair, the third two more: rising costs keep them apart.
		for (const style of styleOrder) {
			for (let already = 0; already < size; already++) {
				network.arc(mixNode(organisation, style), styleNode(style), 1, already);
			}
		}
	}
	const { smallest, larger } = balancedSizes(people.length, styles);
	for (const style of styleOrder) {
		network.arc(styleNode(style), sink, smallest, 0);
		network.arc(styleNode(style), extra, 1, 0);
	}
	network.arc(extra, sink, larger, 0);
	network.send(source, sink);

	const groupOf = new Array<number>(people.length).fill(0);
	for (const { index, style, arc } of arcs) if (network.flowOn(arc) > 0) groupOf[index] = style;
	const styleOf = groupOf.map((group) => embodied[group]!);
	return {
		styleOf,
		groupOf,
		total: people.reduce((sum, person, index) => sum + far(person, groupOf[index]!), 0),
		ownUnavoidable: people.flatMap((person, index) => (person.own === styleOf[index] ? [person.id] : [])),
		sameOrganisation: countSameOrganisation(organisations, groupOf)
	};
}

function numberOrganisations(people: readonly StyledPerson[]): number[] {
	const numbers = new Map<string, number>();
	return people.map(({ organisation }) => {
		if (organisation === null) return -1;
		if (!numbers.has(organisation)) numbers.set(organisation, numbers.size);
		return numbers.get(organisation)!;
	});
}

function sameOrganisationAtMost(organisations: readonly number[]): number {
	return countSameOrganisation(
		organisations,
		organisations.map(() => 0)
	);
}

function countSameOrganisation(organisations: readonly number[], styleOf: readonly number[]): number {
	const sizes = new Map<string, number>();
	organisations.forEach((organisation, index) => {
		const key = `${organisation}:${styleOf[index]}`;
		if (organisation >= 0) sizes.set(key, (sizes.get(key) ?? 0) + 1);
	});
	return [...sizes.values()].reduce((sum, size) => sum + choose2(size), 0);
}
