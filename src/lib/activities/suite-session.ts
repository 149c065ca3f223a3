import type { PersonId } from '$lib/core/kernel/ids';
import type { Call, Moment, Notice, Participant, SessionState } from '$lib/core/session/state';

/** A word that only facilitators (or another group) may read: a view of somebody else that holds it is a leak. */
export const CANARY = 'canarino-segreto';

/**
 * The session with secrets planted in every place that is not everybody's: moments, calls, messages to groups, people who wait at the
 * door. Mandates are no secret: they are read out in plenary before people split.
 */
export function withCanaries(state: SessionState): SessionState {
	const groupId = state.rounds.at(-1)?.groups[0]?.id ?? null;
	const facilitator = Object.values(state.facilitators)[0]!.id;
	const moment = {
		id: 'm',
		by: facilitator,
		text: CANARY,
		groupId,
		activityId: null,
		at: 1,
		putOn: null
	} as Moment;
	const call = {
		id: 'c',
		groupId,
		by: 'x',
		question: CANARY,
		at: 1,
		takenBy: null,
		clearedAt: null
	} as unknown as Call;
	const notice = { id: 'n', by: facilitator, text: CANARY, to: groupId, at: 1 } as Notice;
	const waiting = person('waiting-person', 'waiting', CANARY);
	const removed = person('removed-person', 'removed', CANARY);
	return {
		...state,
		moments: [moment],
		calls: groupId ? [call] : [],
		notices: groupId ? [notice] : [],
		people: { ...state.people, [waiting.id]: waiting, [removed.id]: removed }
	};
}

/** The session with one more person, who is in no group. */
export function withLonelyPerson(state: SessionState): SessionState {
	const late = person('late-person', 'present', 'Olga Neri');
	return { ...state, people: { ...state.people, [late.id]: late } };
}

function person(id: string, standing: Participant['standing'], name: string): Participant {
	return {
		id: id as PersonId,
		name,
		organisation: name,
		attendance: 'room',
		standing,
		arrivedAt: 1,
		away: false
	};
}
