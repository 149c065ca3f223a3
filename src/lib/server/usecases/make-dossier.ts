import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import { buildDossier, type DossierSources } from '$lib/core/programme/dossier';
import type { Report } from '$lib/core/report/report';
import type { App } from '../app';
import type { Realtime } from '../realtime/attach';
import { makeOwnReport } from './make-own-report';

/**
 * Everything of a programme that is one person's, in one document; null when there is no such person, or their data were erased.
 * Also what is handed out when somebody asks for their data. The caller has checked who asks.
 */
export async function makeDossier(
	app: App,
	realtime: Pick<Realtime, 'readPage'>,
	programmeId: string,
	personId: string,
	language: Language
): Promise<Report | null> {
	const [details, person] = await Promise.all([
		app.plans.details(programmeId),
		app.people.find(programmeId, personId)
	]);
	if (!details || !person || person.erasedAt) return null;
	const { name, organisation } = person;
	const [all, present, agreements] = await Promise.all([
		app.sessions.ofProgramme(programmeId),
		app.people.sessionsWith(personId),
		app.agreements.naming(programmeId, organisation)
	]);
	const sessions: DossierSources['sessions'][number][] = [];
	for (const { id, title, date, template } of all) {
		if (template || !present.has(id)) continue;
		const wish = { sessionId: id, person: personId as PersonId, language };
		sessions.push({ id, title, date, own: await makeOwnReport(app, realtime, wish) });
	}
	return buildDossier({ programme: details.title, name, organisation, sessions, agreements }, language);
}
