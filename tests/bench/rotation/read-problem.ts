import { readFileSync } from 'node:fs';
import type { GroupingProblem, PastRound, RoundRequest } from '../../../src/lib/core/grouping/problem';

/** The form of a problem file, as issue 3 gives it, with capacities beside. Nothing is trusted: each field is looked at. */
type Json = Record<string, unknown>;

/** Reads a problem file; throws an Error whose message is a sentence for the reader. */
export function readProblem(path: string): GroupingProblem {
	let parsed: unknown;
	try {
		parsed = JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new Error(`The file cannot be read as JSON: ${(error as Error).message}.`, { cause: error });
	}
	const file = asObject(parsed, 'the problem');
	const online = file.online ?? 'ignore';
	if (online !== 'spread' && online !== 'together' && online !== 'ignore') {
		throw new Error('"online" must be spread, together or ignore.');
	}
	return {
		people: asList(file.people, '"people"').map((entry) => {
			const person = asObject(entry, 'a person');
			const attendance = person.attendance ?? 'room';
			if (attendance !== 'room' && attendance !== 'online')
				throw new Error('"attendance" must be room or online.');
			return {
				id: asId(person.id),
				organisation:
					person.organisation === undefined || person.organisation === null
						? null
						: asId(person.organisation),
				attendance
			};
		}),
		rounds: asList(file.rounds, '"rounds"').map(readRound),
		history: asList(file.history ?? [], '"history"').map(readPast),
		apart: asPairs(file.apart ?? [], '"apart"'),
		together: asPairs(file.together ?? [], '"together"'),
		online,
		functions: asList(file.functions ?? [], '"functions"').map(asId)
	};
}

function readRound(entry: unknown): RoundRequest {
	const round = asObject(entry, 'a round');
	const amount = Number(round.groups ?? round.size);
	return {
		shape: round.groups === undefined ? { kind: 'size', size: amount } : { kind: 'groups', groups: amount },
		absent: asList(round.absent ?? [], '"absent"').map(asId),
		pinned: asList(round.pinned ?? [], '"pinned"').map((pin) => {
			const { person, group } = asObject(pin, 'a pin');
			return { person: asId(person), group: Number(group) };
		}),
		...(round.capacity === undefined
			? {}
			: {
					capacity: asList(round.capacity, '"capacity"').map((limit) =>
						limit === null ? null : Number(limit)
					)
				})
	};
}

function readPast(entry: unknown): PastRound {
	const round = asObject(entry, 'a past round');
	const ageDays = Number(round.ageDays ?? 0);
	return {
		groups: asList(round.groups, '"groups"').map((group) => asList(group, 'a past group').map(asId)),
		spokespersons: asList(round.spokespersons ?? [], '"spokespersons"').map(asId),
		ageDays: Number.isFinite(ageDays) ? ageDays : 0
	};
}

function asObject(value: unknown, what: string): Json {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new Error(`${what} must be an object.`);
	return value as Json;
}

function asList(value: unknown, what: string): unknown[] {
	if (!Array.isArray(value)) throw new Error(`${what} must be a list.`);
	return value;
}

function asId(value: unknown): string {
	if (typeof value !== 'string' && typeof value !== 'number') throw new Error('An id must be a text.');
	return String(value);
}

function asPairs(value: unknown, what: string): [string, string][] {
	return asList(value, what).map((pair) => {
		const two = asList(pair, `a pair in ${what}`).map(asId);
		if (two.length !== 2) throw new Error(`A pair in ${what} must name two people.`);
		return [two[0]!, two[1]!];
	});
}
