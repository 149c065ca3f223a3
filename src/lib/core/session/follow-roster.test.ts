import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../kernel/ids';
import { applyEvent } from './apply';
import { arrive } from './arrive';
import type { SessionEvent } from './events';
import { followRoster, type FollowedPerson } from './follow-roster';
import { isProved } from './people/is-proved';
import { SessionUnderTest } from './session-under-test';
import type { Participant } from './state';

const one = (id: string, more: Partial<FollowedPerson> = {}): FollowedPerson => ({
	...{ id, name: id, organisation: 'Luce', attendance: 'room', expected: true },
	...more
});

let session: SessionUnderTest;
const take = (events: readonly SessionEvent[]) => {
	for (const event of events)
		session.state = applyEvent(
			session.state,
			{ version: session.state.version + 1, at: session.now, event },
			() => undefined
		)!;
};
const follow = (...roster: FollowedPerson[]) => {
	take(followRoster(session.state, roster));
	expect(followRoster(session.state, roster), 'followed, there is nothing more to follow').toEqual([]);
};
const come = (personId: string) => {
	const arrival = { how: 'claim', personId, name: '', organisation: '', attendance: 'room' } as const;
	const outcome = arrive(session.state, { ...arrival, personId: personId as PersonId }, session.tools);
	if (outcome.ok) take(outcome.value);
};
const known = (id: string) => session.state.people[id as PersonId];
const people = () =>
	Object.values<Participant>(session.state.people).map(({ name, organisation }) => `${name}/${organisation}`);

beforeEach(() => {
	session = new SessionUnderTest(() => undefined, []);
	session.send('session.open', {});
	follow(one('Anna'), one('Bruno'));
});

