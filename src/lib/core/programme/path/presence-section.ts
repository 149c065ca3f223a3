import type { Language } from '../../kernel/instant';
import type { ReportSection, ReportSheet } from '../../report/report';
import type { PathRecord, PathSession } from './path-record';
import { PATH_WORDS } from './path-words';

/** Plenary sessions that took place. */
export function plenariesHeld({ sessions }: PathRecord): readonly PathSession[] {
	return sessions.filter(({ kind, held }) => kind === 'plenary' && held);
}

/** How often each organisation was there, by name. */
function byOrganisation(record: PathRecord): { name: string; territory: string; attended: number }[] {
	const home = new Map(record.people.map(({ id, organisationId }) => [id, organisationId]));
	const plenaries = plenariesHeld(record);
	return record.organisations
		.map(({ id, name, territory }) => ({
			name,
			territory,
			attended: plenaries.filter(({ present }) =>
				present.some(({ personId, was }) => (was ?? home.get(personId)) === id)
			).length
		}))
		.toSorted((one, other) => other.attended - one.attended || one.name.localeCompare(other.name));
}

/** Presence by organisation, never by person (rule PR1). */
export function presenceSection(record: PathRecord, language: Language): ReportSection {
	const words = PATH_WORDS[language];
	const held = plenariesHeld(record);
	if (held.length === 0)
		return {
			id: 'presence',
			title: words.presence,
			confidential: false,
			blocks: [{ kind: 'paragraph', text: words.nothingYet }]
		};
	return {
		id: 'presence',
		title: words.presence,
		confidential: false,
		blocks: [
			{ kind: 'paragraph', text: words.presenceNote },
			{
				kind: 'table',
				caption: '',
				columns: [words.organisation, words.territory, words.attended, words.ofPlenaries],
				rows: byOrganisation(record).map(({ name, territory, attended }) => [
					name,
					territory,
					String(attended),
					String(held.length)
				])
			}
		]
	};
}

/** One row an organisation. */
export function presenceSheet(record: PathRecord, language: Language): ReportSheet {
	const words = PATH_WORDS[language];
	const held = String(plenariesHeld(record).length);
	return {
		name: 'presence',
		columns: [words.organisation, words.territory, words.attended, words.ofPlenaries],
		rows: byOrganisation(record).map(({ name, territory, attended }) => [
			name,
			territory,
			String(attended),
			held
		])
	};
}

/** One row a plenary session that took place. */
export function sessionsSheet(record: PathRecord, language: Language): ReportSheet {
	const words = PATH_WORDS[language];
	const phases = new Map(record.phases.map(({ id, title }) => [id, title]));
	return {
		name: 'sessions',
		columns: [words.date, words.session, words.phase, words.mode, words.present, words.online],
		rows: plenariesHeld(record).map(({ date, title, phaseId, mode, present }) => [
			date,
			title,
			(phaseId && phases.get(phaseId)) || '',
			words.modes[mode],
			String(present.length),
			String(present.filter(({ attendance }) => attendance === 'online').length)
		])
	};
}
