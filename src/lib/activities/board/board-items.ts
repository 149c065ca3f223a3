import type { BoardView, CardView } from './shown';

/** An item of a column as views draw it: a loose card, or a stack with its title. */
export interface BoardItem<View extends CardView = CardView> {
	readonly id: string;
	readonly title: string | null;
	readonly cards: readonly View[];
	readonly votes: number | null;
}

/** A board as one audience sees it. */
export type BoardOf<View extends CardView> = Pick<BoardView, 'columns' | 'stacks' | 'totals'> & {
	readonly cards: Readonly<Record<string, View>>;
};

/** The items of a column in the order to show. Ids without a card are left out: the layers may arrive one by one. */
export function itemsOf<View extends CardView>(
	board: BoardOf<View>,
	column: string
): readonly BoardItem<View>[] {
	const items = board.columns.find(({ id }) => id === column)?.items ?? [];
	return items.flatMap((id) => {
		const stack = Object.hasOwn(board.stacks, id) ? board.stacks[id] : undefined;
		const cards = (stack?.cards ?? [id]).flatMap((card) =>
			Object.hasOwn(board.cards, card) ? [board.cards[card]!] : []
		);
		if (cards.length === 0) return [];
		return [{ id, title: stack ? stack.title : null, cards, votes: board.totals?.[id] ?? null }];
	});
}

/** The stack that holds a card; null for a loose one. */
export function stackHolding(board: Pick<BoardView, 'stacks'>, card: string): string | null {
	return Object.entries(board.stacks).find(([, { cards }]) => cards.includes(card))?.[0] ?? null;
}

/** The column in which a card or a stack stands. */
export function columnOf(board: Pick<BoardView, 'columns' | 'stacks'>, id: string): string | null {
	const item = stackHolding(board, id) ?? id;
	return board.columns.find(({ items }) => items.includes(item))?.id ?? null;
}
