import type { ActivityContext, Legacy } from '$lib/core/agenda/activity-definition';
import type { BoardConfig } from './config';
import { columnsOf, entry, type BoardState } from './state';

/** What everybody could read on the board, column by column, without names: for later meetings (B21). What comes from what is confidential stays here. */
export function boardLeaves(state: BoardState, { config }: ActivityContext<BoardConfig>): Legacy {
	const texts = columnsOf(state, config).flatMap(({ id, items }) => {
		const heading = config.columns.find((column) => column.id === id)?.title ?? '';
		const cards = items
			.flatMap((item) => entry(state.stacks, item)?.cards ?? [item])
			.flatMap((card) => entry(state.cards, card) ?? [])
			.filter((card) => card.shown && !card.hidden);
		return cards
			.flatMap((card) => [card, ...card.merged])
			.filter(({ origin }) => !(origin?.kind === 'moment' && origin.confidential))
			.map(({ text }) => ({ heading, text }));
	});
	return { texts, own: null };
}
