import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import { buildDossier, type DossierSources } from '$lib/core/programme/dossier';
import { dayAt } from '$lib/core/programme/dates';
import { keptOfSession } from '$lib/core/programme/kept-of-person';
import type { Report } from '$lib/core/report/report';
import type { App } from '../app';
import type { Realtime } from '../realtime/attach';
import { ownReportIn } from './make-own-report';

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
	const [all, present, agreements, choices] = await Promise.all([
		app.sessions.ofProgramme(programmeId),
		app.people.sessionsWith(personId),
		app.agreements.naming(programmeId, organisation),
		app.paths.choices(programmeId)
	]);
	const sessions: DossierSources['sessions'][number][] = [];
	for (const { id, title, date, template } of all) {
		if (template || !present.has(id)) continue;
		const state = await app.rooms.stateOf(id);
		const wish = { person: personId as PersonId, language };
		const own = state && (await ownReportIn(app, realtime, state, wish));
		sessions.push({ id, title, date, own, kept: state && keptOfSession(state, wish.person, language) });
	}
	const kept = {
		attendance: person.attendance,
		consentOn: person.consentAt ? dayAt(person.consentAt.getTime(), app.environment.timeZone) : '',
		leftOn: person.leftOn,
		voices: choices.filter((one) => one.personId === personId).map(({ text }) => text)
	};
	const sources = { programme: details.title, name, organisation, sessions, agreements, person: kept };
	return buildDossier(sources, language, app.environment.timeZone);
}
