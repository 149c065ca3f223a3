import { pick, type Rng } from '../kernel/rng';
import type { CompiledProblem } from './compile-problem';
import { dealInWindows } from './deal-in-windows';
import { judgeTurns, type Fairness, type TurnsSoFar } from './speaking-turns';

/** Members of every group, by round and group. */
export type GroupsByRound = readonly (readonly (readonly number[])[])[];

/** Reads members from the group of each person. */
export function membersByRound(problem: CompiledProblem, groupOf: readonly Int16Array[]): number[][][] {
	return problem.rounds.map((round, index) => {
		const groups: number[][] = Array.from({ length: round.groups }, () => []);
		groupOf[index]!.forEach((group, person) => {
			if (group >= 0) groups[group]!.push(person);
		});
		return groups;
	});
}

/** Up to so many choices of speakers are all looked at. */
const FEW_WAYS = 600;

/**
 * Chooses a spokesperson for every group: first evenly over some rounds at a time, then by exchanges over all rounds
 * while that makes the whole fairer. Speakers kept by a lock stay.
 */
export function dealTurns(
	problem: CompiledProblem,
	before: TurnsSoFar,
	groups: GroupsByRound,
	rng: Rng
): { speakers: Int16Array[]; fairness: Fairness } {
	const kept = keptSpeakers(problem);
	const speakers =
		dealInWindows(problem, before, groups, kept, rng) ?? dealGreedily(problem, before, groups, kept, rng);
	let fairness = judgeTurns(problem, before, speakers);
	const seats = groups.flatMap((round, index) =>
		round.flatMap((members, group) =>
			members.length > 1 && kept[index]![group]! < 0 ? [[index, group] as const] : []
		)
	);
	const ways = seats.reduce((product, [round, group]) => product * groups[round]![group]!.length, 1);
	if (ways <= FEW_WAYS && (fairness.unfair > 0 || fairness.twiceRunning > 0)) {
		return tryAllWays(problem, before, groups, seats, speakers, fairness);
	}
	const tries = seats.length === 0 ? 0 : Math.min(4000, seats.length * 40);
	for (let tried = 0; tried < tries && (fairness.unfair > 0 || fairness.twiceRunning > 0); tried++) {
		const [round, group] = seats[pick(rng, seats.length)]!;
		const members = groups[round]![group]!;
		const was = speakers[round]![group]!;
		const other = members[pick(rng, members.length)]!;
		if (other === was) continue;
		speakers[round]![group] = other;
		const changed = judgeTurns(problem, before, speakers);
		if (price(changed) <= price(fairness)) fairness = changed;
		else speakers[round]![group] = was;
	}
	return { speakers, fairness };
}

/** Every choice of speakers for these seats: the fairest. */
function tryAllWays(
	problem: CompiledProblem,
	before: TurnsSoFar,
	groups: GroupsByRound,
	seats: readonly (readonly [round: number, group: number])[],
	start: readonly Int16Array[],
	startsAt: Fairness
): { speakers: Int16Array[]; fairness: Fairness } {
	const speakers = start.map((round) => Int16Array.from(round));
	let best = { speakers: speakers.map((round) => Int16Array.from(round)), fairness: startsAt };
	const choose = (index: number) => {
		const seat = seats[index];
		if (!seat) {
			const fairness = judgeTurns(problem, before, speakers);
			if (price(fairness) < price(best.fairness))
				best = { speakers: speakers.map((round) => Int16Array.from(round)), fairness };
			return;
		}
		const [round, group] = seat;
		for (const person of groups[round]![group]!) {
			speakers[round]![group] = person;
			choose(index + 1);
		}
	};
	choose(0);
	return best;
}

function price({ unfair, twiceRunning, unevenness }: Fairness): number {
	return twiceRunning * 1e6 + unfair * 1e3 + unevenness;
}

function keptSpeakers(problem: CompiledProblem): Int16Array[] {
	return problem.rounds.map((round, index) => {
		const kept = new Int16Array(round.groups).fill(-1);
		for (const lock of problem.source.rounds[index]!.locked ?? []) {
			const person = lock.spokesperson === undefined ? undefined : problem.indexOf.get(lock.spokesperson);
			if (person !== undefined && round.locked[lock.group]?.includes(person)) kept[lock.group] = person;
		}
		return kept;
	});
}

function dealGreedily(
	problem: CompiledProblem,
	before: TurnsSoFar,
	groups: GroupsByRound,
	kept: readonly Int16Array[],
	rng: Rng
): Int16Array[] {
	const counts = Int32Array.from(before.counts);
	let last = before.last;
	return groups.map((round, index) => {
		const speaking = new Int16Array(round.length).fill(-1);
		const now = new Uint8Array(problem.count);
		round.forEach((members, group) => {
			let best = kept[index]![group]!;
			let least = Infinity;
			for (const person of best >= 0 ? [] : members) {
				const price = counts[person]! + last[person]! * 1e6 + rng() * 0.5;
				if (price < least) [best, least] = [person, price];
			}
			speaking[group] = best;
		});
		for (const person of speaking) {
			if (person < 0) continue;
			counts[person]! += 1;
			now[person] = 1;
		}
		last = now;
		return speaking;
	});
}
