import { expect, test } from 'vitest';
import type { Participant } from '$lib/core/session/state';
import { headcount, peopleByStatus } from './person-status';

const person = (name: string, standing: Participant['standing'], more: Partial<Participant> = {}) =>
	({
		...{ id: name, name, organisation: '', attendance: 'room', standing, arrivedAt: 1, away: false },
		...more
	}) as Participant;

const people = [
	person('Anna', 'present'),
	person('Zoe', 'present', { claimedAt: 5 }),
	person('Ugo', 'waiting'),
	person('Bea', 'removed', { claimedAt: 5 })
];

test('whose place is asked for stands before everybody, once, and is counted', () => {
	const groups = peopleByStatus(people, null, '', 'it');
	expect(
		groups.map(({ key, people: members }) => [key, members.map(({ person: { name } }) => name)])
	).toEqual([
		['asked', ['Zoe']],
		['waiting', ['Ugo']],
		['silent', ['Anna']],
		['removed', ['Bea']]
	]);
	expect(groups[0]!.people[0]!.status).toBe('silent');
	expect(headcount(people)).toEqual({ present: 2, waiting: 1, asked: 1 });
});
