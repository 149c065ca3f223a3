import type { BoardView, CardView } from './shown';

/** An item of a column as views draw it: a loose card, or a stack with its title. */
export interface BoardItem<View extends CardView = CardView> {
	readonly id: string;
	readonly title: string | null;
	readonly cards: readonly View[];
	readonly votes: number | null;
}

/** The items of a column in the order to show. Ids without a card are left out: the layers may arrive one by one. */
export function itemsOf<View extends CardView>(
	board: Omit<BoardView, 'cards'> & { readonly cards: Readonly<Record<string, View>> },
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
