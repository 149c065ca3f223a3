import type { RoundShape } from './problem';

/** How many groups a shape gives for so many people. For a target size: the number that comes nearest to it. */
export function groupCount(shape: RoundShape, people: number): number {
	if (shape.kind === 'groups') return shape.groups;
	const most = Math.max(1, Math.floor(people / 2));
	return Math.min(most, Math.max(1, Math.round(people / shape.size)));
}

/** Sizes that differ by at most one: `larger` groups hold `smallest` + 1, the others `smallest`. */
export function balancedSizes(people: number, groups: number): { smallest: number; larger: number } {
	const smallest = groups > 0 ? Math.floor(people / groups) : 0;
	return { smallest, larger: people - smallest * groups };
}

/** Pairs inside the groups of a round of so many people in so many balanced groups. */
export function pairsUsed(people: number, groups: number): number {
	const { smallest, larger } = balancedSizes(people, groups);
	return larger * choose2(smallest + 1) + (groups - larger) * choose2(smallest);
}

/** Pairs among `count` people. */
export function choose2(count: number): number {
	return (count * (count - 1)) / 2;
}
