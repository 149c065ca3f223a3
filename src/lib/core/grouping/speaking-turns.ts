import type { CompiledProblem } from './compile-problem';
import type { SpeakingClaims } from './group-terms';

/** Who has spoken how often, and who spoke last, before the first planned round. */
export interface TurnsSoFar {
	readonly counts: Int32Array;
	/** 1 for those who spoke in the last past round. */
	readonly last: Uint8Array;
	/** In how many past rounds each was in a group: of two with equal turns, whoever has been there more often is the next. */
	readonly attended: Int32Array;
}

/** Reads past turns; history runs from the oldest round to the latest. */
export function turnsSoFar(problem: CompiledProblem): TurnsSoFar {
	const counts = new Int32Array(problem.count);
	const last = new Uint8Array(problem.count);
	const attended = new Int32Array(problem.count);
	const { history } = problem.source;
	history.forEach((round, index) => {
		for (const id of new Set(round.spokespersons)) {
			const person = problem.indexOf.get(id);
			if (person === undefined) continue;
			counts[person]! += 1;
			if (index === history.length - 1) last[person] = 1;
		}
		for (const id of new Set(round.groups.flat())) {
			const person = problem.indexOf.get(id);
			if (person !== undefined) attended[person]! += 1;
		}
	});
	return { counts, last, attended };
}

/** How fair a series of turns is: what the score card tells, and the unevenness in the end (sum of squares). */
export interface Fairness {
	readonly unfair: number;
	readonly twiceRunning: number;
	readonly unevenness: number;
}

/** Judges spokespersons, given by round and group, in the order of the rounds. */
export function judgeTurns(
	problem: CompiledProblem,
	before: TurnsSoFar,
	speakers: readonly Int16Array[]
): Fairness {
	const counts = Int32Array.from(before.counts);
	let last = before.last;
	let unfair = 0;
	let twiceRunning = 0;
	speakers.forEach((speaking, round) => {
		const now = new Uint8Array(problem.count);
		for (const person of speaking) if (person >= 0) now[person] = 1;
		let passedOver = Infinity;
		for (const person of problem.rounds[round]!.present) {
			if (!now[person] && !last[person] && counts[person]! < passedOver) passedOver = counts[person]!;
		}
		for (const person of speaking) {
			if (person < 0) continue;
			if (last[person]) twiceRunning += 1;
			if (counts[person]! > passedOver) unfair += 1;
		}
		for (const person of speaking) if (person >= 0) counts[person]! += 1;
		last = now;
	});
	return { unfair, twiceRunning, unevenness: counts.reduce((sum, count) => sum + count * count, 0) };
}

/** Whose turn it is in each round if the rounds before go as given, or as is fair: 2 must speak, 1 may, 0 should not. */
export function claimTurns(
	problem: CompiledProblem,
	before: TurnsSoFar,
	speakers: readonly Int16Array[]
): SpeakingClaims {
	const counts = Int32Array.from(before.counts);
	let last = before.last;
	return problem.rounds.map((round, index) => {
		const claims = new Uint8Array(problem.count);
		const able = [...round.present].filter((person) => !last[person]);
		const inOrder = able.toSorted(
			(one, two) => counts[one]! - counts[two]! || before.attended[two]! - before.attended[one]!
		);
		const lastOne = inOrder[round.groups - 1];
		const level = lastOne === undefined ? Infinity : counts[lastOne]!;
		for (const person of able)
			claims[person] = counts[person]! < level ? 2 : counts[person] === level ? 1 : 0;
		const speaking = speakers[index] ?? inOrder.slice(0, round.groups);
		const now = new Uint8Array(problem.count);
		for (const person of speaking) {
			if (person < 0) continue;
			counts[person]! += 1;
			now[person] = 1;
		}
		last = now;
		return claims;
	});
}
