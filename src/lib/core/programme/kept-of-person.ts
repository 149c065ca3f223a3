import type { PersonId } from '../kernel/ids';
import type { Instant, Language } from '../kernel/instant';
import type { ReportBlock } from '../report/blocks';
import { dayInWords, timeOfDay } from '../report/clock-words';
import type { Report, ReportSection } from '../report/report';
import { reportNames } from '../report/report-names';
import { REPORT_WORDS } from '../report/report-words';
import { functionsHeld } from '../session/rounds/functions-held';
import type { Attendance, SessionState } from '../session/state';

/** What a session keeps of somebody beside their words: that they were there and how, groups, functions, calls for help. */
export interface KeptOfSession {
	readonly attendance: Attendance;
	readonly arrivedAt: Instant | null;
	readonly groups: readonly {
		readonly activity: string;
		readonly group: string;
		/** Speaking for the group among them. */
		readonly functions: readonly string[];
	}[];
	/** What they wrote when they called a facilitator; empty where they only called. */
	readonly calls: readonly string[];
}

/** What a programme keeps of somebody, over all its sessions. */
export interface KeptOfPerson {
	readonly attendance: Attendance;
	/** `YYYY-MM-DD`; empty: they did not agree, or took it back. */
	readonly consentOn: string;
	/** The same; empty while they take part. */
	readonly leftOn: string;
	/** Words of theirs that facilitators chose to hand back at the end. */
	readonly voices: readonly string[];
}

/** A session as a person's kept data tell it. */
export interface KeptSession {
	readonly title: string;
	readonly date: string;
	readonly kept: KeptOfSession | null;
}

const WORDS = {
	it: {
		title: 'Che cosa si conserva di te',
		note: 'Oltre a quello che hai scritto, che sta qui sotto incontro per incontro. Di chi era con te nei gruppi qui non si dice niente: sono dati loro.',
		attendance: 'Come partecipi, di solito',
		consent: 'Consenso a essere nominato/a e citato/a in ciò che si consegna ad altri',
		noConsent: 'non dato',
		left: 'Non partecipi più dal',
		here: 'Come c’eri',
		since: 'Dalle',
		groups: 'Gruppi e funzioni',
		functions: 'Funzioni',
		calls: 'Quando hai chiamato chi facilita',
		called: 'senza una domanda scritta',
		voices: 'Parole tue scelte per il resoconto di tutto il percorso'
	},
	en: {
		title: 'What is kept about you',
		note: 'Beside what you wrote, which stands below session by session. Of those who were in your groups nothing is said here: that is theirs.',
		attendance: 'How you usually take part',
		consent: 'Consent to be named and quoted in what is handed to others',
		noConsent: 'not given',
		left: 'No longer taking part since',
		here: 'How you were there',
		since: 'From',
		groups: 'Groups and functions',
		functions: 'Functions',
		calls: 'When you called a facilitator',
		called: 'without a written question',
		voices: 'Words of yours chosen for the report of the whole path'
	}
} as const;

/** What one session keeps of somebody; null of who never came in. */
export function keptOfSession(
	state: SessionState,
	person: PersonId,
	language: Language
): KeptOfSession | null {
	const here = state.people[person];
	if (!here?.arrivedAt) return null;
	const names = reportNames(state, language);
	const titles = new Map(state.agenda.map(({ id, title }) => [id, title]));
	const speaks = REPORT_WORDS[language].spokesperson;
	const groups = state.rounds
		.filter(({ status }) => status !== 'proposed')
		.flatMap(({ activityId, groups: all }) =>
			all
				// Also one that they were moved out of, where they held something.
				.filter((group) => group.members.includes(person) || functionsHeld(group, person).length > 0)
				.map((group) => ({
					activity: titles.get(activityId) ?? '',
					group: names.group(group.id),
					functions: [
						...(group.spokesperson === person ? [speaks] : []),
						...new Set(functionsHeld(group, person))
					]
				}))
		);
	const calls = state.calls.filter(({ by }) => by === person).map(({ question }) => question);
	return { attendance: here.attendance, arrivedAt: here.arrivedAt, groups, calls };
}

/** The section of a dossier that says all of it in one place (DO4). */
export function keptSection(
	name: string,
	person: KeptOfPerson,
	sessions: readonly KeptSession[],
	{ language, timeZone }: { readonly language: Language; readonly timeZone: string }
): ReportSection {
	const words = WORDS[language];
	const told = REPORT_WORDS[language];
	const day = (date: string) => dayInWords(date, language);
	const known = sessions.flatMap(({ kept, ...session }) => (kept ? [{ ...session, ...kept }] : []));
	const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]) =>
		rows.length > 0 ? [{ kind: 'table', caption, columns, rows } as const] : [];
	const blocks: readonly ReportBlock[] = [
		{ kind: 'paragraph', text: words.note },
		{
			kind: 'facts',
			rows: [
				{ label: told.name, value: name },
				{ label: words.attendance, value: told[person.attendance] },
				{ label: words.consent, value: person.consentOn ? day(person.consentOn) : words.noConsent },
				...(person.leftOn ? [{ label: words.left, value: day(person.leftOn) }] : [])
			]
		},
		...table(
			'',
			[told.date, words.here, words.since],
			known.map(({ date, title, attendance, arrivedAt }) => [
				`${day(date)}, ${title}`,
				told[attendance],
				arrivedAt === null ? '' : timeOfDay(arrivedAt, timeZone)
			])
		),
		...table(
			words.groups,
			[told.date, told.activity, told.group, words.functions],
			known.flatMap(({ date, groups }) =>
				groups.map(({ activity, group, functions }) => [day(date), activity, group, functions.join(', ')])
			)
		),
		...table(
			words.calls,
			[told.date, told.text],
			known.flatMap(({ date, calls }) => calls.map((question) => [day(date), question || words.called]))
		),
		...(person.voices.length > 0
			? [
					{ kind: 'paragraph', text: words.voices } as const,
					...person.voices.map((text) => ({ kind: 'quote', text, by: '' }) as const)
				]
			: [])
	];
	return { id: 'kept', title: words.title, confidential: false, blocks };
}

/** The same as a table, for whoever wants to read it elsewhere. */
export function keptSheet(sessions: readonly KeptSession[], language: Language): Report['sheets'][number] {
	const words = WORDS[language];
	const told = REPORT_WORDS[language];
	return {
		name: 'kept',
		columns: [told.date, words.here, told.activity, told.group, words.functions],
		rows: sessions.flatMap(({ date, kept }) => {
			if (!kept) return [];
			const here = [date, told[kept.attendance]];
			if (kept.groups.length === 0) return [[...here, '', '', '']];
			return kept.groups.map(({ activity, group, functions }) => [
				...here,
				activity,
				group,
				functions.join(', ')
			]);
		})
	};
}
