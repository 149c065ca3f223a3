import type { AgendaItem } from '../agenda/agenda-item';
import type { SessionId } from '../kernel/ids';
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

/** The first event of a session. Activities of kinds that this build does not know keep their place. */
export function createSession(session: NewSession, tools: Pick<DecideTools, 'find'>): Decision<SessionEvent> {
	throw new Error(`not yet: ${session.id} ${typeof tools.find}`);
}