describe('a session follows the roster', () => {
	it('F10 who is listed is listed once, under the roster’s ids and distinct names', () => {
		follow(one('Anna'), one('Bruno'), one('other', { name: 'Anna', organisation: 'Mare' }));
		expect(known('other')).toMatchObject({ name: 'Anna (2)', standing: 'invited' });
	});

	it('F41 what the roster corrects is corrected for who has not come, and for nobody who has', () => {
		come('Bruno');
		const moved = { organisation: 'Mare', attendance: 'online' } as const;
		follow(one('Anna', { name: 'Anna B.', ...moved }), one('Bruno', { name: 'Bruna', ...moved }));
		expect(known('Anna')).toMatchObject({ name: 'Anna B.', ...moved });
		expect(known('Bruno')).toMatchObject({ name: 'Bruno', organisation: 'Luce', attendance: 'room' });
	});

	it('F41 where everybody is online, so is whoever the roster says comes to the room', () => {
		const { link, place, title, aims, date, startsAt, language } = session.state.about;
		const about = { link, place, title, aims, date, startsAt, language };
		session.send('session.describe', { ...about, mode: 'online' });
		follow(one('Anna', { organisation: 'Mare' }), one('Bruno'), one('Carla'));
		expect(known('Carla')).toMatchObject({ attendance: 'online' });
	});

	it('F41 what facilitators changed for this session stays, until the roster says something new of it', () => {
		const changed = { personId: 'Anna', name: 'Annina', organisation: 'Luce', attendance: 'online' } as const;
		session.send('person.describe', changed);
		follow(one('Anna', { organisation: 'Mare' }), one('Bruno'));
		expect(known('Anna')).toMatchObject({ name: 'Annina', organisation: 'Mare', attendance: 'online' });
	});

	it('F41 who is expected no more is off the list; who came, was sent out or was listed by hand stays', () => {
		session.tools = { ...session.tools, roster: [one('Carla')] };
		session.send('person.list', { people: [{ name: 'Carla', organisation: 'Luce', attendance: 'room' }] });
		follow(one('Anna'), one('Bruno'), one('Dino'), one('Carla', { expected: false }));
		come('Bruno');
		session.send('person.remove', { personId: 'Dino' });
		const gone = ['Anna', 'Bruno', 'Carla', 'Dino'].map((id) => one(id, { expected: false }));
		follow(...gone);
		expect(people().sort()).toEqual(['Bruno/Luce', 'Carla/Luce', 'Dino/Luce']);
		follow(one('Anna'), ...gone.slice(1));
		expect(known('Anna')).toMatchObject({ standing: 'invited' });
	});

	it('F41 two people who change names in the roster change them here', () => {
		follow(one('Anna', { name: 'Bruno' }), one('Bruno', { name: 'Anna' }));
		expect(people().length).toBe(2);
		expect(known('Anna')!.name).toMatch(/^Bruno/);
	});

	it('F41 a closed session follows nothing', () => {
		session.send('session.close', { expect: null });
		expect(followRoster(session.state, [one('Carla')])).toEqual([]);
	});

	it('F42 who stands on the roster is listed by hand under the id they have there, however it is written', () => {
		session.tools = {
			...session.tools,
			roster: [one('guest', { name: 'Rosa Bianchi', organisation: 'Mare' })]
		};
		const typed = { name: 'rosa  bianchi', organisation: ' mare', attendance: 'online' } as const;
		session.send('person.list', { people: [typed, { ...typed, organisation: '' }] });
		expect(known('guest')).toMatchObject({
			name: 'Rosa Bianchi',
			organisation: 'Mare',
			attendance: 'online'
		});
		expect(people().length).toBe(3);
		// Here already by the roster: typed without an organisation they are nobody new.
		session.send('person.list', { people: [{ name: 'ANNA', organisation: '', attendance: 'room' }] });
		expect(people().length).toBe(3);
	});

	it('F42 whom a list by hand had before the roster got them is one person, under the roster’s id', () => {
		const rosa = { name: 'Rosa', organisation: 'luce', attendance: 'online' } as const;
		session.send('person.list', { people: [rosa] });
		follow(one('Anna'), one('Bruno'), one('r', { name: 'Rosa' }));
		expect(people().filter((name) => name.startsWith('Rosa'))).toEqual(['Rosa/Luce']);
		expect(known('r')).toMatchObject({ standing: 'invited', attendance: 'online' });
	});

	it.each(['person.list', 'person.add'] as const)(
		'F42 by %s whoever of the roster was sent out is somebody new by that name',
		(command) => {
			session.tools = { ...session.tools, roster: [one('Anna'), one('Bruno')] };
			come('Anna');
			expect(session.send('person.remove', { personId: 'Anna' })).toBe('ok');
			const anna = { name: 'Anna', organisation: 'Luce', attendance: 'room' } as const;
			const sent =
				command === 'person.list'
					? session.send(command, { people: [anna] })
					: session.send(command, { ...anna, here: false });
			expect(sent).toBe('ok');
			expect(known('Anna')).toMatchObject({ standing: 'removed' });
			const annas = Object.values<Participant>(session.state.people).filter(({ name }) =>
				name.startsWith('Anna')
			);
			expect(annas.map(({ standing }) => standing).toSorted()).toEqual(['invited', 'removed']);
		}
	);

	it('F42 who has no phone is let in, or added, by hand: present, and known to be who they are', () => {
		expect(session.send('person.admit', { personId: 'Anna' })).toBe('ok');
		expect(known('Anna')).toMatchObject({ standing: 'present', arrivedAt: session.now });
		expect(isProved(known('Anna'))).toBe(true);
		const bruno = { name: 'Bruno', organisation: '', attendance: 'room', here: true } as const;
		expect(session.send('person.add', bruno)).toBe('ok');
		expect(known('Bruno')).toMatchObject({ standing: 'present' });
		expect(session.send('person.add', bruno)).toBe('person/listed');
		expect(session.send('person.add', { ...bruno, name: 'Carla', organisation: 'Mare' })).toBe('ok');
		expect(session.send('person.add', { ...bruno, name: 'Dino', here: false })).toBe('ok');
		const standings = Object.values<Participant>(session.state.people).map(({ name, standing }) => [
			name,
			standing
		]);
		expect(standings).toEqual([
			['Anna', 'present'],
			['Bruno', 'present'],
			['Carla', 'present'],
			['Dino', 'invited']
		]);
	});
});
