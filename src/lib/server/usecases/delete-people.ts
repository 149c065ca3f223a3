import { ok, refuse, type Result } from '$lib/core/kernel/result';
import { designOnly } from '$lib/core/session/design-only';
import type { App } from '../app';
import { replaySession } from '../realtime/replay-session';
import type { KeptSession, Rewrite } from '../store/privacy-store';

type Parts = Pick<App, 'privacy' | 'sessions' | 'rooms' | 'log' | 'now'>;

/**
 * At the end of a programme: deletes its people with all they did and said, keeps plans, organisations and map. Refused while one of
 * its sessions runs; `over` says of an open one that it was forgotten so. The caller has checked who asks.
 */
export async function deletePeople(
	app: Parts,
	programmeId: string,
	over: (session: KeptSession) => boolean = () => false
): Promise<Result<null, 'programme/running' | 'command/retry'>> {
	const sessions = await app.privacy.sessionsOf(programmeId);
	if (sessions.some((one) => one.status === 'open' && !over(one))) return refuse('programme/running');
	const rewrites: Rewrite[] = [];
	for (const { id, kind } of sessions) {
		const loaded = await app.sessions.load(id);
		if (!loaded) continue;
		const state = replaySession(id, loaded.events, app.log);
		rewrites.push({ sessionId: id, from: state.version, state: designOnly(state, kind === 'individual') });
	}
	const done = await app.privacy.deletePeople(programmeId, rewrites, app.now());
	if (done === 'stale') return refuse('command/retry');
	for (const { sessionId } of rewrites) await app.rooms.forget(sessionId);
	return ok(null);
}
