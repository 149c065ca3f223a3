import { own, withEntry } from '../../kernel/record';
import type { PersonId } from '../../kernel/ids';
import type { Participant, SessionState } from '../state';
import type { Appliers } from './applier';

function changed(
	state: SessionState,
	id: PersonId,
	change: (person: Participant) => Participant
): SessionState {
	const person = own(state.people, id);
	if (!person) throw new Error('nobody by this id');
	return { ...state, people: withEntry(state.people, id, change(person)) };
}

function unclaimed({ claimedAt: _, claimedByLink: __, ...person }: Participant): Participant {
	return person;
}

/** Effects of who comes, goes and is known how. */
export const peopleEvents: Appliers<
	| 'facilitator.joined'
	| 'person.listed'
	| 'person.arrived'
	| 'person.admitted'
	| 'person.claimed'
	| 'person.proved'
	| 'person.vouched'
	| 'person.heeded'
	| 'person.freed'
	| 'person.removed'
	| 'person.described'
	| 'person.unlisted'
	| 'person.left'
	| 'person.returned'
> = {
	'facilitator.joined': (state, { facilitator }) => ({
		...state,
		facilitators: withEntry(state.facilitators, facilitator.id, facilitator)
	}),
	'person.listed': (state, { people }) => ({
		...state,
		people: { ...state.people, ...Object.fromEntries(people.map((person) => [person.id, person])) }
	}),
	'person.arrived': (state, { person }) => ({ ...state, people: withEntry(state.people, person.id, person) }),
	'person.admitted': (state, { personId }, { at }) =>
		changed(state, personId, (person) => ({
			...person,
			standing: 'present',
			arrivedAt: person.arrivedAt ?? at,
			away: false
		})),
	'person.claimed': (state, { personId, proved }, { at }) =>
		changed(state, personId, (person) => ({
			...unclaimed(person),
			...(proved ? { proved, claimedByLink: true } : {}),
			claimedAt: at
		})),
	'person.proved': (state, { personId }) =>
		changed(state, personId, (person) => ({ ...person, proved: true })),
	'person.vouched': (state, { people }) =>
		people.reduce(
			(before, personId) => changed(before, personId, (person) => ({ ...unclaimed(person), vouched: true })),
			state
		),
	'person.heeded': (state, { personId }) => changed(state, personId, unclaimed),
	'person.freed': (state, { personId }) =>
		changed(state, personId, (freed) => {
			const { vouched: _, ...person } = unclaimed(freed);
			return person.proved ? person : { ...person, standing: 'invited', arrivedAt: null, away: false };
		}),
	'person.removed': (state, { personId }) =>
		changed(state, personId, (person) => ({ ...person, standing: 'removed' })),
	'person.described': (state, { personId, name, organisation, attendance, roster }) =>
		changed(state, personId, (person) => ({
			...person,
			...{ name, organisation, attendance },
			...(roster ? { roster } : {})
		})),
	'person.unlisted': (state, { people }) => ({
		...state,
		people: Object.fromEntries(
			Object.entries(state.people).filter(([id]) => !people.includes(id as PersonId))
		) as SessionState['people']
	}),
	'person.left': (state, { personId }) => changed(state, personId, (person) => ({ ...person, away: true })),
	'person.returned': (state, { personId }) =>
		changed(state, personId, (person) => ({ ...person, away: false }))
};
