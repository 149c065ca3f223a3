import type { Localised } from '$lib/core/kernel/instant';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
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
	link: { it: 'Link', en: 'Link' },
	pages: { it: 'Pagine', en: 'Pages' },
	film: { it: 'Filmato', en: 'Film' },
	filmUnseen: { it: 'preparato, non mostrato', en: 'prepared, not shown' },
	room: { it: 'Dalla sala', en: 'From the room' },
	filmShown: { it: 'mostrato a tutti', en: 'shown to everybody' },
	points: { it: 'Punti fermi', en: 'Key points' },
	own: { it: 'Domande che hai fatto', en: 'Questions you asked' }
} satisfies Record<string, Localised>;

/** The most pages whose words stand in a report; a whole lecture stays in its file. */
const PAGES_LISTED = 40;

/** A talk in the report: what was put before everybody, its key points, and the questions it raised. Hidden ones stay out. */
export const report: ReportActivity<TalkConfig, TalkState> = ({ state, context, language, personName }) => {
	const { prompt, text, pages, film, link, questions } = context.config;
	const blocks: ReportBlock[] = [];
	if (prompt) blocks.push({ kind: 'quote', text: prompt, by: '' });
	if (text) blocks.push({ kind: 'paragraph', text });
	const facts = [
		...(pages.length > 0 ? [{ label: WORDS.pages[language], value: String(pages.length) }] : []),
		...(film
			? [
					{
						label: WORDS.film[language],
						value: film.title || WORDS[state.film.at > 0 ? 'filmShown' : 'filmUnseen'][language]
					}
				]
			: []),
		...(link.url ? [{ label: link.label || WORDS.link[language], value: link.url }] : [])
	];
	if (facts.length > 0) blocks.push({ kind: 'facts', rows: facts });
	const titles = pages.slice(0, PAGES_LISTED).flatMap(({ alt }, index) => {
		const title = pageTitle(alt);
		return title ? [`${index + 1}. ${title}`] : [];
	});
	if (titles.length > 0) blocks.push({ kind: 'list', items: titles });
	if (state.points.length > 0) {
		blocks.push({ kind: 'heading', level: 4, text: WORDS.points[language] });
		blocks.push({ kind: 'list', items: state.points.map((point) => point.text) });
	}
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
				...(named ? [one.spoken ? WORDS.room[language] : one.by ? personName(one.by) : ''] : []),
				String(one.supporters.length),
				WORDS[one.answered ? 'yes' : 'no'][language]
			])
		});
	}
	return blocks;
};

/** The questions that somebody asked under their name; of others nobody knows whose they are (T30). */
export const own: OwnReport<TalkConfig, TalkState> = ({ state, language, person }) => {
	const items = state.questions.filter(({ by }) => by === person).map(({ text }) => text);
	return items.length === 0
		? []
		: [
				{ kind: 'paragraph', text: WORDS.own[language] },
				{ kind: 'list', items }
			];
};

/** The words of a page begin with its title, up to the first dash or full stop. */
function pageTitle(alt: string): string {
	return alt
		.split(/ – |\. /)[0]!
		.trim()
		.slice(0, 120);
}
