import { compileRound, type CompiledRound } from './compile-round';
import { pastMeetings } from './past-meetings';
import type { Aim, GroupingProblem } from './problem';

/** A problem in numbers: people are indices from 0, tables of pairs are `count` x `count` in one row. */
export interface CompiledProblem {
	readonly source: GroupingProblem;
	readonly count: number;
	readonly ids: readonly string[];
	readonly indexOf: ReadonlyMap<string, number>;
	/** Organisation by number, -1 where unknown. */
	readonly organisation: Int32Array;
	readonly online: Uint8Array;
	readonly apart: Uint8Array;
	/** People who stay together share a unit; everybody else is alone in theirs. */
	readonly unitOf: Int32Array;
	readonly units: readonly (readonly number[])[];
	readonly rounds: readonly CompiledRound[];
	/** How often a pair has met in past rounds. */
	readonly met: Uint16Array;
	/** How fresh a pair's past meetings are: the sum of 2^(-age / 120 days), 0 if they never met. */
	readonly freshness: Float64Array;
	readonly aims: readonly Aim[];
}

/** All aims, in the order in which they weigh unless the facilitator says otherwise. */
export const ALL_AIMS: readonly Aim[] = ['pairs', 'organisations', 'spokespersons', 'attendance'];

/** Puts a problem into numbers. Its input must have been checked; unknown ids in rules and history are passed over. */
export function compileProblem(source: GroupingProblem): CompiledProblem {
	const ids = source.people.map((person) => person.id);
	const count = ids.length;
	const indexOf = new Map(ids.map((id, index) => [id, index]));
	const units = joinUnits(source.together, indexOf, count);
	const unitOf = new Int32Array(count);
	units.forEach((unit, number) => unit.forEach((person) => (unitOf[person] = number)));
	return {
		source,
		count,
		ids,
		indexOf,
		organisation: numberOrganisations(source),
		online: Uint8Array.from(source.people, (person) => (person.attendance === 'online' ? 1 : 0)),
		apart: pairTable(source.apart, indexOf, count),
		unitOf,
		units,
		rounds: source.rounds.map((round) => compileRound(round, indexOf, count)),
		...pastMeetings(source.history, indexOf, count),
		aims: source.aims ?? ALL_AIMS
	};
}

function numberOrganisations(source: GroupingProblem): Int32Array {
	const numbers = new Map<string, number>();
	return Int32Array.from(source.people, ({ organisation }) => {
		if (organisation === null) return -1;
		if (!numbers.has(organisation)) numbers.set(organisation, numbers.size);
		return numbers.get(organisation)!;
	});
}

function pairTable(
	pairs: readonly (readonly [string, string])[],
	indexOf: ReadonlyMap<string, number>,
	count: number
): Uint8Array {
	const table = new Uint8Array(count * count);
	for (const [one, two] of pairs) {
		const a = indexOf.get(one);
		const b = indexOf.get(two);
		if (a === undefined || b === undefined) continue;
		table[a * count + b] = table[b * count + a] = 1;
	}
	return table;
}

function joinUnits(
	pairs: readonly (readonly [string, string])[],
	indexOf: ReadonlyMap<string, number>,
	count: number
): number[][] {
	const parent = Array.from({ length: count }, (_, person) => person);
	const root = (person: number): number => {
		while (parent[person] !== person) person = parent[person] = parent[parent[person]!]!;
		return person;
	};
	for (const [one, two] of pairs) {
		const a = indexOf.get(one);
		const b = indexOf.get(two);
		if (a !== undefined && b !== undefined) parent[root(a)] = root(b);
	}
	const byRoot = new Map<number, number[]>();
	for (let person = 0; person < count; person++) {
		const unit = byRoot.get(root(person)) ?? [];
		unit.push(person);
		byRoot.set(root(person), unit);
	}
	return [...byRoot.values()];
}
