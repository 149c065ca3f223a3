import type { Localised } from '$lib/core/kernel/instant';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import type { RoundConfig } from './config';
import { addressedTo, thoughts } from './shown';
import { ROUND_BEGIN, type RoundState } from './state';

const WORDS = {
	spoke: { it: 'Hanno preso la parola', en: 'Spoke' },
	passed: { it: 'Hanno passato', en: 'Passed' },
	addressed: {
		it: 'Parole per qualcuno, consegnate a chi erano rivolte',
		en: 'Words for somebody, handed to those they were for'
	},
	nobody: { it: 'Il giro non è cominciato.', en: 'The round did not begin.' },
	own: { it: 'Hai scritto', en: 'You wrote' },
	ownTo: { it: 'Hai scritto a', en: 'You wrote to' },
	received: { it: 'Per te', en: 'For you' }
} satisfies Record<string, Localised>;

/** The question, how many spoke, and the words that were for everybody; those for some alone are counted only. */
export const report: ReportActivity<RoundConfig, RoundState> = ({ state, context, language, personName }) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const { question } = context.config;
	const blocks: ReportBlock[] = question ? [{ kind: 'quote', text: question, by: '' }] : [];
	const { turns, texts } = state;
	if (!turns.begun && Object.keys(texts).length === 0)
		return [...blocks, { kind: 'paragraph', text: word('nobody') }];
	const addressed = Object.values(texts).filter(({ to }) => to.length > 0).length;
	blocks.push({
		kind: 'facts',
		rows: [
			{ label: word('spoke'), value: String(turns.done.length) },
			...(turns.passed.length > 0 ? [{ label: word('passed'), value: String(turns.passed.length) }] : []),
			...(addressed > 0 ? [{ label: word('addressed'), value: String(addressed) }] : [])
		]
	});
	const said = thoughts(state, context, (_id, { hidden }) => !hidden);
	return [
		...blocks,
		...said.map(({ id, text }): ReportBlock => ({ kind: 'quote', text, by: personName(id) }))
	];
};

/** One's own words, and what others addressed to one. */
export const own: OwnReport<RoundConfig, RoundState> = ({ state, context, language, person, personName }) => {
	const { texts } = state ?? ROUND_BEGIN;
	const mine = Object.hasOwn(texts, person) ? texts[person] : undefined;
	const received = addressedTo(state, context, person);
	const heading = (text: string): ReportBlock => ({ kind: 'heading', level: 3, text });
	return [
		...(mine
			? [
					heading(
						mine.to.length > 0
							? `${WORDS.ownTo[language]} ${mine.to.map(personName).filter(Boolean).join(', ')}`
							: WORDS.own[language]
					),
					{ kind: 'paragraph', text: mine.text } as const
				]
			: []),
		...(received.length > 0 ? [heading(WORDS.received[language])] : []),
		...received.map(({ name, text }) => ({ kind: 'quote', text, by: name }) as const)
	];
};
