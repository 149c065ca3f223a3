import { configOf } from '../../agenda/activity-config';
import type { FindActivity } from '../../agenda/activity-definition';
import type { AgendaItem } from '../../agenda/agenda-item';
import type { ActivityId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import { ok, refuse, type Result } from '../../kernel/result';
import { stepsOf } from '../activity-context';
import { itemOf } from '../find-in-session';
import type { FlowRefusal } from '../refusals';
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
 * The place of the current step in another agenda, by its key: steps before it may have come or gone. Null where the session
 * stands nowhere yet; undefined when the agenda has no such step.
 */
function stepIn(state: SessionState, agenda: Agenda, find: FindActivity): number | null | undefined {
	const { position } = state;
	if (!position) return null;
	const before = itemOf(state, position.activityId);
	const after = agenda.find(({ id }) => id === position.activityId);
	if (!before || !after) return undefined;
	// Nothing is known of the steps of a kind that this build does not know.
	if (!find(after.kind)) return position.step;
	const key = stepsOf(before, find)[position.step]?.key;
	const step = stepsOf(after, find).findIndex((one) => one.key === key);
	return step < 0 ? undefined : step;
}

/** Whether what people gave is still seen by those alone whom they were told of. */
function keepsPromises(state: SessionState, next: AgendaItem, find: FindActivity): boolean {
	const before = itemOf(state, next.id);
	const definition = find(next.kind);
	const run = own(state.runs, next.id);
	if (!before || run === undefined || !definition?.keepsPromises) return true;
	return definition.keepsPromises(configOf(before, definition), configOf(next, definition), run);
}

/**
 * Judges another agenda: it must hold each begun activity with its kind, or work would be left without a place, what was promised
 * to whoever gave something, and the current step, or everybody would find themselves in another. Gives that step's place in it.
 */
export function placeInAgenda(
	state: SessionState,
	agenda: Agenda,
	find: FindActivity
): Result<number | null, FlowRefusal> {
	const next = new Map(agenda.map((item) => [item.id, item]));
	const begun = Object.keys(state.runs) as ActivityId[];
	const kinds = new Map(state.agenda.map((item) => [item.id, item.kind]));
	if (begun.some((id) => kinds.has(id) && next.get(id)?.kind !== kinds.get(id)))
		return refuse('agenda/begun');
	if (!agenda.every((item) => keepsPromises(state, item, find))) return refuse('agenda/promised');
	const step = stepIn(state, agenda, find);
	return step === undefined ? refuse('agenda/step-begun') : ok(step);
}
