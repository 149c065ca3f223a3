import type { Language, Localised } from '$lib/core/kernel/instant';
import type { OwnReport, ReportActivity, ReportBlock, TeamGathering } from '$lib/core/report/blocks';
import { dayInWords } from '$lib/core/report/clock-words';
import type { CaseConfig } from './config';
import { casesByName, type EarlierCase } from './earlier';
import type { CaseState } from './state';
import { CASE_KEYS, stepWords } from './steps';

const WORDS = {
	name: { it: 'Nome inventato del caso', en: 'The case’s invented name' },
	question: { it: 'La domanda di chi ha portato il caso', en: 'The question of whoever brought the case' },
	nothing: { it: 'Non è rimasto niente di scritto.', en: 'Nothing written was left.' },
	aside: { it: 'Messe da parte, non riportate', en: 'Put aside, not reported' },
	cases: { it: 'I casi', en: 'The cases' },
	unnamed: { it: 'Un caso senza nome inventato', en: 'A case without an invented name' },
	step: { it: 'Passo', en: 'Step' },
	gathered: { it: 'Che cosa è emerso', en: 'What came up' },
	brought: { it: 'Il caso l’hai portato tu. La tua domanda', en: 'You brought the case. Your question' }
} satisfies Record<string, Localised>;

/** What the team gathered, step by step, without names: neither the case's nor the writers'. That it is confidential stands above it. */
export const report: ReportActivity<CaseConfig, CaseState> = ({ state, audience, language }) => {
	const blocks: ReportBlock[] = [];
	if (state.name) blocks.push({ kind: 'facts', rows: [{ label: WORDS.name[language], value: state.name }] });
	blocks.push(
		...(state.question
			? ([
					{ kind: 'heading', level: 3, text: WORDS.question[language] },
					{ kind: 'quote', text: state.question, by: '' }
				] as const)
			: [])
	);
	for (const key of CASE_KEYS) {
		const cards = state.cards.filter(({ step, hidden }) => step === key && !hidden);
		if (cards.length === 0) continue;
		blocks.push(
			{ kind: 'heading', level: 3, text: stepWords(key).title[language] },
			{ kind: 'list', items: cards.map(({ text }) => text) }
		);
	}
	const aside = state.cards.filter(({ hidden }) => hidden).length;
	if (aside > 0 && audience === 'facilitators')
		blocks.push({ kind: 'facts', rows: [{ label: WORDS.aside[language], value: String(aside) }] });
	return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: WORDS.nothing[language] }];
};

/** What somebody wrote on a case, step by step, and the question of the one they brought (K30). */
export const own: OwnReport<CaseConfig, CaseState> = ({ state, language, person }) => [
	...(state.presenter === person && state.question
		? [
				{ kind: 'paragraph', text: WORDS.brought[language] } as const,
				{ kind: 'quote', text: state.question, by: '' } as const
			]
		: []),
	...CASE_KEYS.flatMap((key): readonly ReportBlock[] => {
		const items = state.cards.filter(({ step, by }) => step === key && by === person).map(({ text }) => text);
		if (items.length === 0) return [];
		return [
			{ kind: 'heading', level: 3, text: stepWords(key).title[language] },
			{ kind: 'list', items }
		];
	})
];

/** The team's cases by their invented names, the one told last at first; under each its meetings, the oldest first (K31). */
export const team: TeamGathering = ({ legacies, language }) => {
	const cases = casesByName(legacies).toSorted((a, b) => b.at(-1)!.date.localeCompare(a.at(-1)!.date));
	if (cases.length === 0) return null;
	return {
		title: WORDS.cases[language],
		entries: cases.map((times) => ({
			title: times[0]!.name.trim() || WORDS.unnamed[language],
			blocks: times.flatMap((time) => toldOnce(time, language))
		}))
	};
};

function toldOnce(
	{ date, sessionTitle, question, gathered }: EarlierCase,
	language: Language
): readonly ReportBlock[] {
	const rows = gathered.flatMap(({ title, texts }) =>
		texts.map((text, index) => [index === 0 ? title[language] : '', text])
	);
	const columns = [WORDS.step[language], WORDS.gathered[language]];
	return [
		{ kind: 'heading', level: 4, text: `${dayInWords(date, language)}, ${sessionTitle}` },
		...(question ? [{ kind: 'quote', text: question, by: '' } as const] : []),
		...(rows.length > 0 ? [{ kind: 'table', caption: '', columns, rows } as const] : [])
	];
}
