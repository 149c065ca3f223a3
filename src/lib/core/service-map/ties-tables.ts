import type { Language, Localised } from '../kernel/instant';
import { AREA_WORDS, FIELD_WORDS } from './entry-words';
import type { AgreementRecord, GapRecord } from './lasting-records';
import { AGREEMENT_WORDS, GAP_WORDS } from './state-words';

/** The session that a record was made in: its title and its day, `YYYY-MM-DD`; empty where there is none that all may know of. */
interface Made {
	readonly session: string;
	readonly made: string;
}

interface Sheet {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const WORDS = {
	agreements: { it: 'Accordi', en: 'Agreements' },
	gaps: { it: 'Che cosa manca', en: 'What is missing' },
	from: { it: 'Da', en: 'From' },
	to: { it: 'A', en: 'To' },
	subject: { it: 'Per che cosa', en: 'For what' },
	startsOn: { it: 'Dal', en: 'Starting' },
	owner: { it: 'Chi se ne occupa', en: 'Who sees to it' },
	state: { it: 'A che punto è', en: 'How it stands' },
	session: { it: 'Incontro', en: 'Meeting' },
	made: { it: 'Data', en: 'Date' },
	service: { it: 'Servizio della mappa', en: 'Service on the map' }
} satisfies Record<string, Localised>;

const contact = FIELD_WORDS.contact;
const area = FIELD_WORDS.area;
const territory = FIELD_WORDS.territory;

/** The agreements as a sheet beside the map; `serviceOf` names the entry that one is about. */
export function agreementsSheet(
	agreements: readonly (AgreementRecord & Made)[],
	serviceOf: (entry: string) => string,
	language: Language
): Sheet {
	const { from, to, subject, startsOn, owner, state, session, made, service } = WORDS;
	const headings = [from, to, subject, service, contact, startsOn, owner, state, session, made];
	return {
		name: WORDS.agreements[language],
		columns: headings.map((words) => words[language]),
		rows: agreements.map((one) => [
			...[one.from, one.to, one.subject, one.entry === null ? '' : serviceOf(one.entry), one.contact],
			...[one.startsOn, one.owner, AGREEMENT_WORDS[one.state][language], one.session, one.made]
		])
	};
}

/** What the territory lacks, as a sheet beside the map. */
export function gapsSheet(gaps: readonly (GapRecord & Made)[], language: Language): Sheet {
	const { subject, owner, state, session, made } = WORDS;
	return {
		name: WORDS.gaps[language],
		columns: [area, territory, subject, owner, state, session, made].map((words) => words[language]),
		rows: gaps.map((one) => [
			...[AREA_WORDS[one.area][language], one.territory, one.subject, one.owner],
			...[GAP_WORDS[one.state][language], one.session, one.made]
		])
	};
}
