import { beforeEach, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import { SessionUnderTest } from './session-under-test';

const BOARD = 'board-0';
const same = (before: unknown, after: unknown) => JSON.stringify(before) === JSON.stringify(after);
let session: SessionUnderTest;

const revise = (votes: number) => {
	const { title, minutes, config } = session.state.agenda[0]!;
	const changed = { ...(config as object), votes };
	return session.send('agenda.revise', { activityId: BOARD, title, minutes, config: changed } as never);
};

beforeEach(() => {
	// A kind that promised everything: no change of its configuration keeps that.
	const find = (kind: string) => {
		const definition = findActivity(kind);
		return definition && { ...definition, keepsPromises: same };
	};
	session = new SessionUnderTest(find, ['board', 'break']);
	session.send('session.open', {});
});

it('F38 before an activity began nothing was promised', () => {
	expect(revise(3)).toBe('ok');
});

it('F38 a change that breaks what people were told is refused, by undo too; the rest of the agenda goes on', () => {
	revise(3);
	session.enter(BOARD);
	expect(revise(4)).toBe('agenda/promised');
	expect(session.send('agenda.undo', { expect: session.state.agendaVersion! })).toBe('agenda/promised');
	expect(session.send('agenda.skip', { activityId: 'break-1', skipped: true })).toBe('ok');
	expect(session.state.agenda[0]!.config).toMatchObject({ votes: 3 });
});
