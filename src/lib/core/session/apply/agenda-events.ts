import type { AgendaItem } from '../../agenda/agenda-item';
import type { SessionState } from '../state';
import type { Appliers, Happened } from './applier';

/** How many agendas back one can go. */
export const UNDO_DEPTH = 50;

type Placed = { readonly step?: number | null };

/** With another agenda: the session goes on standing in the step in which it stands, wherever that is now. */
function withAgenda(
	state: SessionState,
	agenda: readonly AgendaItem[],
	{ step }: Placed,
	{ version }: Happened
): SessionState {
	const position = state.position && typeof step === 'number' ? { ...state.position, step } : state.position;
	return { ...state, agenda, agendaVersion: version, position };
}

function restored(
	state: SessionState,
	from: 'agendaPast' | 'agendaFuture',
	onto: 'agendaPast' | 'agendaFuture',
	placed: Placed,
	happened: Happened
): SessionState {
	const agenda = state[from].at(-1);
	if (!agenda) throw new Error('no agenda to go back to');
	return {
		...withAgenda(state, agenda, placed, happened),
		[from]: state[from].slice(0, -1),
		[onto]: [...state[onto], state.agenda].slice(-UNDO_DEPTH)
	};
}

/** Effects of the agenda's events. */
export const agendaEvents: Appliers<'agenda.changed' | 'agenda.undone' | 'agenda.redone'> = {
	'agenda.changed': (state, event, happened) => ({
		...withAgenda(state, event.agenda, event, happened),
		agendaPast: [...state.agendaPast, state.agenda].slice(-UNDO_DEPTH),
		agendaFuture: []
	}),
	'agenda.undone': (state, event, happened) => restored(state, 'agendaPast', 'agendaFuture', event, happened),
	'agenda.redone': (state, event, happened) => restored(state, 'agendaFuture', 'agendaPast', event, happened)
};
