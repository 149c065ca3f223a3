import type { PersonId } from '../kernel/ids';
import { own } from '../kernel/record';
import { ok, refuse, type Result } from '../kernel/result';
import { PEOPLE_LIMIT } from './decide/people';
import type { DecideTools } from './decide-tools';
import type { SessionEvent } from './events';
import { distinctName, namesInUse } from './people/person-name';
import { intoSession } from './people/place-person';
import type { ArrivalRefusal } from './refusals';
import { withFunctionsDealt } from './rounds/deal-functions-anew';
import type { Attendance, Participant, SessionState } from './state';

/**
 * Somebody at the door. `how`: `back` with a seat that proves who they are; `claim` of a listed name that nobody took yet;
 * `new` with a fresh id. What they typed counts for `claim` and `new` only.
 */
export interface Arrival {
	readonly how: 'back' | 'claim' | 'new';
	readonly personId: PersonId;
	readonly name: string;
	readonly organisation: string;
	readonly attendance: Attendance;
	/** Their own personal link proves who they are. */
	readonly proved?: boolean;
}

type Arrived = Result<readonly SessionEvent[], ArrivalRefusal>;

/** Lets a person in, or into the waiting room; the same person comes back without a duplicate. */
export function arrive(state: SessionState, arrival: Arrival, tools: DecideTools): Arrived {
	if (state.status === 'closed') return refuse('session/closed');
	if (state.status === 'cancelled') return refuse('session/cancelled');
	const known = own(state.people, arrival.personId);
	if (known?.standing === 'removed') return refuse('person/removed');
	if (known && known.standing !== 'invited') {
		if (arrival.how !== 'back') return refuse('person/taken');
		const back = comeBack(state, known, arrival, tools);
		return back.ok ? ok(withFunctionsDealt(state, back.value, tools)) : back;
	}
	const came = comeIn(state, known, arrival, tools);
	return came.ok ? ok(withFunctionsDealt(state, came.value, tools)) : came;
}

function comeBack(
	state: SessionState,
	person: Participant,
	{ proved = false }: Arrival,
	tools: DecideTools
): Arrived {
	// Whoever sits here by a name alone may be somebody else: the rightful person comes in, and facilitators are told.
	const beside: readonly SessionEvent[] =
		proved && !person.proved ? [{ type: 'person.claimed', personId: person.id, proved }] : [];
	if (!person.away) return ok(beside);
	return ok([
		...beside,
		{ type: 'person.returned', personId: person.id },
		...intoSession(person, { state, tools })
	]);
}

function comeIn(
	state: SessionState,
	listed: Participant | undefined,
	arrival: Arrival,
	tools: DecideTools
): Arrived {
	if (state.door.locked) return refuse('door/locked');
	if (!listed && countPeople(state) >= PEOPLE_LIMIT) return refuse('person/full', { limit: PEOPLE_LIMIT });
	const { personId, organisation, attendance } = arrival;
	const person: Participant = {
		id: personId,
		// A listed name was made distinct when it was listed, and whoever comes to claim it does not rename it.
		name: listed?.name ?? distinctName(arrival.name, namesInUse(state)),
		organisation: organisation || (listed?.organisation ?? ''),
		attendance,
		standing: state.door.waitingRoom ? 'waiting' : 'present',
		arrivedAt: tools.now,
		away: false,
		...(arrival.proved ? { proved: true } : {})
	};
	const placed = person.standing === 'present' ? intoSession(person, { state, tools }) : [];
	return ok([{ type: 'person.arrived', person }, ...placed]);
}

function countPeople(state: SessionState): number {
	return Object.values<Participant>(state.people).filter(({ standing }) => standing !== 'removed').length;
}

/** Somebody picked a name that is taken: they are not let in, and facilitators are told, once until they have looked after it. */
export function claimTaken(state: SessionState, personId: PersonId): Arrived {
	const person = own(state.people, personId);
	if (!person || person.claimedAt !== undefined) return ok([]);
	return ok([{ type: 'person.claimed', personId, proved: false }]);
}
