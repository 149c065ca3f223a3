import type { PathRecord } from './path-record';

/** The network of who has worked with whom at the end of a phase, all earlier ones counted. */
export interface NetworkStage {
	/** The phase's id; null for sessions that belong to none. */
	readonly phaseId: string | null;
	/** Pairs of people who have been in one group at least once. */
	readonly pairs: number;
	/** Of these, pairs of people of different organisations. */
	readonly acrossOrganisations: number;
	/** Pairs of organisations of which two people have worked together. */
	readonly ties: number;
}

/** How the network grew, phase by phase, and what it still lacks. */
export interface NetworkGrowth {
	readonly stages: readonly NetworkStage[];
	/** Pairs there could be among the people who were ever grouped. */
	readonly possiblePairs: number;
	readonly possibleTies: number;
	/** Pairs of organisations none of whose people ever worked together: the holes. Those that left are no holes. */
	readonly holes: readonly (readonly [string, string])[];
}

const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
const pairsOf = (count: number) => (count * (count - 1)) / 2;

/** Counts the network's growth over a path's plenary rounds, phase by phase in their order (rules PR3 and PR4). */
export function networkGrowth(record: PathRecord): NetworkGrowth {
	const organisationOf = new Map(record.people.map(({ id, organisationId }) => [id, organisationId]));
	const sessions = new Map(record.sessions.map((session) => [session.id, session]));
	const met = new Set<string>();
	const across = new Set<string>();
	const ties = new Set<string>();
	const grouped = new Set<string>();
	const order: (string | null)[] = [...record.phases.map(({ id }) => id), null];
	const stages = order.flatMap((phaseId): NetworkStage[] => {
		const rounds = record.rounds.filter(
			({ sessionId }) => (sessions.get(sessionId)?.phaseId ?? null) === phaseId
		);
		if (rounds.length === 0 && phaseId === null) return [];
		for (const { groups } of rounds)
			for (const group of groups)
				group.forEach((one, index) => {
					grouped.add(one);
					for (const other of group.slice(index + 1)) {
						const pair = pairKey(one, other);
						met.add(pair);
						const [home, away] = [organisationOf.get(one), organisationOf.get(other)];
						if (!home || !away || home === away) continue;
						across.add(pair);
						ties.add(pairKey(home, away));
					}
				});
		return [{ phaseId, pairs: met.size, acrossOrganisations: across.size, ties: ties.size }];
	});
	const here = record.organisations.filter(({ leftOn }) => leftOn === '');
	const holes = here.flatMap((one, index) =>
		here
			.slice(index + 1)
			.filter((other) => !ties.has(pairKey(one.id, other.id)))
			.map((other): readonly [string, string] => [one.name, other.name])
	);
	return {
		stages,
		possiblePairs: pairsOf(grouped.size),
		possibleTies: pairsOf(record.organisations.length),
		holes
	};
}
