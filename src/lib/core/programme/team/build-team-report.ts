import type { PersonId } from '../../kernel/ids';
import type { Language } from '../../kernel/instant';
import type { ReportBlock, TeamChapter } from '../../report/blocks';
import { dayInWords } from '../../report/clock-words';
import type { Report, ReportSection } from '../../report/report';
import { agreementsSection, agreementsSheet } from './agreements-section';
import { mayName, type TeamRecord, type TeamSession } from './team-record';
import { TEAM_WORDS } from './team-words';

/** Builds a team's report for one person of it, or for its facilitators (null), by the rules in SPEC.md. */
export function buildTeamReport(record: TeamRecord, reader: PersonId | null, language: Language): Report {
	const words = TEAM_WORDS[language];
	const held = record.sessions.filter((session) => session.held);
	return {
		audience: 'participants',
		language,
		title: record.organisation,
		subtitle: record.programme,
		sections: [
			teamSection(record, language),
			sessionsSection(record, reader, language),
			...held.flatMap((session, index) => madeSection(session, index + 1, language)),
			...record.chapters.map(chapterSection),
			...(record.profiles.length > 0
				? [section('change', words.change, [paragraph(words.changeNote), ...record.profiles])]
				: []),
			...agreementsSection(record.agreements, language)
		],
		sheets: [
			{
				name: 'sessions',
				columns: [words.date, words.time, words.session, words.mode, words.state, words.present],
				rows: record.sessions.map((session) => [
					session.date,
					session.startsAt,
					session.title,
					words.modes[session.mode],
					session.held ? words.states.held : words.states.coming,
					session.held ? String(session.present.length) : ''
				])
			},
			{
				name: 'presence',
				columns: [words.date, words.session, words.name],
				rows: held.flatMap((session) =>
					namedAt(record, session, reader).map((name) => [session.date, session.title, name])
				)
			},
			agreementsSheet(record.agreements, language),
			...tables(held)
		],
		times: []
	};
}

const section = (id: string, title: string, blocks: readonly ReportBlock[]): ReportSection => ({
	...{ id, title, blocks },
	confidential: false
});
const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });

function teamSection({ sessions, programme }: TeamRecord, language: Language): ReportSection {
	const words = TEAM_WORDS[language];
	const held = sessions.filter((session) => session.held).length;
	return section('team', words.team, [
		paragraph(words.note),
		{
			kind: 'facts',
			rows: [
				{ label: words.path, value: programme },
				{ label: words.held, value: String(held) },
				{ label: words.coming, value: String(sessions.length - held) }
			]
		}
	]);
}

/** Those of a session whom this reader may read by name, in the language's order. */
function namedAt({ people }: TeamRecord, { present }: TeamSession, reader: PersonId | null): string[] {
	return people
		.filter((person) => present.includes(person.id) && mayName(person, reader))
		.map(({ name }) => name)
		.sort((a, b) => a.localeCompare(b));
}

function sessionsSection(record: TeamRecord, reader: PersonId | null, language: Language): ReportSection {
	const words = TEAM_WORDS[language];
	if (record.sessions.length === 0) return section('sessions', words.sessions, [paragraph(words.none)]);
	const list = new Intl.ListFormat(language, { type: 'conjunction' });
	const who = (session: TeamSession) => {
		if (!session.held) return '';
		const named = namedAt(record, session, reader);
		const rest = session.present.length - named.length;
		const others = named.length > 0 ? words.more(rest) : words.unnamed(rest);
		return list.format(rest > 0 ? [...named, others] : named);
	};
	return section('sessions', words.sessions, [
		{
			kind: 'table',
			caption: '',
			columns: [words.date, words.session, words.whoWasThere],
			rows: record.sessions.map((session) => [
				`${dayInWords(session.date, language)}, ${session.startsAt}`,
				`${session.title} (${words.modes[session.mode]})`,
				who(session)
			])
		}
	]);
}

/** What was made in one session, activity by activity; nothing where this reader may not read it. */
function madeSection(session: TeamSession, number: number, language: Language): ReportSection[] {
	const { made, title, date } = session;
	if (made === null) return [];
	const words = TEAM_WORDS[language];
	const blocks = made.flatMap((part): ReportBlock[] => [
		{ kind: 'heading', level: 3, text: part.title },
		...part.blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 4 as const } : block))
	]);
	return [
		section(`session-${number}`, title, [
			paragraph(dayInWords(date, language)),
			...(blocks.length > 0 ? blocks : [paragraph(words.nothing)])
		])
	];
}

/** What was gathered over the sessions, one thing after the other. */
function chapterSection({ title, entries }: TeamChapter, index: number): ReportSection {
	const blocks = entries.flatMap((entry): ReportBlock[] => [
		{ kind: 'heading', level: 3, text: entry.title },
		...entry.blocks
	]);
	return section(`chapter-${index + 1}`, title, blocks);
}

/** Every table of what was made, as a sheet of its own. */
function tables(held: readonly TeamSession[]): Report['sheets'] {
	return held.flatMap(({ made, date }, index) =>
		(made ?? [])
			.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
			.map(({ columns, rows }, at) => ({ name: `session-${index + 1}-${date}-${at + 1}`, columns, rows }))
	);
}
