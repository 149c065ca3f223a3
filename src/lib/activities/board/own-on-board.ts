import { columnOf } from './board-items';
import type { OwnCard } from './own-cards.svelte';
import type { BoardPersonView, BoardView } from './shown';

/** One's own card as its author is told of it. */
export interface OwnOnBoard {
	readonly id: string;
	readonly column: string;
	readonly text: string;
	/** `apart`: others do not read it now, because it is covered or was put aside. `unsure`: it may not have arrived. */
	readonly seen: 'all' | 'apart' | 'unsure';
	readonly editable: boolean;
}

/** The cards that the server knows to be one's own. */
export function ownNamed(own: BoardPersonView['own']): readonly OwnOnBoard[] {
	return Object.entries(own).map(([id, { column, text, shown, editable }]) => ({
		id,
		column,
		text,
		seen: shown ? 'all' : 'apart',
		editable
	}));
}

/**
 * The anonymous cards of this device, beside what everybody sees: the board's words hold where it shows the card, those kept here
 * where it does not. Merged into another it is not its author's alone any more (B8).
 */
export function ownAnonymous(board: BoardView, kept: readonly OwnCard[]): readonly OwnOnBoard[] {
	const cards = Object.values(board.cards);
	return kept.map(({ owner: id, column, text, safe }) => {
		const holder = cards.find((card) => card.id === id || card.merged.some((merged) => merged.id === id));
		if (!holder) return { id, column, text, seen: safe ? 'apart' : 'unsure', editable: !board.locked };
		const alone = holder.id === id;
		const words = alone ? holder : holder.merged.find((merged) => merged.id === id);
		return {
			id,
			column: columnOf(board, holder.id) ?? column,
			text: words?.text ?? text,
			seen: 'all',
			editable: alone && !board.locked
		};
	});
}
