import { expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import { SessionUnderTest } from '../session-under-test';
import { facilitatorView } from '../views/facilitator-view';

const left = (more: object = {}) => ({
	...{ sessionId: 'earlier', sessionTitle: 'Primo incontro', date: '2026-11-10' },
	...{ activityId: 'thoughts', kind: 'talk', title: 'Pensieri' },
	legacy: { texts: [{ heading: '', text: 'Uno' }], own: null },
	...more
});

it('F24 also when it began before the earlier session was closed, by hand, and only what it takes up', () => {
	const find = (kind: string) => {
		const { collector: _no, showsEarlier: _nor, ...definition } = findActivity(kind)!;
		return { ...definition, inherits: (_config: unknown, one: { kind: string }) => one.kind === 'talk' };
	};
	const session = new SessionUnderTest(find as never, ['talk']);
	const bring = (from: object) =>
		session.send('activity.inherit', { activityId: 'talk-0', from, column: null } as never);
	session.send('session.open', {});
	expect(session.enter('talk-0')).toBe('ok');
	const own = { texts: [], own: { people: {} } };
	const other = { sessionId: 'earlier', activityId: 'other' };
	Object.assign(session.tools, {
		earlier: [left({ legacy: own }), left({ activityId: 'other', kind: 'board' })]
	});
	const [row] = facilitatorView(session.state, find as never).agenda;
	expect(row).toMatchObject({ takesEarlier: true, inherited: [] });
	expect(bring({ sessionId: 'earlier', activityId: 'thoughts' })).toBe('ok');
	expect(session.state.inherited['talk-0' as never]).toMatchObject([{ activityId: 'thoughts', legacy: own }]);
	expect(bring(other)).toBe('legacy/unknown');
});
