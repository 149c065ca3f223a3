import { expect, it } from 'vitest';
import { SessionUnderTest } from '../session/session-under-test';

it('PD3 moves a session only before it began; what it is called may change later too', () => {
	const session = new SessionUnderTest(() => undefined, []);
	const describe = (change: object) =>
		session.send('session.describe', { ...session.state.about, ...change });
	expect(describe({ date: '2026-12-01', startsAt: '10:00' })).toBe('ok');
	session.send('session.open', {});
	expect(describe({ date: '2026-12-02' })).toBe('session/begun');
	expect(describe({ startsAt: '11:00' })).toBe('session/begun');
	expect(describe({ title: 'Un altro titolo' })).toBe('ok');
	expect(session.state.about).toMatchObject({
		date: '2026-12-01',
		startsAt: '10:00',
		title: 'Un altro titolo'
	});
});
