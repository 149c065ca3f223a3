import { findActivity } from '$lib/activities/registry';
import { dayAt } from '$lib/core/programme/dates';
import { retentionEnd } from '$lib/core/programme/retention';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import { designOnly } from '$lib/core/session/design-only';
import type { App } from '../app';
import { replay } from '../realtime/room';
import type { Rewrite } from '../store/privacy-store';

type Parts = Pick<App, 'privacy' | 'sessions' | 'rooms' | 'now'>;

/**
 * At the end of a programme: deletes its people with all they did and said, keeps plans, organisations and map. Refused while one of
 * its sessions runs. The caller has checked who asks.
 */
export async function deletePeople(
	app: Parts,
	programmeId: string
): Promise<Result<null, 'programme/running' | 'command/retry'>> {
	const sessions = await app.privacy.sessionsOf(programmeId);
	if (sessions.some(({ status }) => status === 'open')) return refuse('programme/running');
	const rewrites: Rewrite[] = [];
	for (const { id, kind } of sessions) {
		const loaded = await app.sessions.load(id);
		if (!loaded) continue;
		const state = replay(loaded.events, findActivity);
		rewrites.push({ sessionId: id, from: state.version, state: designOnly(state, kind === 'individual') });
	}
	const done = await app.privacy.deletePeople(programmeId, rewrites, app.now());
	if (done === 'stale') return refuse('command/retry');
	for (const { sessionId } of rewrites) await app.rooms.forget(sessionId);
	return ok(null);
}

/** Deletes people wherever a programme's retention has passed; one that runs just now is asked again next time. */
export async function keepRetention(app: Parts & Pick<App, 'log' | 'environment'>): Promise<void> {
	const today = dayAt(app.now(), app.environment.timeZone);
	for (const { id, endsOn, months } of await app.privacy.withRetention()) {
		if (retentionEnd(endsOn, months) > today) continue;
		const done = await deletePeople(app, id);
		app.log.info('retention ended', { code: done.ok ? 'done' : done.code });
	}
}
