import { findPathProfile } from '$lib/activities/report-registry';
import type { Inherited } from '$lib/core/agenda/activity-definition';
import type { Language } from '$lib/core/kernel/instant';
import { buildPathReport, type PathReader } from '$lib/core/programme/path/build-path-report';
import type { PathRecord } from '$lib/core/programme/path/path-record';
import type { ReportBlock } from '$lib/core/report/blocks';
import type { Report } from '$lib/core/report/report';
import type { App } from '../app';
import { mapInWords } from './map-in-words';

/** Told after each part that was gathered: how much is done, from 0 to 1. */
export type Progress = (done: number) => void;

/** The whole path's report for one reader, or null when there is no such programme. Whoever calls has checked who asks. */
export async function makePathReport(
	app: Pick<App, 'plans' | 'paths' | 'log'>,
	programmeId: string,
	reader: PathReader,
	language: Language,
	progress: Progress = () => undefined
): Promise<Report | null> {
	const record = await gatherPath(app, programmeId, language, progress);
	return record && buildPathReport(record, reader, language);
}

/** Everything that results are made of. Part after part, so that a running session is served in between. */
export async function gatherPath(
	{ plans, paths, log }: Pick<App, 'plans' | 'paths'> & { readonly log?: App['log'] },
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
	const sessions = await next(paths.sessions(programmeId));
	const rounds = await next(paths.plenaryRounds(programmeId));
	const map = mapInWords(await next(paths.map(programmeId)), language);
	const choices = await next(paths.choices(programmeId));
	const profiles = profilesOf(await next(paths.legacies(programmeId, 'all')), language, (kind, error) =>
		log?.error('profile of a kind failed', { kind, error })
	);
	return { programme, phases, organisations, people, sessions, rounds, map, choices, profiles };
}

/** What each kind's runs say together. */
function profilesOf(
	legacies: readonly Inherited[],
	language: Language,
	failed: (kind: string, error: unknown) => void
): readonly ReportBlock[] {
	const kinds = [...new Set(legacies.map(({ kind }) => kind))].sort();
	return kinds.flatMap((kind) => {
		try {
			return (
				findPathProfile(kind)?.({ legacies: legacies.filter((one) => one.kind === kind), language }) ?? []
			);
		} catch (error) {
			failed(kind, error);
			return [];
		}
	});
}
