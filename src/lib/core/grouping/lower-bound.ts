import { compileProblem, type CompiledProblem } from './compile-problem';
import type { GroupingProblem } from './problem';
import { choose2, pairsUsed } from './round-sizes';

/**
 * Repeats that no plan can avoid, by counting: pairs that the groups use against pairs that have not met yet, for the whole
 * programme and for each person. Pairs that rules or locks force together are counted first.
 */
export function lowerBound(problem: GroupingProblem): number {
	return boundOnRepeats(compileProblem(problem));
}

/** The same for a problem in numbers. */
export function boundOnRepeats(problem: CompiledProblem): number {
	const { count, met } = problem;
	const forced = forcedMeetings(problem);
	const fresh = freshPartners(problem, forced);
	let repeatsForced = 0;
	let meetingsForced = 0;
	const forcedOf = new Int32Array(count);
	for (let a = 0; a < count; a++) {
		for (let b = a + 1; b < count; b++) {
			const times = forced[a * count + b]!;
			if (times === 0) continue;
			const past = met[a * count + b]!;
			meetingsForced += times;
			forcedOf[a]! += times;
			forcedOf[b]! += times;
			repeatsForced += Math.max(0, past + times - 1) - Math.max(0, past - 1);
		}
	}
	const freshPairs = fresh.reduce((sum, partners) => sum + partners, 0) / 2;
	const overall = Math.max(0, meetingsNeeded(problem) - meetingsForced - freshPairs);
	const each = partnersNeeded(problem).reduce(
		(sum, needed, person) => sum + Math.max(0, needed - forcedOf[person]! - fresh[person]!),
		0
	);
	return repeatsForced + Math.max(overall, Math.ceil(each / 2));
}

function meetingsNeeded({ rounds }: CompiledProblem): number {
	return rounds.reduce((sum, round) => {
		const locked = round.locked.reduce((pairs, members) => pairs + choose2(members?.length ?? 0), 0);
		return sum + locked + (round.open.length > 0 ? pairsUsed(round.free.length, round.open.length) : 0);
	}, 0);
}

function partnersNeeded({ rounds, count }: CompiledProblem): Int32Array {
	const needed = new Int32Array(count);
	for (const round of rounds) {
		for (const person of round.free) needed[person]! += round.smallest - 1;
		for (const members of round.locked)
			for (const person of members ?? []) needed[person]! += members!.length - 1;
	}
	return needed;
}

function forcedMeetings({ rounds, units, count }: CompiledProblem): Uint16Array {
	const forced = new Uint16Array(count * count);
	for (const round of rounds) {
		const free = new Set(round.free);
		const sets = [
			...units.filter((unit) => unit.length > 1).map((unit) => unit.filter((person) => free.has(person))),
			...round.locked.map((members) => members ?? [])
		];
		for (const set of sets)
			for (const a of set) for (const b of set) if (a !== b) forced[a * count + b]! += 1;
	}
	return forced;
}

/** For each person, how many people they could still meet for the first time. */
function freshPartners({ rounds, count, met, apart }: CompiledProblem, forced: Uint16Array): Int32Array {
	const together = new Uint8Array(count * count);
	for (const round of rounds)
		for (const a of round.free) for (const b of round.free) together[a * count + b] = 1;
	const fresh = new Int32Array(count);
	for (let a = 0; a < count; a++) {
		for (let b = 0; b < count; b++) {
			const at = a * count + b;
			if (a !== b && together[at] && !met[at] && !forced[at] && !apart[at]) fresh[a]! += 1;
		}
	}
	return fresh;
}
