import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { Report } from '$lib/core/report/report';
import type { App } from '../app';
import type { Realtime } from '../realtime/attach';
import type { LinkedPerson } from '../store/link-store';
import { makeDossier } from './make-dossier';
import { makeTeamReport } from './make-team-report';

/** Their dossier, for whoever opened their personal link. */
export function ownDossier(
	app: App,
	realtime: Pick<Realtime, 'readPage'>,
	{ programmeId, personId }: LinkedPerson,
	language: Language
): Promise<Report | null> {
	return makeDossier(app, realtime, programmeId, personId, language);
}

/** Their team's report as they may read it (rules TR2, TR8); null for whoever belongs to no team. */
export async function ownTeamReport(
	app: App,
	realtime: Pick<Realtime, 'readPage'>,
	{ programmeId, personId, organisationId, leftOn }: LinkedPerson,
	language: Language
): Promise<Report | null> {
	if (organisationId === null) return null;
	const person = personId as PersonId;
	return makeTeamReport(app, realtime, { programmeId, organisationId, person, language, until: leftOn });
}
