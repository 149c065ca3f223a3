import { shuffled, type Rng } from '../../../src/lib/core/kernel/rng';
import type { Instance } from './instances';

const GENERATIONS = 30;
const SURVIVORS = 5;
const DESCENDANTS = 100;

/**
 * A plain genetic search of the good-enough-golfers kind, written for this benchmark: round after round, a few generations of
 * plans mutated by exchanges, judged by the squares of past meetings. It looks no further than the round at hand.
 */
export function golfersBaseline([groups, size, rounds]: Instance, rng: Rng): number[][][] {
	const count = groups * size;
	const met = Array.from({ length: count }, () => new Float64Array(count));
	const plan: number[][][] = [];
	for (let round = 0; round < rounds; round++) {
		const best = planOneRound(groups, size, met, rng);
		for (const group of best) {
			for (const a of group) for (const b of group) if (a !== b) met[a]![b]! += 1;
		}
		plan.push(best);
	}
	return plan;
}

interface Judged {
	readonly groups: number[][];
	readonly costs: number[];
	readonly total: number;
}

function planOneRound(groups: number, size: number, met: readonly Float64Array[], rng: Rng): number[][] {
	const people = Array.from({ length: groups * size }, (_, person) => person);
	const random = () => {
		const order = shuffled(people, rng);
		return Array.from({ length: groups }, (_, group) => order.slice(group * size, (group + 1) * size));
	};
	let survivors = Array.from({ length: SURVIVORS }, () => judge(random(), met));
	for (let generation = 0; generation < GENERATIONS && survivors[0]!.total > 0; generation++) {
		const young = survivors.flatMap((parent) => [parent, ...descend(parent, met, rng)]);
		young.push(judge(random(), met));
		survivors = young.sort((one, two) => one.total - two.total).slice(0, SURVIVORS);
	}
	return survivors[0]!.groups;
}

function judge(groups: number[][], met: readonly Float64Array[]): Judged {
	const costs = groups.map((group) =>
		group.reduce((sum, a, i) => sum + group.slice(0, i).reduce((inner, b) => inner + met[a]![b]! ** 2, 0), 0)
	);
	return { groups, costs, total: costs.reduce((sum, cost) => sum + cost, 0) };
}

/** Exchanges a member of the worst group with members of all others. */
function descend(parent: Judged, met: readonly Float64Array[], rng: Rng): Judged[] {
	const worst = parent.costs.indexOf(Math.max(...parent.costs));
	const children: Judged[] = [];
	while (children.length < DESCENDANTS / SURVIVORS) {
		const groups = parent.groups.map((group) => [...group]);
		const from = rng() < 0.8 ? worst : Math.floor(rng() * groups.length);
		const to = Math.floor(rng() * groups.length);
		if (from === to) continue;
		const i = Math.floor(rng() * groups[from]!.length);
		const j = Math.floor(rng() * groups[to]!.length);
		[groups[from]![i], groups[to]![j]] = [groups[to]![j]!, groups[from]![i]!];
		children.push(judge(groups, met));
	}
	return children;
}
