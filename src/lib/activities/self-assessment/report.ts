import { DATE_LOCALE, type Language, type Localised } from '$lib/core/kernel/instant';
import type { OwnReport, PathProfile, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import type { AssessmentConfig } from './config';
import { ownPast, teamPast, valuesOf } from './earlier';
import { profilesOver } from './over-time';
import { profileLeft } from './profile';
import { sharedWith, shownToEveryone } from './shown';
import { assessmentOf, type AssessmentState } from './state';
import { wheelOf } from './wheel';

const WORDS = {
	private: {
		it: 'Le risposte sono di chi le ha date: qui stanno solo il profilo senza nomi e ciò che le persone hanno scelto di condividere.',
		en: 'Answers belong to those who gave them: here stand only the profile without names and what people chose to share.'
	},
	present: { it: 'Persone', en: 'People' },
	begun: { it: 'Hanno risposto', en: 'Answered' },
	empty: { it: 'Nessuno ha risposto.', en: 'Nobody answered.' },
	team: { it: 'Profilo della squadra, senza nomi', en: 'Profile of the team, without names' },
	later: {
		it: 'Il profilo della squadra si legge qui dopo che è stato mostrato, o quando l’incontro è chiuso.',
		en: 'The team’s profile can be read here once it was shown, or when the session is closed.'
	},
	few: {
		it: 'Il profilo della squadra non si mostra: troppe poche persone acconsentono a farsi contare.',
		en: 'The profile of the team is not shown: too few people agree to be counted.'
	},
	counted: { it: 'Persone nel profilo', en: 'People in the profile' },
	area: { it: 'Area', en: 'Area' },
	now: { it: 'Oggi', en: 'Today' },
	time: { it: '{number}ª volta', en: 'Time {number}' },
	among: { it: 'Persone contate', en: 'People counted' },
	toPlenary: { it: 'Condiviso con la plenaria', en: 'Shared with the plenary' },
	toFacilitators: { it: 'Condiviso con chi facilita', en: 'Shared with the facilitators' }
} satisfies Record<string, Localised>;

/** People whose wheels stand in one table, a column each: more would not fit on paper. */
const SIDE_BY_SIDE = 6;

interface Ring {
	readonly name: string;
	readonly values: readonly (number | null)[];
	/** How many were counted, where it is said. */
	readonly people?: number;
}

/** The team's profile over time where enough people agree, and what was shared. Nobody's answers otherwise. */
export const report: ReportActivity<AssessmentConfig, AssessmentState> = ({
	state,
	context,
	audience,
	language
}) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const { config } = context;
	const { present, begun } = shownToEveryone(state, context);
	const facts = [
		{ label: word('present'), value: String(present) },
		{ label: word('begun'), value: String(begun) }
	];
	const blocks: ReportBlock[] = [{ kind: 'paragraph', text: word('private') }];
	if (begun === 0)
		return [...blocks, { kind: 'facts', rows: facts }, { kind: 'paragraph', text: word('empty') }];
	// Participants read what was shown to the room; facilitators also what nobody projected, once the session is closed.
	const seen = audience === 'facilitators' || Object.keys(state.profile.picture).length > 0;
	const profile = seen ? profileLeft(state, context) : null;
	if (profile) facts.push({ label: word('counted'), value: String(profile.people) });
	blocks.push({ kind: 'facts', rows: facts });
	if (profile) {
		const rings = [...teamPast(context).map(ringOf(language)), { name: word('now'), values: profile.values }];
		blocks.push(table(config, rings, word('team'), language));
	} else if (config.team && seen) {
		const open = context.session.status !== 'closed' && Object.keys(state.profile.picture).length === 0;
		blocks.push({ kind: 'paragraph', text: word(open ? 'later' : 'few') });
	}
	const plenary = sharedWith(state, context, ['plenary']);
	const toAll = new Set(plenary.map(({ by }) => by));
	const rest =
		audience === 'facilitators'
			? sharedWith(state, context, ['facilitators']).filter(({ by }) => !toAll.has(by))
			: [];
	for (const [title, shared] of [
		[word('toPlenary'), plenary],
		[word('toFacilitators'), rest]
	] as const) {
		if (shared.length === 0) continue;
		blocks.push({ kind: 'heading', level: 3, text: title });
		for (let first = 0; first < shared.length; first += SIDE_BY_SIDE) {
			const wheels = shared
				.slice(first, first + SIDE_BY_SIDE)
				.map(({ by, values }) => ({ name: by, values }));
			blocks.push(table(config, wheels, '', language));
		}
		for (const { by, note } of shared) if (note) blocks.push({ kind: 'quote', text: note, by });
	}
	return blocks;
};

/** A person's own wheel over time, for that person alone. */
export const own: OwnReport<AssessmentConfig, AssessmentState> = ({ state, context, language, person }) => {
	const values = valuesOf(state, person);
	const { note } = assessmentOf(state, person);
	if (Object.keys(values).length === 0 && note.text === '') return [];
	const { config } = context;
	const now = { name: WORDS.now[language], values: wheelOf(config.areas, values) };
	return [
		table(config, [...ownPast(context, person).map(ringOf(language)), now], '', language),
		...(note.text
			? ([
					{ kind: 'heading', level: 4, text: config.note },
					{ kind: 'paragraph', text: note.text }
				] as const)
			: [])
	];
};

/** The same questions over months, without names. */
export const path: PathProfile = ({ legacies, circle, language }) =>
	profilesOver(legacies, circle).map(({ series, top, titles, rings }) =>
		table(
			{ areas: titles.map((title) => ({ title })), top },
			rings.map(({ name, people, values }) => ({
				name:
					typeof name === 'string'
						? shortDay(name, language)
						: WORDS.time[language].replace('{number}', String(name)),
				values,
				people
			})),
			series,
			language
		)
	);

/** `8 ott 2026`, from `YYYY-MM-DD`. */
function shortDay(date: string, language: Language): string {
	const form = new Intl.DateTimeFormat(DATE_LOCALE[language], { dateStyle: 'medium', timeZone: 'UTC' });
	return form.format(Date.parse(`${date}T12:00:00Z`));
}

const ringOf =
	(language: Language) =>
	({ date, values }: { date: string; values: Ring['values'] }): Ring => ({
		name: shortDay(date, language),
		values
	});

function table(
	{ areas, top }: { readonly areas: readonly { readonly title: string }[]; readonly top: number },
	rings: readonly Ring[],
	caption: string,
	language: Language
): ReportBlock {
	const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	const written = (value: number | null | undefined) =>
		value === null || value === undefined ? '–' : `${number.format(value)} / ${top}`;
	return {
		kind: 'table',
		caption,
		columns: [WORDS.area[language], ...rings.map(({ name }) => name)],
		rows: [
			...areas.map(({ title }, index) => [title, ...rings.map(({ values }) => written(values[index]))]),
			...(rings.every(({ people }) => people !== undefined)
				? [[WORDS.among[language], ...rings.map(({ people }) => String(people))]]
				: [])
		]
	};
}
