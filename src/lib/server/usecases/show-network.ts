import { filmNetwork, type NetworkFilm } from '$lib/core/network/network-film';
import { inPhases } from '$lib/core/programme/dates';
import type { PathReader } from '$lib/core/programme/path/build-path-report';
import type { App } from '../app';

/** A programme's network as a film: with people's names for facilitators, of organisations alone for coordinators. The caller has checked who asks. */
export async function showNetwork(
	{ plans, paths }: Pick<App, 'plans' | 'paths'>,
	programmeId: string,
	reader: PathReader
): Promise<NetworkFilm> {
	const [phases, organisations, people, sessions, rounds] = await Promise.all([
		plans.phases(programmeId),
		paths.organisations(programmeId),
		paths.people(programmeId),
		paths.sessions(programmeId),
		paths.plenaryRounds(programmeId)
	]);
	const record = { phases, organisations, people, sessions: inPhases(sessions, phases), rounds };
	return filmNetwork(record, reader === 'facilitator' ? 'names' : 'organisations');
}
