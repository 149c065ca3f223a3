import type { BoardAction } from './actions';
import { columnOf, itemsOf, stackHolding, type BoardItem } from './board-items';
import type { BoardFacilitatorView, FacilitatorCardView } from './shown';

/** What a facilitator can do with a card or a stack by keyboard and tap. Those with an `action` are done at once; the others ask further. */
export type Move =
	| { readonly what: 'light' | 'dark' | 'out' | 'split' | 'hide' | 'unhide'; readonly action: BoardAction }
	| { readonly what: 'up' | 'down' | 'dissolve' | 'remove'; readonly action: BoardAction }
	| { readonly what: 'column'; readonly column: string; readonly action: BoardAction }
	| { readonly what: 'together' | 'merge' | 'gather' | 'edit' };

type Board = BoardFacilitatorView;

/** Everything that can be done with a card now, in the order of a menu. What is covered can only be changed by whoever wrote it. */
export function movesOfCard(board: Board, card: FacilitatorCardView): readonly Move[] {
	const { id } = card;
	const mine: readonly Move[] = card.facilitators
		? [{ what: 'edit' }, { what: 'remove', action: { type: 'card.remove', card: id } }]
		: [];
	const column = columnOf(board, id);
	if (!card.shown || column === null) return mine;
	const stack = stackHolding(board, id);
	const order = stack ? (board.stacks[stack]?.cards ?? []) : orderOf(board, column);
	const put = (to: string, before: string | null, into: string | null = null): BoardAction => ({
		type: 'card.move',
		card: id,
		column: to,
		stack: into,
		before
	});
	return [
		...(card.hidden ? [] : lightMoves(board, id)),
		{ what: 'together' },
		{ what: 'merge' },
		...(card.merged.length > 0 ? [{ what: 'split', action: { type: 'card.split', card: id } } as const] : []),
		...(stack ? [{ what: 'out', action: put(column, after(orderOf(board, column), stack)) } as const] : []),
		...stepMoves(stack === null ? handOrdered(board) : true, order, id, (before) =>
			put(column, before, stack)
		),
		...columnMoves(board, column, (to) => put(to, null)),
		{
			what: card.hidden ? 'unhide' : 'hide',
			action: { type: 'card.hide', card: id, hidden: !card.hidden }
		},
		...mine
	];
}

/** Everything that can be done with a stack as a whole. */
export function movesOfStack(board: Board, stack: string): readonly Move[] {
	const column = columnOf(board, stack);
	if (column === null) return [];
	const put = (to: string, before: string | null): BoardAction => ({
		type: 'stack.move',
		stack,
		column: to,
		before
	});
	return [
		...lightMoves(board, stack),
		{ what: 'gather' },
		...stepMoves(handOrdered(board), orderOf(board, column), stack, (before) => put(column, before)),
		...columnMoves(board, column, (to) => put(to, null)),
		{ what: 'dissolve', action: { type: 'stack.dissolve', stack } }
	];
}

/** Where cards can go that are to lie together, or to be merged. */
export type Choosing = { readonly what: 'together' | 'merge' | 'gather'; readonly id: string };

/** What can be chosen, by column: for `together` loose cards and stacks, else single cards. Never itself, nor what others do not see. */
export function choicesFor(
	board: Board,
	{ what, id }: Choosing
): readonly { readonly column: string; readonly items: readonly BoardItem<FacilitatorCardView>[] }[] {
	const own = what === 'gather' ? id : stackHolding(board, id);
	const seen = ({ shown, hidden }: FacilitatorCardView) => shown && !hidden;
	const single = (card: FacilitatorCardView) => ({ id: card.id, title: null, cards: [card], votes: null });
	return board.columns
		.map(({ id: column }) => {
			const items = itemsOf(board, column).map((item) => ({ ...item, cards: item.cards.filter(seen) }));
			const wanted =
				what === 'together'
					? items.filter((item) => item.id !== own)
					: items
							.filter((item) => what === 'merge' || item.id !== own)
							.flatMap(({ cards }) => cards.map(single));
			return { column, items: wanted.filter((item) => item.cards.length > 0 && item.id !== id) };
		})
		.filter(({ items }) => items.length > 0);
}

/** What choosing one of them does. */
export function chosenAction(board: Board, { what, id }: Choosing, chosen: string): BoardAction | null {
	const column = columnOf(board, what === 'gather' ? id : chosen);
	if (column === null) return null;
	if (what === 'merge') return { type: 'card.merge', card: id, into: chosen };
	const [card, stack] = what === 'gather' ? [chosen, id] : [id, chosen];
	return Object.hasOwn(board.stacks, stack)
		? { type: 'card.move', card, column, stack, before: null }
		: { type: 'stack.make', card, onto: stack, title: '' };
}

const handOrdered = ({ sort, totals }: Board) => sort === 'hand' || totals === null;

const orderOf = (board: Board, column: string) => itemsOf(board, column).map(({ id }) => id);

const after = (order: readonly string[], id: string) => order[order.indexOf(id) + 1] ?? null;

function lightMoves({ spotlight }: Board, item: string): readonly Move[] {
	const lit = spotlight === item;
	return [{ what: lit ? 'dark' : 'light', action: { type: 'board.spotlight', item: lit ? null : item } }];
}

function stepMoves(
	ordered: boolean,
	order: readonly string[],
	id: string,
	put: (before: string | null) => BoardAction
): readonly Move[] {
	const at = order.indexOf(id);
	if (!ordered || at < 0) return [];
	return [
		...(at > 0 ? [{ what: 'up', action: put(order[at - 1] ?? null) } as const] : []),
		...(at < order.length - 1 ? [{ what: 'down', action: put(order[at + 2] ?? null) } as const] : [])
	];
}

function columnMoves(board: Board, from: string, put: (to: string) => BoardAction): readonly Move[] {
	return board.columns
		.filter(({ id }) => id !== from)
		.map(({ id }) => ({ what: 'column', column: id, action: put(id) }));
}
