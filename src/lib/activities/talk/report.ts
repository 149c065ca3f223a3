import type { Localised } from '$lib/core/kernel/instant';
import type { ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import type { TalkConfig } from './config';
import type { TalkState } from './state';

const WORDS = {
	questions: { it: 'Domande', en: 'Questions' },
	question: { it: 'Domanda', en: 'Question' },
	by: { it: 'Di', en: 'By' },
	support: { it: 'Sostegni', en: 'Support' },
	answered: { it: 'Risposta data', en: 'Answered' },
	yes: { it: 'sì', en: 'yes' },
	no: { it: 'no', en: 'no' },
	link: { it: 'Link', en: 'Link' }
} satisfies Record<string, Localised>;

/** A talk in the report: what was put before everybody, and the questions it raised. Hidden ones stay out. */
export const report: ReportActivity<TalkConfig, TalkState> = ({ state, context, language, personName }) => {
	const { prompt, text, link, questions } = context.config;
	const blocks: ReportBlock[] = [];
	if (prompt) blocks.push({ kind: 'quote', text: prompt, by: '' });
	if (text) blocks.push({ kind: 'paragraph', text });
	if (link.url)
		blocks.push({ kind: 'facts', rows: [{ label: link.label || WORDS.link[language], value: link.url }] });
	const asked = state.questions
		.filter((one) => !one.hidden)
		.toSorted((one, other) => other.supporters.length - one.supporters.length);
	if (asked.length > 0) {
		const named = questions.names === 'shown';
		blocks.push({
			kind: 'table',
			caption: WORDS.questions[language],
			columns: [
				WORDS.question[language],
				...(named ? [WORDS.by[language]] : []),
				WORDS.support[language],
				WORDS.answered[language]
			],
			rows: asked.map((one) => [
				one.text,
				...(named ? [one.by ? personName(one.by) : ''] : []),
				String(one.supporters.length),
				WORDS[one.answered ? 'yes' : 'no'][language]
			])
		});
	}
	return blocks;
};
