import { describe, expect, test } from 'vitest';
import { dropAction } from './drop-action';
import type { BoardFacilitatorView } from './shown';

const card = (id: string) => [id, { id, text: id, shown: true, hidden: false, merged: [] }] as const;
const board = {
	columns: [
		{ id: 'left', items: ['a', 'b', 'pile'] },
		{ id: 'right', items: ['c'] }
	],
	cards: Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map(card)),
	stacks: { pile: { title: 'Pile', cards: ['d', 'e'] } },
	totals: null
} as unknown as BoardFacilitatorView;

describe('what putting a card down means', () => {
	test('B10 at the end of another column', () => {
		expect(dropAction(board, 'a', { how: 'end', column: 'right' })).toEqual({
			type: 'card.move',
			card: 'a',
			column: 'right',
			stack: null,
			before: null
		});
	});

	test('B10 before and after another', () => {
		expect(dropAction(board, 'c', { how: 'before', column: 'left', item: 'b' })).toMatchObject({
			before: 'b'
		});
		expect(dropAction(board, 'c', { how: 'after', column: 'left', item: 'b' })).toMatchObject({
			before: 'pile'
		});
		expect(dropAction(board, 'pile', { how: 'before', column: 'left', item: 'a' })).toEqual({
			type: 'stack.move',
			stack: 'pile',
			column: 'left',
			before: 'a'
		});
	});

	test('B10 onto a card makes a stack, onto a stack joins it', () => {
		expect(dropAction(board, 'a', { how: 'together', column: 'right', item: 'c' })).toEqual({
			type: 'stack.make',
			card: 'a',
			onto: 'c',
			title: ''
		});
		expect(dropAction(board, 'c', { how: 'together', column: 'left', item: 'pile' })).toMatchObject({
			type: 'card.move',
			stack: 'pile'
		});
		expect(dropAction(board, 'pile', { how: 'together', column: 'left', item: 'a' })).toBeNull();
	});

	test('B10 where it lay before, nothing changes', () => {
		expect(dropAction(board, 'a', { how: 'before', column: 'left', item: 'b' })).toBeNull();
		expect(dropAction(board, 'b', { how: 'after', column: 'left', item: 'a' })).toBeNull();
		expect(dropAction(board, 'pile', { how: 'end', column: 'left' })).toBeNull();
		expect(dropAction(board, 'gone', { how: 'end', column: 'left' })).toBeNull();
	});
});
