import { findActivity } from '$lib/activities/registry';
import { applyEvent } from '$lib/core/session/apply';
import type { SessionState } from '$lib/core/session/state';
import type { App } from '../app';

/** A session's state as its log tells it; null when there is no such session. Reads the whole log: for reports and copies. */
export async function readSessionState(app: App, sessionId: string): Promise<SessionState | null> {
	const loaded = await app.sessions.load(sessionId);
	if (!loaded) return null;
	return loaded.events.reduce<SessionState | null>(
		(state, logged) => applyEvent(state, logged, findActivity),
		null
	);
}
