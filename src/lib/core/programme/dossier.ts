import type { Language } from '../kernel/instant';
import type { ReportBlock } from '../report/blocks';
import { dayInWords } from '../report/clock-words';
import type { Report, ReportSection } from '../report/report';
import { keptSection, keptSheet, type KeptOfPerson, type KeptOfSession } from './kept-of-person';
import { agreementsSection, agreementsSheet } from './team/agreements-section';
import type { TeamAgreement } from './team/team-record';

/** What one person's dossier is made from. */
export interface DossierSources {
	readonly programme: string;
	readonly name: string;
	readonly organisation: string;
	/** The sessions they were in, by date, each with what is theirs alone of it; null: nothing, or it is not over yet. */
	readonly sessions: readonly {
		readonly id: string;
		readonly title: string;
		/** `YYYY-MM-DD`. */
		readonly date: string;
		readonly own: Report | null;
		/** What is kept of them beside that; null of who never came in. */
		readonly kept: KeptOfSession | null;
	}[];
	readonly person: KeptOfPerson;
	readonly agreements: readonly TeamAgreement[];
}

const WORDS = {
	it: {
		path: 'Il mio percorso',
		note: 'È tuo: qui sta quello che riguarda te, e niente di altre persone.',
		programme: 'Percorso',
		organisation: 'Ente',
		sessions: 'Incontri a cui c’eri',
		none: 'Non c’è ancora nessun incontro a cui c’eri.',
		date: 'Quando',
		session: 'Incontro'
	},
	en: {
		path: 'My path',
		note: 'It is yours: here is what concerns you, and nothing of other people.',
		programme: 'Path',
		organisation: 'Organisation',
		sessions: 'Sessions you were in',
		none: 'There is no session yet in which you were.',
		date: 'When',
		session: 'Session'
	}
} as const;

/** One person's whole path in one document: rules DO1 to DO5 of `team/SPEC.md`. */
export function buildDossier(sources: DossierSources, language: Language, timeZone: string): Report {
	const words = WORDS[language];
	const { name, programme, organisation, sessions, agreements } = sources;
	const rows = sessions.map(({ date, title }) => [dayInWords(date, language), title]);
	const columns = [words.date, words.session];
	return {
		audience: 'participants',
		language,
		title: name,
		subtitle: programme,
		sections: [
			{
				id: 'path',
				title: words.path,
				confidential: false,
				blocks: [
					{ kind: 'paragraph', text: words.note },
					{
						kind: 'facts',
						rows: [
							{ label: words.programme, value: programme },
							{ label: words.organisation, value: organisation },
							{ label: words.sessions, value: String(sessions.length) }
						].filter(({ value }) => value !== '')
					},
					rows.length > 0
						? { kind: 'table', caption: '', columns, rows }
						: { kind: 'paragraph', text: words.none }
				]
			},
			keptSection(name, sources.person, sessions, { language, timeZone }),
			...sessions.flatMap(ownSection(language)),
			...agreementsSection(agreements, language)
		],
		sheets: [
			{ name: 'sessions', columns, rows: sessions.map(({ date, title }) => [date, title]) },
			keptSheet(sessions, language),
			agreementsSheet(agreements, language)
		],
		times: []
	};
}

/** What one session left to the person, activity by activity. */
const ownSection =
	(language: Language) =>
	({ title, date, own }: DossierSources['sessions'][number], index: number): ReportSection[] => {
		if (!own || own.sections.length === 0) return [];
		const blocks = own.sections.flatMap((part): ReportBlock[] => [
			{ kind: 'heading', level: 3, text: part.title },
			...part.blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 4 as const } : block))
		]);
		return [
			{
				id: `session-${index + 1}`,
				title,
				confidential: false,
				blocks: [{ kind: 'paragraph', text: dayInWords(date, language) }, ...blocks]
			}
		];
	};
