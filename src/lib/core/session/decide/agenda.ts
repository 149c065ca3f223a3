import { readConfig } from '../../agenda/activity-config';
import type { AgendaItem } from '../../agenda/agenda-item';
import type { ActivityId } from '../../kernel/ids';
import { ok, refuse, type Result } from '../../kernel/result';
import { AGENDA_LIMIT, inserted, moved, placeInAgenda, replaced } from '../agenda/agenda-change';
import type { SessionEvent } from '../events';
import { isBegun, itemOf } from '../find-in-session';
import type { Decision, FlowRefusal } from '../refusals';
import type { SessionState } from '../state';
import type { Deciding, Handlers } from './handler';

function changed(agenda: readonly AgendaItem[]): Decision<SessionEvent> {
	return ok([{ type: 'agenda.changed', agenda }]);
}

/** Whether an id is free for a new activity: also ids of removed ones are taken while their proposals exist. */
function isTaken(state: SessionState, id: string): boolean {
	return (
		Boolean(itemOf(state, id)) || isBegun(state, id) || state.rounds.some((round) => round.activityId === id)
	);
}

function roomFor(state: SessionState, id: string): Result<null, FlowRefusal> {
	if (isTaken(state, id)) return refuse('agenda/duplicate');
	return state.agenda.length >= AGENDA_LIMIT ? refuse('agenda/full', { limit: AGENDA_LIMIT }) : ok(null);
}

/** The item with what a facilitator revised; an unknown kind's configuration stays as it is. */
function revised(
	item: AgendaItem,
	fields: { readonly title: string; readonly minutes: number; readonly config: unknown },
	{ tools }: Deciding
): AgendaItem | null {
	const { title, minutes } = fields;
	const definition = tools.find(item.kind);
	if (!definition) return { ...item, title, minutes };
	const read = readConfig(definition, fields.config);
	return read && { ...item, title, minutes, config: read.config, version: definition.version };
}

/** Back or forward to another agenda, which must still hold all that has begun; only from the one that the sender saw. */
function restored(
	expect: number,
	{ state, tools }: Deciding,
	from: 'agendaPast' | 'agendaFuture',
	event: { readonly type: 'agenda.undone' | 'agenda.redone' },
	nothing: 'agenda/nothing-to-undo' | 'agenda/nothing-to-redo'
): Decision<SessionEvent> {
	if (expect !== (state.agendaVersion ?? 0)) return refuse('agenda/stale');
	const agenda = state[from].at(-1);
	if (!agenda) return refuse(nothing);
	const step = placeInAgenda(state, agenda, tools.find);
	return step.ok ? ok([{ ...event, step: step.value }]) : step;
}

/** Changes of the agenda, while planning and while running alike. */
export const agendaCommands: Handlers<
	| 'agenda.insert'
	| 'agenda.revise'
	| 'agenda.move'
	| 'agenda.duplicate'
	| 'agenda.remove'
	| 'agenda.skip'
	| 'agenda.undo'
	| 'agenda.redo'
> = {
	'agenda.insert': (payload, { state, tools }) => {
		const room = roomFor(state, payload.activityId);
		if (!room.ok) return room;
		const definition = tools.find(payload.kind);
		if (!definition) return refuse('agenda/unknown-kind');
		const read = readConfig(definition, payload.config);
		if (!read) return refuse('agenda/bad-config');
		const item: AgendaItem = {
			id: payload.activityId as ActivityId,
			kind: definition.kind,
			version: definition.version,
			title: payload.title,
			minutes: payload.minutes,
			config: read.config,
			...(payload.method === undefined ? {} : { method: payload.method }),
			skipped: false
		};
		return changed(inserted(state.agenda, payload.at, item));
	},
	'agenda.revise': (payload, deciding) => {
		const { state, tools } = deciding;
		const item = itemOf(state, payload.activityId);
		if (!item) return refuse('agenda/unknown-activity');
		const next = revised(item, payload, deciding);
		if (!next) return refuse('agenda/bad-config');
		const agenda = replaced(state.agenda, next);
		const step = placeInAgenda(state, agenda, tools.find);
		return step.ok ? ok([{ type: 'agenda.changed', agenda, step: step.value }]) : step;
	},
	'agenda.move': ({ activityId, to }, { state }) => {
		const item = itemOf(state, activityId);
		if (!item) return refuse('agenda/unknown-activity');
		const agenda = moved(state.agenda, item, to);
		return agenda.indexOf(item) === state.agenda.indexOf(item) ? ok([]) : changed(agenda);
	},
	'agenda.duplicate': ({ activityId, as }, { state }) => {
		const item = itemOf(state, activityId);
		if (!item) return refuse('agenda/unknown-activity');
		const room = roomFor(state, as);
		if (!room.ok) return room;
		const copy: AgendaItem = { ...item, id: as as ActivityId, skipped: false };
		return changed(inserted(state.agenda, state.agenda.indexOf(item) + 1, copy));
	},
	'agenda.remove': ({ activityId }, { state }) => {
		const item = itemOf(state, activityId);
		if (!item) return refuse('agenda/unknown-activity');
		if (isBegun(state, activityId)) return refuse('agenda/begun');
		return changed(state.agenda.filter((other) => other !== item));
	},
	'agenda.skip': ({ activityId, skipped }, { state }) => {
		const item = itemOf(state, activityId);
		if (!item) return refuse('agenda/unknown-activity');
		return item.skipped === skipped ? ok([]) : changed(replaced(state.agenda, { ...item, skipped }));
	},
	'agenda.undo': ({ expect }, deciding) =>
		restored(expect, deciding, 'agendaPast', { type: 'agenda.undone' }, 'agenda/nothing-to-undo'),
	'agenda.redo': ({ expect }, deciding) =>
		restored(expect, deciding, 'agendaFuture', { type: 'agenda.redone' }, 'agenda/nothing-to-redo')
};
