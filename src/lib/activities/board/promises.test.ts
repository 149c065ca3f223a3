import { expect, it } from 'vitest';
import { findActivity } from '../registry';
import { person, SessionUnderTest } from '$lib/core/session/session-under-test';
import { ordinaryBoard, type BoardConfig } from './config';
import { boardKeepsPromises } from './promises';

const BOARD = 'board-0';
const AUTHORS: readonly BoardConfig['authors'][] = ['shown', 'unshown', 'anonymous'];
const allowed = (before: BoardConfig['authors'], cards: Parameters<typeof boardKeepsPromises>[2]['cards']) =>
	AUTHORS.filter((after) =>
		boardKeepsPromises(
			{ ...ordinaryBoard('it'), authors: before },
			{ ...ordinaryBoard('it'), authors: after },
			{ cards }
		)
	);
const card = (more: object) => ({ one: { id: 'one', by: null, owner: null, merged: [], ...more } }) as never;

it('B23 names can only be taken off once people wrote', () => {
	const named = card({ by: 'anna' });
	expect(allowed('shown', named)).toEqual(['shown', 'unshown']);
	expect(allowed('unshown', named)).toEqual(['unshown']);
	expect(allowed('anonymous', card({ owner: 'hash' }))).toEqual(['anonymous']);
	expect(allowed('unshown', card({ merged: [{ by: 'anna', owner: null }] }))).toEqual(['unshown']);
});

it('B23 what facilitators brought promises nobody anything', () => {
	for (const before of AUTHORS) expect(allowed(before, card({ facilitators: true }))).toEqual(AUTHORS);
});

it('B23 the agenda refuses to show names on cards that were written unseen', () => {
	const session = new SessionUnderTest(findActivity, ['board']);
	const revise = (authors: BoardConfig['authors']) => {
		const { title, minutes, config } = session.state.agenda[0]!;
		return session.send('agenda.revise', {
			activityId: BOARD,
			title,
			minutes,
			config: { ...(config as BoardConfig), authors }
		} as never);
	};
	revise('unshown');
	session.send('session.open', {});
	session.comeIn('Anna');
	session.enter(BOARD);
	const action = { type: 'card.add', column: ordinaryBoard('it').columns[0]!.id, text: 'Una cosa' };
	session.send('activity.act', { activityId: BOARD, action } as never, person('anna'));
	expect(revise('shown')).toBe('agenda/promised');
	expect(session.send('agenda.undo', { expect: session.state.agendaVersion! })).toBe('agenda/promised');
});
