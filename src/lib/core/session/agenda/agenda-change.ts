import type { FindActivity } from '../../agenda/activity-definition';
import type { AgendaItem } from '../../agenda/agenda-item';
import type { ActivityId } from '../../kernel/ids';
import { stepsOf } from '../activity-context';
import type { SessionState } from '../state';

/** The most activities of one agenda. */
export const AGENDA_LIMIT = 60;

type Agenda = readonly AgendaItem[];

/** With an item at a place; beyond the end counts as the end. */
export function inserted(agenda: Agenda, at: number, item: AgendaItem): Agenda {
	return [...agenda.slice(0, at), item, ...agenda.slice(at)];
}

/** With an item in the place of the one that has its id. */
export function replaced(agenda: Agenda, item: AgendaItem): Agenda {
	return agenda.map((old) => (old.id === item.id ? item : old));
}

/** With an item moved, so that it ends up at `to`. */
export function moved(agenda: Agenda, item: AgendaItem, to: number): Agenda {
	return inserted(
		agenda.filter((other) => other !== item),
		to,
		item
	);
}

/**
 * Whether another agenda still holds all that has begun: each begun activity with its kind, and the current step. Work would
 * be left without a place otherwise.
 */
export function keepsWhatHasBegun(state: SessionState, agenda: Agenda, find: FindActivity): boolean {
	const next = new Map(agenda.map((item) => [item.id, item]));
	const begun = Object.keys(state.runs) as ActivityId[];
	const kinds = new Map(state.agenda.map((item) => [item.id, item.kind]));
	if (begun.some((id) => kinds.has(id) && next.get(id)?.kind !== kinds.get(id))) return false;
	const here = state.position && next.get(state.position.activityId);
	if (!state.position || !here || !find(here.kind)) return true;
	return state.position.step < stepsOf(here, find).length;
}
