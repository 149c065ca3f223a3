import { m } from '$lib/paraglide/messages';
import type { BoardItem } from './board-items';
import type { Move } from './card-moves';
import type { BoardFacilitatorView } from './shown';

const WORDS: Readonly<Record<Exclude<Move['what'], 'column'>, () => string>> = {
	light: m.board_spotlight,
	dark: m.board_spotlight_off,
	together: m.board_together,
	merge: m.board_merge,
	split: m.board_split,
	out: m.board_out,
	gather: m.board_gather,
	up: m.board_move_up,
	down: m.board_move_down,
	dissolve: m.board_stack_dissolve,
	hide: m.board_hide,
	unhide: m.board_unhide,
	edit: m.board_edit_card,
	remove: m.board_remove_card
};

/** What a move is called in a menu. */
export function moveWords(move: Move, { columns }: Pick<BoardFacilitatorView, 'columns'>): string {
	if (move.what !== 'column') return WORDS[move.what]();
	return m.board_move_to({ column: columns.find(({ id }) => id === move.column)?.title ?? '' });
}

/** Enough of a text to know it by. */
export const brief = (text: string) => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);

/** What a card or stack is called where it is spoken of. */
export function itemName({ title, cards }: Pick<BoardItem, 'title' | 'cards'>): string {
	return title || (cards[0]?.text ?? '');
}
