import type { SessionState } from '../state';
import type { Appliers, Happened } from './applier';

/** How many agendas back one can go. */
export const UNDO_DEPTH = 50;

function restored(
	state: SessionState,
	from: 'agendaPast' | 'agendaFuture',
	onto: 'agendaPast' | 'agendaFuture',
	{ version }: Happened
): SessionState {
	const agenda = state[from].at(-1);
	if (!agenda) throw new Error('no agenda to go back to');
	return {
		...state,
		agenda,
		agendaVersion: version,
		[from]: state[from].slice(0, -1),
		[onto]: [...state[onto], state.agenda].slice(-UNDO_DEPTH)
	};
}

/** Effects of the agenda's events. */
export const agendaEvents: Appliers<'agenda.changed' | 'agenda.undone' | 'agenda.redone'> = {
	'agenda.changed': (state, { agenda }, { version }) => ({
		...state,
		agenda,
		agendaVersion: version,
		agendaPast: [...state.agendaPast, state.agenda].slice(-UNDO_DEPTH),
		agendaFuture: []
	}),
	'agenda.undone': (state, _, happened) => restored(state, 'agendaPast', 'agendaFuture', happened),
	'agenda.redone': (state, _, happened) => restored(state, 'agendaFuture', 'agendaPast', happened)
};
