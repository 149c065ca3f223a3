import type { SessionState } from '$lib/core/session/state';
import type { App } from '../app';
import { replaySession } from '../realtime/replay-session';

/** A session's state as its log tells it; null when there is no such session. Reads the whole log: for reports and copies. */
export async function readSessionState(app: App, sessionId: string): Promise<SessionState | null> {
	const loaded = await app.sessions.load(sessionId);
	return loaded && loaded.events.length > 0 ? replaySession(sessionId, loaded.events, app.log) : null;
}
