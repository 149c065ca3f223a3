import type { SessionState } from '../state';
import type { Appliers, EventOf } from './applier';

/** What a session holds of everything that happens in one before anything did. */
export const NOTHING_HAPPENED = {
	agendaPast: [],
	agendaFuture: [],
	position: null,
	stretches: [],
	timer: null,
	people: {},
	rounds: [],
	calls: [],
	visits: [],
	moments: [],
	notices: [],
	pages: {},
	runs: {},
	inherited: {},
	supplied: {},
	openedAt: null,
	closedAt: null
} as const satisfies Partial<SessionState>;

/** The state that a session begins with. */
export function firstState(event: EventOf<'session.created'>): SessionState {
	return {
		id: event.id,
		version: 0,
		status: 'prepared',
		about: event.about,
		naming: event.naming,
		rooms: event.rooms,
		facilitators: { [event.facilitator.id]: event.facilitator },
		door: { code: event.code, locked: false, waitingRoom: false },
		agenda: event.agenda,
		stage: { showCode: true, theme: 'day' },
		...NOTHING_HAPPENED
	};
}

/** Effects of what frames a session: its description, rooms, door and projector. */
export const frameEvents: Appliers<
	| 'session.described'
	| 'session.cancelled'
	| 'session.restored'
	| 'leads.set'
	| 'rooms.set'
	| 'door.set'
	| 'stage.set'
> = {
	'session.described': (state, { about }) => ({ ...state, about }),
	'session.cancelled': (state) => ({ ...state, status: 'cancelled' }),
	'session.restored': (state) => ({ ...state, status: 'prepared' }),
	'leads.set': (state, { leads }) => ({ ...state, leads }),
	'rooms.set': (state, { rooms, naming }) => ({ ...state, rooms, naming }),
	'door.set': (state, { door }) => ({ ...state, door }),
	'stage.set': (state, { stage }) => ({ ...state, stage })
};
