import type { Localised } from '$lib/core/kernel/instant';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import { answerText } from './answers';
import { covered, type PollConfig } from './config';
import { tooFew } from './shown';
import { askedOf, type PollState } from './state';
import { answersOf, resultOf, type PollResult } from './tally';

const WORDS = {
	answers: { it: 'Risposte', en: 'Answers' },
	none: { it: 'Nessuna risposta.', en: 'No answers.' },
	few: {
		it: 'Poche risposte: i risultati di un sondaggio anonimo non si mostrano, perché nessuno sia riconoscibile.',
		en: 'Few answers: the results of an anonymous poll are not shown, so that nobody can be recognised.'
	},
	unrevealed: { it: 'Risultati non mostrati in plenaria.', en: 'Results not shown in the plenary.' },
	option: { it: 'Risposta', en: 'Answer' },
	count: { it: 'Persone', en: 'People' },
	share: { it: 'Parte', en: 'Share' },
	dots: { it: 'Puntini', en: 'Dots' },
	value: { it: 'Valore', en: 'Value' },
	mean: { it: 'Media', en: 'Mean' },
	place: { it: 'Posto medio', en: 'Mean place' },
	word: { it: 'Parola', en: 'Word' },
	person: { it: 'Persona', en: 'Person' },
	anonymous: { it: 'Sondaggio anonimo.', en: 'Anonymous poll.' },
	aside: { it: 'Messe da parte, non riportate', en: 'Put aside, not reported' },
	allAside: { it: 'Le risposte sono state tutte messe da parte.', en: 'All answers were put aside.' }
} satisfies Record<string, Localised>;

/** Each question with its numbers: for participants what was shown to all, for facilitators all but what would betray somebody. */
export const report: ReportActivity<PollConfig, PollState> = ({
	state,
	context: { config },
	audience,
	language,
	personName
}) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const anonymous = config.names === 'anonymous';
	const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	const blocks: ReportBlock[] = anonymous ? [{ kind: 'paragraph', text: word('anonymous') }] : [];
	for (const question of config.questions) {
		const asked = askedOf(state, question.id);
		const answered = answersOf(question, asked).length;
		blocks.push({ kind: 'heading', level: 3, text: question.text });
		if (answered === 0) {
			blocks.push({ kind: 'paragraph', text: word('none') });
			continue;
		}
		const facts = [{ label: word('answers'), value: String(answered) }];
		const seen = audience === 'facilitators' || asked.revealed || !covered(config);
		const few = tooFew(config, question, asked);
		const result = seen && !few ? resultOf(question, asked) : null;
		if (result?.shape === 'scale') {
			const ends = [result.low, result.high].filter(Boolean).join(' – ');
			facts.push({
				label: word('mean'),
				value: `${number.format(result.mean)} / ${question.top}${ends ? ` (${ends})` : ''}`
			});
		}
		if (audience === 'facilitators' && asked.aside.length > 0 && !few)
			facts.push({ label: word('aside'), value: String(asked.aside.length) });
		blocks.push({ kind: 'facts', rows: facts });
		if (!seen) blocks.push({ kind: 'paragraph', text: word('unrevealed') });
		else if (few) blocks.push({ kind: 'paragraph', text: word('few') });
		if (result) blocks.push(drawn(result, answered));
		if (!anonymous && audience === 'facilitators') {
			const rows = Object.values(asked.ballots).flatMap(({ by, answer }) =>
				by === null ? [] : [[personName(by), answerText(question, answer)]]
			);
			if (rows.length > 0)
				blocks.push({ kind: 'table', caption: '', columns: [word('person'), word('option')], rows });
		}
	}
	return blocks;

	function drawn(result: PollResult, answered: number): ReportBlock {
		if ((result.shape === 'words' || result.shape === 'texts') && result.rows.length === 0)
			return { kind: 'paragraph', text: word('allAside') };
		const table = (columns: readonly string[], rows: readonly (readonly string[])[]): ReportBlock => ({
			kind: 'table',
			caption: '',
			columns,
			rows
		});
		const share = (count: number) => `${Math.round((count / answered) * 100)}%`;
		switch (result.shape) {
			case 'bars':
				return result.counts === 'dots'
					? table(
							[word('option'), word('dots')],
							result.rows.map(({ text, count }) => [text, String(count)])
						)
					: table(
							[word('option'), word('count'), word('share')],
							result.rows.map(({ text, count }) => [text, String(count), share(count)])
						);
			case 'scale':
				return table(
					[word('value'), word('count'), word('share')],
					result.rows.map(({ value, count }) => [String(value), String(count), share(count)])
				);
			case 'places':
				return table(
					[word('option'), word('place')],
					result.rows.map(({ text, mean }) => [text, number.format(mean)])
				);
			case 'words':
				return table(
					[word('word'), word('count')],
					result.rows.map(({ text, count }) => [text, String(count)])
				);
			case 'texts':
				return {
					kind: 'list',
					items: result.rows.map(({ text, count }) => (count > 1 ? `${text} (${count})` : text))
				};
		}
	}
};

/** What somebody answered in a poll with names; anonymous answers are nobody's (P30). */
export const own: OwnReport<PollConfig, PollState> = ({ state, context, person }) => {
	const rows = context.config.questions.flatMap((question) => {
		const ballot = Object.values(askedOf(state, question.id).ballots).find(({ by }) => by === person);
		return ballot ? [{ label: question.text, value: answerText(question, ballot.answer) }] : [];
	});
	return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
};
