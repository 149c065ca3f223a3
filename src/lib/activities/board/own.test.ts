import { expect, it } from 'vitest';
import { ordinaryBoard } from './config';
import { own } from './report';
import { BOARD_BEGIN, type Card } from './state';

const card = (id: string, by: string | null, more: Partial<Card> = {}): Card => ({
	id,
	text: `testo-${id}`,
	by: by as never,
	facilitators: false,
	origin: null,
	owner: by === null ? 'hash' : null,
	shown: true,
	hidden: false,
	merged: [],
	...more
});
const cards = {
	a: card('a', 'anna', { merged: [card('c', 'anna')] }),
	b: card('b', 'bea', { merged: [card('d', 'anna', { shown: false })] }),
	e: card('e', null)
};
const toldTo = (person: string, votes = 3) =>
	JSON.stringify(
		own({
			state: { ...BOARD_BEGIN, cards, votes: { ['anna' as never]: { b: 2 } } },
			context: { config: { ...ordinaryBoard('it'), votes } },
			language: 'it',
			person
		} as never)
	);

it('B30 one’s own cards, also merged and never shown, and where one’s votes went', () => {
	const told = toldTo('anna');
	for (const id of ['a', 'c', 'd']) expect(told).toContain(`testo-${id}`);
	expect(told).not.toContain('testo-e');
	expect(told).toContain('testo-b (2)');
	expect(toldTo('anna', 0)).not.toContain('testo-b');
	expect(toldTo('bea')).toContain('testo-b');
	expect(toldTo('bea')).not.toContain('testo-a');
	expect(toldTo('cia')).toBe('[]');
});
