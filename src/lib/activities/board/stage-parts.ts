import { piecesOf } from '../stage-pieces';
import { itemsOf, type BoardItem } from './board-items';
import type { BoardView, CardView, CardWords } from './shown';

/** So much of a text stands in the light at once, at a size that is read from far away. */
const PIECE = 400;
/** Lines that a card, and a part of a stack, may take of a column. */
const LINES = 9;
/** Characters of all columns together on one line. */
const WIDTH = 84;

/** What stands in the light, with the title of its column: an item, or one card of a stack alone. Null when nothing does. */
export function litItem(board: BoardView): { readonly column: string; readonly item: BoardItem } | null {
	const { spotlight } = board;
	if (spotlight === null) return null;
	for (const { id, title } of board.columns) {
		for (const item of itemsOf(board, id)) {
			const alone = item.cards.filter((card) => card.id === spotlight);
			if (item.id === spotlight) return { column: title, item };
			if (alone.length > 0) return { column: title, item: { ...item, cards: alone, votes: null } };
		}
	}
	return null;
}

/** A piece of what is read in the light. The last one of a text says whose it is. */
export interface LightPiece {
	readonly id: string;
	readonly text: string;
	readonly source: CardWords | null;
}

/** Everything that an item in the light says, merged texts too, in pieces short enough for a page each. */
export function lightPieces({ cards }: Pick<BoardItem, 'cards'>): readonly LightPiece[] {
	return cards
		.flatMap((card): readonly CardWords[] => [card, ...card.merged])
		.flatMap((words) => {
			const pieces = piecesOf(words.text, PIECE);
			return pieces.map((text, index) => ({
				id: `${words.id}-${index}`,
				text,
				source: index === pieces.length - 1 ? words : null
			}));
		});
}

/** The items of a column in parts that each fit a projector's column: a large stack comes in several, each under its title. */
export function columnParts(items: readonly BoardItem[], columns: number): readonly BoardItem[] {
	const width = Math.max(12, Math.floor(WIDTH / columns) - 2);
	const lines = (text: string) => Math.min(LINES, Math.ceil(text.length / width));
	const height = (card: CardView) =>
		[card, ...card.merged].reduce((sum, words) => sum + lines(words.text) + (hasSource(words) ? 1 : 0), 0);
	return items.flatMap((item) => {
		const parts: CardView[][] = [];
		let used = 0;
		for (const card of item.cards.flatMap((one) => (height(one) > LINES ? alone(one) : [one]))) {
			const needed = height(card);
			if (parts.length === 0 || used + needed > LINES) {
				parts.push([]);
				used = 0;
			}
			parts.at(-1)!.push(card);
			used += needed;
		}
		return parts.map((cards, index) => ({
			...item,
			id: `${item.id}-${index}`,
			cards,
			votes: index === parts.length - 1 ? item.votes : null
		}));
	});
}

const hasSource = ({ by, facilitators, origin }: CardWords) => by !== null || facilitators || origin !== null;

/** A card and what was merged into it, each for itself. */
const alone = (card: CardView): readonly CardView[] =>
	[card, ...card.merged].map((words) => ({ ...words, merged: [] }));
