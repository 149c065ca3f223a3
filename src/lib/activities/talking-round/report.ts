import type { PersonId } from '$lib/core/kernel/ids';
import type { Localised } from '$lib/core/kernel/instant';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import type { RoundConfig } from './config';
import { addressedTo, thoughts, written } from './shown';
import { lapsOf } from '../turn-taking';
import { ROUND_BEGIN, type RoundState } from './state';

const WORDS = {
	lap: { it: 'Giro', en: 'Round' },
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

/** The question, who spoke (and passed: facilitators read that) each time round, and the words that were for everybody; those for some alone are counted only. */
export const report: ReportActivity<RoundConfig, RoundState> = ({
	state,
	context,
	audience,
	language,
	personName
}) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const { question } = context.config;
	const blocks: ReportBlock[] = question ? [{ kind: 'quote', text: question, by: '' }] : [];
	const { turns, thanks } = state;
	if (!turns.begun && written(state) === 0 && thanks.length === 0)
		return [...blocks, { kind: 'paragraph', text: word('nobody') }];
	// Whoever passed need not stand on everybody's paper with it.
	const told = (people: readonly PersonId[], named: boolean) =>
		named ? people.map(personName).filter(Boolean).join(', ') || '–' : String(people.length);
	const laps = lapsOf(turns);
	const facts = laps.flatMap(({ done, passed }, index) => {
		const of = laps.length > 1 ? `${word('lap')} ${index + 1}: ` : '';
		return [
			{ label: `${of}${word('spoke')}`, value: told(done, true) },
			...(passed.length > 0
				? [{ label: `${of}${word('passed')}`, value: told(passed, audience === 'facilitators') }]
				: [])
		];
	});
	if (thanks.length > 0) facts.push({ label: word('addressed'), value: String(thanks.length) });
	blocks.push({ kind: 'facts', rows: facts });
	const said = thoughts(state, context, ({ hidden, text }) => (hidden ? null : text));
	return [
		...blocks,
		...said.map(({ id, text }): ReportBlock => ({ kind: 'quote', text, by: personName(id) }))
	];
};

/** One's own words, and what others addressed to one. */
export const own: OwnReport<RoundConfig, RoundState> = ({ state, context, language, person, personName }) => {
	const { texts, thanks } = state ?? ROUND_BEGIN;
	const mine = Object.hasOwn(texts, person) ? texts[person] : undefined;
	const given = thanks.filter(({ by }) => by === person);
	const received = addressedTo(state, context, person);
	const heading = (text: string): ReportBlock => ({ kind: 'heading', level: 3, text });
	return [
		...(mine?.text ? [heading(WORDS.own[language]), { kind: 'paragraph', text: mine.text } as const] : []),
		...given.flatMap(({ to, text }) => [
			heading(`${WORDS.ownTo[language]} ${to.map(personName).filter(Boolean).join(', ')}`),
			{ kind: 'paragraph', text } as const
		]),
		...(received.length > 0 ? [heading(WORDS.received[language])] : []),
		...received.map(({ name, text }) => ({ kind: 'quote', text, by: name }) as const)
	];
};
