import type { Rng } from '../kernel/rng';
import type { CompiledProblem } from './compile-problem';
import { FlowNetwork } from './min-cost-flow';
import type { TurnsSoFar } from './speaking-turns';

/** Above so many people turns are dealt round by round: with many people there is always somebody fresh. */
const MOST_PEOPLE = 150;

/**
 * Deals turns over several rounds at once: as many rounds as it takes for everybody to have one. A flow of least cost gives each
 * group a speaker such that turns stay as even as they can be, fewer turns earlier; nobody spoke just before if that can be.
 * Where speakers are kept by locks they are given. Null where there are too many people for it.
 */
export function dealInWindows(
	problem: CompiledProblem,
	before: TurnsSoFar,
	groups: readonly (readonly (readonly number[])[])[],
	kept: readonly Int16Array[],
	rng: Rng
): Int16Array[] | null {
	if (problem.count > MOST_PEOPLE) return null;
	const counts = Int32Array.from(before.counts);
	const seldomFirst = ranks(before.attended);
	let last = before.last;
	const speakers = groups.map((_, round) => Int16Array.from(kept[round]!));
	let from = 0;
	while (from < groups.length) {
		let until = from;
		for (let turns = 0; until < groups.length && turns < problem.count; until++)
			turns += groups[until]!.length;
		dealWindow(groups, speakers, from, until, counts, last, seldomFirst, rng);
		for (let round = from; round < until; round++) {
			last = new Uint8Array(problem.count);
			for (const person of speakers[round]!) {
				if (person < 0) continue;
				counts[person]! += 1;
				last[person] = 1;
			}
		}
		from = until;
	}
	return speakers;
}

function dealWindow(
	groups: readonly (readonly (readonly number[])[])[],
	speakers: readonly Int16Array[],
	from: number,
	until: number,
	counts: Int32Array,
	last: Uint8Array,
	seldom: Float64Array,
	rng: Rng
): void {
	const turns = groups
		.slice(from, until)
		.flatMap((round, index) =>
			round.flatMap((members, group) =>
				members.length > 0 && speakers[from + index]![group]! < 0
					? [{ round: from + index, group, members }]
					: []
			)
		);
	const least = counts.reduce((low, count) => Math.min(low, count), Infinity);
	const personNode = (person: number) => 2 + turns.length + person;
	const network = new FlowNetwork(2 + turns.length + counts.length);
	const arcs = turns.flatMap(({ round, members }, number) => {
		network.arc(0, 2 + number, 1, 0);
		return members.map((person) => {
			const early = (counts[person]! - least) * (until - round) * 8;
			const running = round === from && last[person] ? 1e7 : 0;
			return {
				number,
				person,
				arc: network.arc(2 + number, personNode(person), 1, early + running + seldom[person]! * 6 + rng())
			};
		});
	});
	counts.forEach((count, person) => {
		for (let more = 0; more <= until - from; more++)
			network.arc(personNode(person), 1, 1, (count - least + more) * 1e4);
	});
	network.send(0, 1);
	for (const { number, person, arc } of arcs) {
		if (network.flowOn(arc) > 0) speakers[turns[number]!.round]![turns[number]!.group] = person;
	}
}

/** From 0 for whoever was there most often to 1 for whoever was there least. */
function ranks(attended: Int32Array): Float64Array {
	const most = attended.reduce((high, times) => Math.max(high, times), 0);
	const least = attended.reduce((low, times) => Math.min(low, times), Infinity);
	return Float64Array.from(attended, (times) => (most > least ? (most - times) / (most - least) : 0));
}
