import { describe, expect, it } from 'vitest';
import type { PersonId } from '$lib/core/kernel/ids';
import { eraseFromBoard } from './erase';
import { BOARD_BEGIN, type BoardState, type Card } from './state';

const [ada, bea] = ['ada', 'bea'] as PersonId[] as [PersonId, PersonId];
const card = (id: string, by: PersonId | null, merged: readonly Card[] = [], shown = true): Card => ({
	id,
	text: `text of ${id}`,
	by,
	facilitators: by === null,
	origin: null,
	owner: null,
	shown,
	hidden: false,
	merged
});

const full: BoardState = {
	...BOARD_BEGIN,
	cards: {
		a1: card('a1', ada),
		a2: card('a2', ada, [card('b1', bea), card('a3', ada)]),
		a4: card('a4', ada, [], false),
		b2: card('b2', bea),
		f1: card('f1', null)
	},
	stacks: {
		s1: { id: 's1', title: 'Insieme', cards: ['a2', 'b2'] },
		s2: { id: 's2', title: 'Solo suoi', cards: ['a1'] }
	},
	columns: { one: ['s1', 's2'], two: ['f1', 'a4'] },
	votes: { [ada]: { f1: 1 }, [bea]: { s1: 1 } },
	spotlight: 's2'
};

describe('a board without one person', () => {
	it('B22 takes cards and votes, and lets what others wrote come out', () => {
		const after = eraseFromBoard(full, ada, false);
		expect(Object.keys(after.cards).sort()).toEqual(['b1', 'b2', 'f1']);
		expect(after.stacks).toEqual({ s1: { id: 's1', title: 'Insieme', cards: ['b1', 'b2'] } });
		expect(after.columns).toEqual({ one: ['s1'], two: ['f1'] });
		expect(after.votes).toEqual({ [bea]: { s1: 1 } });
		expect(after.spotlight).toBeNull();
		expect(JSON.stringify(after)).not.toContain(ada);
	});

	it('B22 keeps what was shown where the person agreed, without their name', () => {
		const after = eraseFromBoard(full, ada, true);
		expect(Object.keys(after.cards).sort()).toEqual(['a1', 'a2', 'b2', 'f1']);
		expect(after.cards.a2?.merged.map(({ id }) => id)).toEqual(['b1', 'a3']);
		expect(after.columns).toEqual({ one: ['s1', 's2'], two: ['f1'] });
		expect(JSON.stringify(after)).not.toContain(`"${ada}"`);
	});

	it('B22 changes nothing of a board on which they did nothing', () => {
		expect(eraseFromBoard(full, 'nobody' as PersonId, false)).toEqual(full);
	});
});
