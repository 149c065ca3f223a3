import { itemsOf } from './board-items';
import type { BoardFacilitatorView } from './shown';

/** Where something dragged over the board would come to lie: at a column's end, beside an item, or together with it. */
export type DropPlace =
	| { readonly how: 'end'; readonly column: string }
	| { readonly how: 'before' | 'after' | 'together'; readonly column: string; readonly item: string };

/** What putting an item down at a place means; null where nothing would change, or for what cannot be. */
export function dropAction(
	board: BoardFacilitatorView,
	dragged: string,
	place: DropPlace
): ({ type: string } & Record<string, unknown>) | null {
	const from = board.columns.find(({ items }) => items.includes(dragged))?.id;
	if (from === undefined || (place.how !== 'end' && place.item === dragged)) return null;
	const isStack = Object.hasOwn(board.stacks, dragged);
	const { column } = place;
	if (place.how === 'together') {
		if (isStack) return null;
		return Object.hasOwn(board.stacks, place.item)
			? { type: 'card.move', card: dragged, column, stack: place.item, before: null }
			: { type: 'stack.make', card: dragged, onto: place.item, title: '' };
	}
	const order = itemsOf(board, column).map(({ id }) => id);
	const rest = order.filter((id) => id !== dragged);
	const at = place.how === 'end' ? rest.length : rest.indexOf(place.item) + (place.how === 'after' ? 1 : 0);
	if (from === column && order.indexOf(dragged) === at) return null;
	const before = rest[at] ?? null;
	return isStack
		? { type: 'stack.move', stack: dragged, column, before }
		: { type: 'card.move', card: dragged, column, stack: null, before };
}
