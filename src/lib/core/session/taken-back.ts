import { designOnly } from './design-only';
import type { LoggedEvent } from './events';
import type { Participant, SessionState } from './state';

/**
 * A session as if it had never been opened: what it was planned as, with those whom facilitators had listed expected again. Nothing
 * that anybody did in it remains, and whoever came unlisted is gone.
 */
export function takenBack(state: SessionState, log: readonly LoggedEvent[]): SessionState {
	const listed = listedIn(log);
	const people = Object.values<Participant>(state.people)
		.filter(({ id, standing }) => listed.has(id) || standing === 'invited')
		.map(({ id, name, organisation, attendance }) => ({
			...{ id, name, organisation, attendance },
			...({ standing: 'invited', arrivedAt: null, away: false } as const)
		}));
	return { ...designOnly(state, false), people: Object.fromEntries(people.map((one) => [one.id, one])) };
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
