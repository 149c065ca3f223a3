import { describe, expect, it } from 'vitest';
import type { BoardItem } from './board-items';
import type { BoardView, CardView } from './shown';
import { piecesOf } from '../stage-pieces';
import { columnParts, lightPieces, litItem } from './stage-parts';

const card = (id: string, text = id, merged: readonly CardView[] = []): CardView => ({
	id,
	text,
	by: null,
	facilitators: false,
	origin: null,
	merged
});
const stack = (cards: readonly CardView[]): BoardItem => ({ id: 'pile', title: 'Insieme', cards, votes: 3 });
const board = (spotlight: string | null) =>
	({
		columns: [{ id: 'left', title: 'Che cosa emerge', items: ['a', 'pile'] }],
		cards: Object.fromEntries(['a', 'b', 'c'].map((id) => [id, card(id)])),
		stacks: { pile: { title: 'Insieme', cards: ['b', 'c'] } },
		totals: null,
		spotlight
	}) as unknown as BoardView;

describe('what a projector shows of a board', () => {
	it('B14 one card of a stack stands in the light alone, a stack with all its cards', () => {
		expect(litItem(board('c'))).toMatchObject({
			column: 'Che cosa emerge',
			item: { title: 'Insieme', cards: [{ id: 'c' }] }
		});
		expect(litItem(board('pile'))!.item.cards).toHaveLength(2);
		expect(litItem(board('a'))!.item.title).toBeNull();
		expect(litItem(board(null))).toBeNull();
	});

	it('B15 all cards of what is in the light are read, with what was merged into them', () => {
		const cards = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => card(id, id, [card(`${id}2`)]));
		expect(lightPieces(stack(cards)).map(({ text }) => text)).toHaveLength(12);
	});

	it('B15 a long text comes in pieces, none of it lost, its source with the last', () => {
		const text = 'Una frase che dice qualcosa. '.repeat(70).trim();
		const pieces = lightPieces(stack([card('a', text)]));
		expect(pieces.length).toBeGreaterThan(4);
		expect(pieces.every((piece) => piece.text.length <= 400 && piece.text.endsWith('.'))).toBe(true);
		expect(pieces.map((piece) => piece.text).join(' ')).toBe(text);
		expect(pieces.map(({ source }) => source !== null)).toEqual([...pieces.slice(1).map(() => false), true]);
	});

	it('B15 also without a sentence, a space or an end in sight', () => {
		expect(piecesOf('parola '.repeat(30).trim(), 50).every((piece) => piece.length <= 50)).toBe(true);
		expect(piecesOf('x'.repeat(120), 50).join('')).toBe('x'.repeat(120));
		expect(piecesOf('Prima riga lunga abbastanza\nseconda riga che segue ancora', 40)[0]).toBe(
			'Prima riga lunga abbastanza'
		);
		expect(piecesOf('', 40)).toEqual(['']);
	});

	it('B15 a large stack comes in parts under its title, its votes with the last', () => {
		const cards = Array.from({ length: 10 }, (_, index) => card(`c${index}`, 'parole '.repeat(12)));
		const parts = columnParts([stack(cards)], 4);
		expect(parts.length).toBeGreaterThan(3);
		expect(parts.every(({ title }) => title === 'Insieme')).toBe(true);
		expect(parts.flatMap((part) => part.cards)).toEqual(cards);
		expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
		expect(parts.map(({ votes }) => votes)).toEqual([...parts.slice(1).map(() => null), 3]);
		const merged = card('m', 'parole '.repeat(12), cards);
		expect(columnParts([{ id: 'm', title: null, cards: [merged], votes: null }], 4).length).toBeGreaterThan(
			3
		);
	});
});
