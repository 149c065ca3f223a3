import type { App } from '../app';
import type { Account } from '../auth/accounts';
import type { SessionSeed } from './new-session';
import { readSessionState } from './session-state';

/** What a new session takes over from a template: all but its description, of which only the aims. */
export interface SessionStart extends Omit<SessionSeed, 'about'> {
	readonly aims: string;
}

export const EMPTY_START: SessionStart = { agenda: [], rooms: [], naming: 'plants', aims: '' };

/** What a template, or any session that this facilitator may open, gives to begin with; null when there is no such. */
export async function startFrom(
	app: App,
	facilitator: Account,
	sessionId: string
): Promise<SessionStart | null> {
	if (!(await app.programmes.facilitatesSession(facilitator.id, sessionId))) return null;
	const state = await readSessionState(app, sessionId);
	return state && { agenda: state.agenda, rooms: state.rooms, naming: state.naming, aims: state.about.aims };
}
