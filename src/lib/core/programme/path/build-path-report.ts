import type { Language } from '../../kernel/instant';
import type { Report, ReportSection, ReportSheet } from '../../report/report';
import { dayInWords } from '../../report/clock-words';
import { mapSection, mapSheet } from './map-section';
import { networkGrowth } from './network-growth';
import { networkSection, networkSheet } from './network-section';
import type { PathRecord } from './path-record';
import { PATH_WORDS } from './path-words';
import { presenceSection, presenceSheet, sessionsSheet } from './presence-section';

/** Who reads the whole path's report: coordinators read no names (rule PR2). */
export type PathReader = 'facilitator' | 'coordinator';

/** Builds the report of a whole path for one reader and in one language, by the rules in SPEC.md. */
export function buildPathReport(record: PathRecord, reader: PathReader, language: Language): Report {
	const growth = networkGrowth(record);
	return {
		audience: reader === 'facilitator' ? 'facilitators' : 'participants',
		language,
		title: record.programme.title,
		subtitle: span(record, language),
		sections: [
			pathSection(record, language),
			doneSection(record, language),
			presenceSection(record, language),
			networkSection(record, growth, language),
			mapSection(record, language),
			changeSection(record, language),
			...choiceSections(record, reader, language)
		],
		sheets: [
			sessionsSheet(record, language),
			presenceSheet(record, language),
			networkSheet(record, growth, language),
			mapSheet(record, language),
			...tieSheets(record, language),
			choicesSheet(record, reader, language)
		],
		times: []
	};
}

function span({ programme: { startsOn, endsOn } }: PathRecord, language: Language): string {
	return [startsOn, endsOn]
		.filter(Boolean)
		.map((date) => dayInWords(date, language))
		.join(' – ');
}

function pathSection(record: PathRecord, language: Language): ReportSection {
	const words = PATH_WORDS[language];
	const { programme, organisations, sessions } = record;
	const held = sessions.filter((session) => session.held);
	const came = new Set(held.flatMap(({ present }) => present.map(({ personId }) => personId)));
	const count = (kind: string) => String(held.filter((session) => session.kind === kind).length);
	const rows = [
		{ label: words.from, value: programme.startsOn && dayInWords(programme.startsOn, language) },
		{ label: words.to, value: programme.endsOn && dayInWords(programme.endsOn, language) },
		{ label: words.organisations, value: String(organisations.length) },
		{ label: words.people, value: String(came.size) },
		{ label: words.sessionsHeld, value: String(held.length) },
		{ label: words.plenaries, value: count('plenary') },
		{ label: words.teams, value: count('team') },
		{ label: words.individuals, value: count('individual') }
	].filter(({ value }) => value !== '');
	return {
		id: 'path',
		title: words.path,
		confidential: false,
		blocks: [
			{ kind: 'facts', rows },
			...(programme.aims
				? ([
						{ kind: 'heading', level: 3, text: words.aims },
						{ kind: 'paragraph', text: programme.aims }
					] as const)
				: [])
		]
	};
}

/** Phase by phase; plenary sessions by title, single teams' and people's only counted (rule PR1). */
function doneSection({ phases, sessions }: PathRecord, language: Language): ReportSection {
	const words = PATH_WORDS[language];
	const held = sessions.filter((session) => session.held);
	const all = [...phases.map(({ id, title }) => ({ id, title })), { id: null, title: words.noPhase }];
	const blocks = all.flatMap(({ id, title }) => {
		const here = held.filter(({ phaseId }) => phaseId === id);
		if (here.length === 0) return [];
		const count = (kind: string) => here.filter((session) => session.kind === kind).length;
		const plenaries = here.filter(({ kind }) => kind === 'plenary');
		return [
			{ kind: 'heading', level: 3, text: title } as const,
			{
				kind: 'facts',
				rows: [
					{ label: words.plenaries, value: String(count('plenary')) },
					{ label: words.teams, value: String(count('team')) },
					{ label: words.individuals, value: String(count('individual')) }
				].filter(({ value }) => value !== '0')
			} as const,
			...(plenaries.length > 0
				? [
						{
							kind: 'table',
							caption: '',
							columns: [words.date, words.session, words.mode, words.present],
							rows: plenaries.map((session) => [
								dayInWords(session.date, language),
								session.title,
								words.modes[session.mode],
								String(session.present.length)
							])
						} as const
					]
				: [])
		];
	});
	return {
		id: 'done',
		title: words.done,
		confidential: false,
		blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: words.nothingYet }]
	};
}

function changeSection({ profiles }: PathRecord, language: Language): ReportSection {
	const words = PATH_WORDS[language];
	return {
		id: 'change',
		title: words.change,
		confidential: false,
		blocks:
			profiles.length > 0
				? [{ kind: 'paragraph', text: words.changeNote }, ...profiles]
				: [{ kind: 'paragraph', text: words.noChange }]
	};
}

/** Who a voice is of, where they may be named to this reader; null: the words stay out (rule PR2). */
function voiceOf(record: PathRecord, personId: string | null, reader: PathReader): string | null {
	const person = record.people.find(({ id }) => id === personId);
	if (!person?.consent) return null;
	return reader === 'facilitator' ? person.name : '';
}

function choiceSections(record: PathRecord, reader: PathReader, language: Language): ReportSection[] {
	const words = PATH_WORDS[language];
	const products = record.choices.filter(({ kind }) => kind === 'product');
	const voices = record.choices.flatMap((choice) => {
		const by = choice.kind === 'voice' ? voiceOf(record, choice.personId, reader) : null;
		return by === null ? [] : [{ kind: 'quote', text: choice.text, by } as const];
	});
	const headings = [...new Set(products.map(({ session, heading }) => `${session}\n${heading}`))];
	return [
		...(products.length > 0
			? [
					{
						id: 'products',
						title: words.products,
						confidential: false,
						blocks: headings.flatMap((key) => {
							const here = products.filter(({ session, heading }) => `${session}\n${heading}` === key);
							const { session, heading } = here[0]!;
							return [
								{ kind: 'heading', level: 3, text: [session, heading].filter(Boolean).join(' · ') } as const,
								{ kind: 'list', items: here.map(({ text }) => text) } as const
							];
						})
					}
				]
			: []),
		...(voices.length > 0 ? [{ id: 'voices', title: words.voices, confidential: false, blocks: voices }] : [])
	];
}

function choicesSheet(record: PathRecord, reader: PathReader, language: Language): ReportSheet {
	const words = PATH_WORDS[language];
	return {
		name: 'products',
		columns: [words.session, words.products, words.text, words.by],
		rows: record.choices.flatMap(({ kind, session, heading, text, personId }) => {
			const by = kind === 'voice' ? voiceOf(record, personId, reader) : '';
			return by === null ? [] : [[session, heading, text, by]];
		})
	};
}

function tieSheets({ map }: PathRecord, language: Language): ReportSheet[] {
	const words = PATH_WORDS[language];
	return [
		{
			name: 'agreements',
			columns: [words.refers, words.toWhom, words.subject, words.state],
			rows: map.agreements.map(({ from, to, subject, state }) => [from, to, subject, state])
		},
		{
			name: 'gaps',
			columns: [words.area, words.territory, words.subject, words.state],
			rows: map.gaps.map(({ area, territory, subject, state }) => [area, territory, subject, state])
		}
	];
}
