import { beforeEach, expect, test } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import { person, SessionUnderTest } from './session-under-test';

let session: SessionUnderTest;
const of = (id: string) => session.state.people[id as never]!;

beforeEach(() => {
	session = new SessionUnderTest(findActivity, ['talk', 'small-groups']);
	session.send('session.open', {});
	for (const name of ['Anna', 'Bruno', 'Carla', 'Dino', 'Elsa', 'Fatou']) session.comeIn(name);
});

test('F11 who was removed comes back only when a facilitator lets them in, into the groups at work', () => {
	session.enter('small-groups-1');
	const wish = { online: 'ignore', apart: [], together: [], keep: [], seed: 3 } as const;
	session.send('round.propose', {
		activityId: 'small-groups-1',
		shape: { kind: 'groups', groups: 2 },
		...wish
	});
	session.enter('small-groups-1', 1);
	const members = () =>
		session.state.rounds.at(-1)!.groups.flatMap((group): readonly string[] => group.members);
	session.send('person.remove', { personId: 'anna' });
	expect(members()).not.toContain('anna');
	expect(session.comeIn('Anna', { how: 'back' })).toBe('person/removed');
	expect(session.send('person.admit', { personId: 'anna' }, person('anna'))).toBe('command/forbidden');
	expect(session.send('person.admit', { personId: 'anna' })).toBe('ok');
	expect(of('anna')).toMatchObject({ name: 'Anna', standing: 'present', away: false });
	expect(members()).toContain('anna');
});

test('F10 let in again, they are told apart from whoever took their name meanwhile', () => {
	session.send('person.remove', { personId: 'anna' });
	session.comeIn('Anna', { personId: 'another' as never });
	session.send('person.admit', { personId: 'anna' });
	expect([of('another').name, of('anna').name]).toEqual(['Anna', 'Anna (2)']);
});

test('F11 who was removed before they came is expected again, not here', () => {
	const people = [{ name: 'Gino', organisation: 'Uno', attendance: 'room' as const }];
	session.send('person.list', { people });
	const gino = Object.values(session.state.people).find(({ name }) => name === 'Gino')!.id;
	session.send('person.remove', { personId: gino });
	session.send('person.admit', { personId: gino });
	expect(of(gino)).toMatchObject({ standing: 'invited', arrivedAt: null });
	// And while they were out, the same list named them anew.
	session.send('person.remove', { personId: gino });
	session.send('person.list', { people });
	const all = Object.values(session.state.people).filter(({ name }) => name === 'Gino');
	expect(all.map(({ standing }) => standing).sort()).toEqual(['invited', 'removed']);
});
