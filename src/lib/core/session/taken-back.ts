import type { FindActivity } from '../agenda/activity-definition';
import { applyEvent } from './apply';
import { designOnly } from './design-only';
import type { LoggedEvent } from './events';
import type { Participant, SessionState } from './state';

/**
 * A session as if it had never been opened: what it was planned as, with those whom facilitators had listed expected again, and with the
 * moments and earlier results that had been prepared for it. Nothing that anybody did in it remains, and whoever came unlisted
 * is gone.
 */
export function takenBack(
	state: SessionState,
	log: readonly LoggedEvent[],
	find: FindActivity
): SessionState {
	const listed = listedIn(log);
	const people = Object.values<Participant>(state.people)
		.filter(({ id, standing }) => listed.has(id) || standing === 'invited')
		.map(({ id, name, organisation, attendance, guest, roster }) => ({
			...{ id, name, organisation, attendance },
			...({ standing: 'invited', arrivedAt: null, away: false } as const),
			...(guest ? { guest } : {}),
			...(roster ? { roster } : {})
		}));
	const planned = {
		...designOnly(state, false),
		people: Object.fromEntries(people.map((one) => [one.id, one]))
	};
	const before = beforeOpening(log, find);
	return before ? { ...planned, ...preparedIn(before, planned) } : planned;
}

/** The session as it stood when it was first opened; null where its log begins with a later sum. */
function beforeOpening(log: readonly LoggedEvent[], find: FindActivity): SessionState | null {
	const begun = log.findIndex(
		({ event }) => event.type === 'session.opened' || event.type === 'session.closed'
	);
	const state = log
		.slice(0, begun < 0 ? undefined : begun)
		.reduce<SessionState | null>((current, logged) => applyEvent(current, logged, find), null);
	return state && state.openedAt === null && state.closedAt === null ? state : null;
}

/** What had been prepared for the activities that there still are. Groups are made of who is there: none of them was. */
function preparedIn(
	before: SessionState,
	{ agenda }: SessionState
): Pick<SessionState, 'inherited' | 'moments'> {
	const planned = new Set<string>(agenda.map(({ id }) => id));
	return {
		inherited: Object.fromEntries(Object.entries(before.inherited).filter(([id]) => planned.has(id))),
		moments: before.moments.map((moment) => ({ ...moment, groupId: null }))
	};
}

/** Those whom facilitators listed. Of a log that begins with its sum, who was listed before that and came is not known any more. */
function listedIn(log: readonly LoggedEvent[]): ReadonlySet<string> {
	return new Set(
		log.flatMap(({ event }) => {
			if (event.type === 'person.listed') return event.people.map(({ id }) => id);
			if (event.type !== 'session.compacted') return [];
			return Object.values<Participant>(event.state.people)
				.filter(({ standing }) => standing === 'invited')
				.map(({ id }) => id);
		})
	);
}
