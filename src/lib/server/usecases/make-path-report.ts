import { pathProfileKinds } from '$lib/activities/report-registry';
import type { Language } from '$lib/core/kernel/instant';
import { inPhases } from '$lib/core/programme/dates';
import { buildPathReport, type PathReader } from '$lib/core/programme/path/build-path-report';
import type { PathRecord } from '$lib/core/programme/path/path-record';
import type { Report } from '$lib/core/report/report';
import type { App } from '../app';
import { kindProfiles } from './kind-profiles';
import { mapInWords } from './map-in-words';

/** Told after each part that was gathered: how much is done, from 0 to 1. */
export type Progress = (done: number) => void;

/** The whole path's report for one reader, or null when there is no such programme. Whoever calls has checked who asks. */
export async function makePathReport(
	app: Pick<App, 'plans' | 'paths' | 'log' | 'environment'>,
	programmeId: string,
	reader: PathReader,
	language: Language,
	progress: Progress = () => undefined
): Promise<Report | null> {
	const { timeZone } = app.environment;
	const record = await gatherPath({ ...app, timeZone }, programmeId, language, progress);
	return record && buildPathReport(record, reader, language);
}

/** Everything that results are made of. Part after part, so that a running session is served in between. */
export async function gatherPath(
	{
		plans,
		paths,
		log,
		timeZone
	}: Pick<App, 'plans' | 'paths'> & { readonly log?: App['log'] | undefined; readonly timeZone: string },
	programmeId: string,
	language: Language,
	progress: Progress = () => undefined
): Promise<PathRecord | null> {
	const programme = await plans.details(programmeId);
	if (!programme) return null;
	let parts = 0;
	const next = async <Part>(part: Promise<Part>): Promise<Part> => {
		const got = await part;
		progress(++parts / 8);
		return got;
	};
	const phases = await next(plans.phases(programmeId));
	const organisations = await next(paths.organisations(programmeId));
	const people = await next(paths.people(programmeId));
	const sessions = inPhases(await next(paths.sessions(programmeId)), phases);
	const rounds = await next(paths.plenaryRounds(programmeId));
	const map = mapInWords(await next(paths.map(programmeId)), language, timeZone);
	const choices = await next(paths.choices(programmeId));
	const legacies = await next(paths.legacies(programmeId, 'all', pathProfileKinds()));
	const profiles = kindProfiles({ log }, legacies, 'path', language);
	return { programme, phases, organisations, people, sessions, rounds, map, choices, profiles };
}
