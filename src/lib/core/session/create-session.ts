import { configOf, readConfig } from '../agenda/activity-config';
import type { AgendaItem } from '../agenda/agenda-item';
import type { SessionId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import { AGENDA_LIMIT } from './agenda/agenda-change';
import type { DecideTools } from './decide-tools';
import type { SessionEvent } from './events';
import type { Decision } from './refusals';
import type { About, Facilitator, GroupNaming, MeetingRoom } from './state';

/** A session to be made: empty, from a template, or as a copy of another. */
export interface NewSession {
	readonly id: SessionId;
	readonly about: About;
	readonly code: string;
	readonly facilitator: Facilitator;
	readonly agenda: readonly AgendaItem[];
	readonly rooms: readonly MeetingRoom[];
	readonly naming: GroupNaming;
}

/** The first event of a session. Configurations are brought up to today's; unknown kinds keep their place as they are. */
export function createSession(session: NewSession, tools: Pick<DecideTools, 'find'>): Decision<SessionEvent> {
	if (session.agenda.length > AGENDA_LIMIT) return refuse('agenda/full', { limit: AGENDA_LIMIT });
	if (new Set(session.agenda.map(({ id }) => id)).size < session.agenda.length)
		return refuse('agenda/duplicate');
	const agenda: AgendaItem[] = [];
	for (const item of session.agenda) {
		const definition = tools.find(item.kind);
		const read = definition ? readConfig(definition, configOf(item, definition)) : null;
		if (definition && !read) return refuse('agenda/bad-config');
		agenda.push(definition && read ? { ...item, version: definition.version, config: read.config } : item);
	}
	return ok([{ type: 'session.created', ...session, agenda }]);
}
