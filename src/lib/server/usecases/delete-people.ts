import { findActivity } from '$lib/activities/registry';
import { dayAt } from '$lib/core/programme/dates';
import { retentionEnd, wasForgotten } from '$lib/core/programme/retention';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import { designOnly } from '$lib/core/session/design-only';
import type { App } from '../app';
import { replay } from '../realtime/room';
import type { KeptSession, Rewrite } from '../store/privacy-store';

type Parts = Pick<App, 'privacy' | 'sessions' | 'rooms' | 'now'>;
type Timed = Parts & Pick<App, 'environment'>;

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
		const state = replay(loaded.events, findActivity);
		rewrites.push({ sessionId: id, from: state.version, state: designOnly(state, kind === 'individual') });
	}
	const done = await app.privacy.deletePeople(programmeId, rewrites, app.now());
	if (done === 'stale') return refuse('command/retry');
	for (const { sessionId } of rewrites) await app.rooms.forget(sessionId);
	return ok(null);
}

/** Deletes people wherever a programme's retention has passed; one that runs just now is asked again next time. */
export async function keepRetention(app: Timed & Pick<App, 'log'>): Promise<void> {
	for (const { id, endsOn, months } of await app.privacy.withRetention()) {
		if (retentionEnd(endsOn, months) > todayOf(app)) continue;
		const done = await deletePeople(app, id, forgottenIn(app));
		app.log.info('retention ended', { code: done.ok ? 'done' : done.code });
	}
}

/** The open session for whose sake people are still there although their retention has passed; null where there is none. */
export async function heldUpBy(
	app: Pick<App, 'privacy' | 'now' | 'environment'>,
	programmeId: string
): Promise<KeptSession | null> {
	const due = (await app.privacy.withRetention()).find(({ id }) => id === programmeId);
	if (!due || retentionEnd(due.endsOn, due.months) > todayOf(app)) return null;
	const over = forgottenIn(app);
	const sessions = await app.privacy.sessionsOf(programmeId);
	return sessions.find((one) => one.status === 'open' && !over(one)) ?? null;
}

const todayOf = ({ now, environment }: Pick<App, 'now' | 'environment'>) =>
	dayAt(now(), environment.timeZone);

/** Whether an open session of these days was forgotten so. */
function forgottenIn(app: Pick<App, 'now' | 'environment'>): (session: KeptSession) => boolean {
	const today = todayOf(app);
	return ({ date, openedAt }) => {
		const openedOn = openedAt ? dayAt(openedAt.getTime(), app.environment.timeZone) : '';
		return wasForgotten({ date, openedOn }, today);
	};
}
