import { networkOf } from '../../network/network-at';
import { filmNetwork } from '../../network/network-film';
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

/** Counts the network's growth over a path's plenary rounds, phase by phase in their order (rules PR3 and PR4). */
export function networkGrowth(record: PathRecord): NetworkGrowth {
	const film = filmNetwork(record, 'leaves');
	const order: (number | null)[] = [...record.phases.keys(), null];
	const stages = order.flatMap((phase, at): NetworkStage[] => {
		if (phase === null && film.frames.every((frame) => frame.phase !== null)) return [];
		const sofar = order.slice(0, at + 1);
		const { pairs, across, ties } = networkOf(
			film,
			film.frames.filter((frame) => sofar.includes(frame.phase))
		);
		const phaseId = phase === null ? null : record.phases[phase]!.id;
		return [{ phaseId, pairs: pairs.length, acrossOrganisations: across, ties: ties.length }];
	});
	const { holes, possiblePairs } = networkOf(film, film.frames);
	const names = (pair: readonly number[]) =>
		pair.map((bed) => film.beds[bed]!.name).toSorted((one, other) => one.localeCompare(other, 'it'));
	const all = record.organisations.length;
	return {
		stages,
		possiblePairs,
		possibleTies: (all * (all - 1)) / 2,
		holes: holes
			.map(names)
			.toSorted((one, other) => one.join('\n').localeCompare(other.join('\n'), 'it'))
			.map(([one, other]) => [one!, other!] as const)
	};
}
