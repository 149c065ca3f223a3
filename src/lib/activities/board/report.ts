import type { CardOrigin } from '$lib/core/agenda/activity-definition';
import { DATE_LOCALE, type Localised } from '$lib/core/kernel/instant';
import type { PersonId } from '$lib/core/kernel/ids';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import type { BoardConfig } from './config';
import { columnsOf, entry, type BoardState, type Card } from './state';
import { ownVotes, totalOf } from './votes';

const WORDS = {
	empty: { it: 'Nessun cartellino.', en: 'No cards.' },
	votes: { it: 'voti', en: 'votes' },
	vote: { it: 'voto', en: 'vote' },
	from: { it: 'da', en: 'from' },
	facilitators: { it: 'chi facilita', en: 'the facilitators' },
	confidential: { it: 'riservato', en: 'confidential' },
	hidden: { it: 'Cartellini messi da parte, non riportati', en: 'Cards put aside, not reported' },
	unshown: { it: 'Cartellini mai mostrati, non riportati', en: 'Cards never shown, not reported' },
	untitled: { it: 'Insieme', en: 'Together' },
	voted: { it: 'Hai dato un voto a', en: 'You gave a vote to' }
} satisfies Record<string, Localised>;

/** A day as people say it. `date` is `YYYY-MM-DD`. */
const dayInWords = (date: string, language: 'it' | 'en') =>
	new Intl.DateTimeFormat(DATE_LOCALE[language], {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(Date.parse(date));

/** The board by column: stacks with their cards, votes if they were shown, authors as everybody saw them. What was hidden is counted only. */
export const report: ReportActivity<BoardConfig, BoardState> = ({
	state,
	context,
	audience,
	language,
	groupName,
	personName
}) => {
	const { config } = context;
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const names = config.authors === 'shown' || (config.authors === 'unshown' && audience === 'facilitators');
	const seen = (id: string): Card[] => {
		const card = entry(state.cards, id);
		return card?.shown && !card.hidden ? [card] : [];
	};
	const votes = (item: string) => {
		const total = state.totalsShown ? totalOf(state, item) : 0;
		return total > 0 ? ` [${total} ${word(total === 1 ? 'vote' : 'votes')}]` : '';
	};
	const author = (by: PersonId | null) => (names && by !== null ? ` (${personName(by)})` : '');
	const broughtFrom = (origin: CardOrigin) => {
		if (origin.kind === 'earlier')
			return `${word('from')} «${origin.sessionTitle}», ${dayInWords(origin.date, language)}`;
		if (origin.kind === 'activity') return origin.as;
		if (origin.kind === 'moment' && origin.confidential) return word('confidential');
		return origin.group ? `${word('from')} ${groupName(origin.group)}` : word('facilitators');
	};
	const words = ({ text, origin, by }: Card) => text + (origin ? ` (${broughtFrom(origin)})` : author(by));
	const line = (card: Card): string => [card, ...card.merged].map(words).join(' / ');
	const blocks: ReportBlock[] = [];
	for (const { id, items } of columnsOf(state, config)) {
		const column = config.columns.find((one) => one.id === id);
		blocks.push({ kind: 'heading', level: 3, text: column?.title ?? '' });
		if (column?.question) blocks.push({ kind: 'paragraph', text: column.question });
		const ordered =
			state.totalsShown && state.sort === 'votes'
				? items.toSorted((one, other) => totalOf(state, other) - totalOf(state, one))
				: items;
		let loose: string[] = [];
		const flush = () => {
			if (loose.length > 0) blocks.push({ kind: 'list', items: loose });
			loose = [];
		};
		let any = false;
		for (const item of ordered) {
			const stack = entry(state.stacks, item);
			const cards = stack ? stack.cards.flatMap(seen) : seen(item);
			if (cards.length === 0) continue;
			any = true;
			if (!stack) loose.push(...cards.map((card) => line(card) + votes(item)));
			else {
				flush();
				blocks.push(
					{ kind: 'paragraph', text: (stack.title || word('untitled')) + votes(item) },
					{ kind: 'list', items: cards.map(line) }
				);
			}
		}
		flush();
		if (!any) blocks.push({ kind: 'paragraph', text: word('empty') });
	}
	const cards = Object.values(state.cards);
	const hidden = cards.filter((card) => card.hidden).length;
	const unshown = cards.filter((card) => !card.shown).length;
	const rows = [
		...(hidden > 0 ? [{ label: word('hidden'), value: String(hidden) }] : []),
		...(unshown > 0 ? [{ label: word('unshown'), value: String(unshown) }] : [])
	];
	if (rows.length > 0 && audience === 'facilitators') blocks.push({ kind: 'facts', rows });
	return blocks;
};

/** The cards that somebody wrote under their name, and where their votes went; anonymous ones nobody knows to be theirs (B30). */
export const own: OwnReport<BoardConfig, BoardState> = ({ state, context, language, person }) => {
	const all = Object.values(state.cards).flatMap((card) => [card, ...card.merged]);
	const mine = all.filter(({ by }) => by === person).map(({ text }) => text);
	const stacked = (id: string) => entry(state.stacks, id)?.title || WORDS.untitled[language];
	const voted = Object.entries(ownVotes(state, person)).flatMap(([item, count]) => {
		const text = all.find(({ id }) => id === item)?.text ?? (entry(state.stacks, item) && stacked(item));
		return text && count > 0 ? [count > 1 ? `${text} (${count})` : text] : [];
	});
	const blocks: ReportBlock[] = mine.length > 0 ? [{ kind: 'list', items: mine }] : [];
	if (voted.length === 0 || context.config.votes === 0) return blocks;
	return [...blocks, { kind: 'paragraph', text: WORDS.voted[language] }, { kind: 'list', items: voted }];
};
