import { beforeEach, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import { applyEvent } from './apply';
import { SessionUnderTest } from './session-under-test';
import { takenBack } from './taken-back';

let session: SessionUnderTest;
beforeEach(() => {
	session = new SessionUnderTest(findActivity, ['talk', 'small-groups', 'board']);
	session.send('person.list', {
		people: ['Anna', 'Bruno'].map((name) => ({ name, organisation: 'Luce', attendance: 'room' as const }))
	});
});

it('F35 cancelled, it refuses everything but being put back, and lets nobody in', () => {
	const before = session.state;
	expect(session.send('session.cancel', {})).toBe('ok');
	expect(session.state.status).toBe('cancelled');
	for (const refused of [
		session.send('session.open', {}),
		session.send('session.cancel', {}),
		session.send('session.describe', { ...before.about, date: '2026-12-01' }),
		session.send('moment.note', { text: 'n', groupId: null }),
		session.comeIn('Tardi')
	])
		expect(refused).toBe('session/cancelled');
	expect(session.send('session.restore', {})).toBe('ok');
	expect(session.state).toEqual({ ...before, version: before.version + 2 });
	expect(session.send('session.open', {})).toBe('ok');
});

it('F35 what was opened is not cancelled', () => {
	session.send('session.open', {});
	expect(session.send('session.cancel', {})).toBe('session/begun');
	session.send('session.close', { expect: null });
	expect(session.send('session.cancel', {})).toBe('session/closed');
});

it('F36 taken back, it is as it was planned, and those listed are expected again', () => {
	const before = session.state;
	const anna = Object.values(before.people).find(({ name }) => name === 'Anna')!;
	session.send('session.open', {});
	session.comeIn('Anna', { how: 'claim', personId: anna.id });
	session.comeIn('Prova uno');
	session.enter('small-groups-1');
	session.send('round.propose', {
		activityId: 'small-groups-1',
		shape: { kind: 'groups', groups: 1 },
		...{ online: 'ignore', apart: [], together: [], keep: [], seed: 3 }
	});
	session.enter('small-groups-1', 1);
	session.send('moment.note', { text: 'Un silenzio', groupId: null });
	const after = takenBack(session.state, session.log, findActivity);
	expect({ ...after, version: before.version }).toEqual({ ...before });
});

it('F36 what had been prepared before it was opened stays, and nothing that the rehearsal made of it', () => {
	expect(session.send('moment.note', { text: 'Guardare chi tace', groupId: null })).toBe('ok');
	const inherited = { sessionId: 'prima', activityId: 'a', texts: [{ id: 't', text: 'Un bisogno' }] };
	const event = { type: 'activity.inherited', activityId: 'board-2', inherited: [inherited] } as never;
	const brought = { version: session.state.version + 1, at: session.now, event };
	session.state = applyEvent(session.state, brought, findActivity);
	session.log.push(brought);
	const before = session.state;
	expect(before).toMatchObject({ moments: [{ text: 'Guardare chi tace' }], inherited: { 'board-2': [{}] } });
	session.send('session.open', {});
	session.comeIn('Prova uno');
	session.enter('small-groups-1');
	session.send('moment.note', { text: 'Un silenzio', groupId: null });
	session.send('moment.revise', { momentId: session.state.moments[0]!.id, text: 'Altro' });
	const after = takenBack(session.state, session.log, findActivity);
	expect({ ...after, version: before.version }).toEqual(before);
	// Of an activity that was taken out meanwhile nothing stays.
	const gone = { ...session.state, agenda: session.state.agenda.slice(0, 1) };
	expect(takenBack(gone, session.log, findActivity).inherited).toEqual({});
});
