import type { SessionState } from './state';

/** A session as it was planned, as if nobody had come yet: description, agenda, rooms and facilitators stay, everything people did is gone. */
export function designOnly(state: SessionState): SessionState {
	const { id, version, about, naming, rooms, facilitators, door, agenda, stage } = state;
	return {
		id,
		version,
		status: 'prepared',
		about,
		naming,
		rooms,
		facilitators,
		door,
		agenda: agenda.map((item) => ({ ...item, skipped: false })),
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
		stage,
		openedAt: null,
		closedAt: null
	};
}
