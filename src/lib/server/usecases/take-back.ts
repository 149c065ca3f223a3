import { findActivity } from '$lib/activities/registry';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { decide } from '$lib/core/session/decide';
import type { SessionState, SessionStatus } from '$lib/core/session/state';
import { takenBack } from '$lib/core/session/taken-back';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { replaySession } from '../realtime/replay-session';
import { decideAs } from './decide-as';

/** What can be taken back of a session, and what would go with it. */
export interface Takeable {
	readonly status: SessionStatus;
	/** Nobody came to it: it can be deleted. */
	readonly unused: boolean;
	/** Those who are, or were, in it. */
	readonly present: number;
	/** Sessions of its series that can be deleted by this facilitator, itself among them; 0 where it was made alone. */
	readonly series: number;
}

/** What this facilitator can take back of a session of theirs; null when it is not. */
export async function takeable(app: App, userId: string, sessionId: string): Promise<Takeable | null> {
	const found = await app.programmes.sessionFor(userId, sessionId);
	const state = found && (await app.rooms.stateOf(sessionId));
	if (!found || !state) return null;
	const series = await seriesOf(app, userId, sessionId);
	return {
		status: state.status,
		unused: (await app.removals.unused([sessionId])).length > 0,
		present: Object.values(state.people).filter(({ arrivedAt }) => arrivedAt !== null).length,
		series: series.length > 1 ? (await app.removals.unused(series)).length : 0
	};
}

/** Says that a session does not take place, or that it does after all (rule PD5). */
export function cancelSession(
	app: App,
	facilitator: Account,
	sessionId: string,
	to: 'cancel' | 'restore'
): Promise<FormAnswer> {
	return decideAs(app, facilitator, sessionId, (state, actor, tools) =>
		decide(state, { type: `session.${to}`, payload: {} }, actor, tools)
	);
}

/** Deletes a session that nobody came to, or all such of its series; how many are gone (rule PD6). */
export async function deleteSession(
	app: App,
	userId: string,
	sessionId: string,
	which: 'alone' | 'series'
): Promise<FormAnswer<number>> {
	if (!(await app.programmes.facilitatesSession(userId, sessionId)))
		return { ok: false, code: 'session/unknown' };
	const wanted = which === 'series' ? await seriesOf(app, userId, sessionId) : [sessionId];
	const ids = await app.removals.unused(wanted);
	const strangers: string[] = [];
	for (const id of ids) {
		const loaded = await app.sessions.load(id);
		if (loaded) strangers.push(...Object.keys(replaySession(id, loaded.events, app.log).people));
	}
	const gone = ids.length > 0 ? await app.removals.deleteSessions(ids, strangers) : [];
	for (const id of gone) await app.rooms.forget(id);
	return gone.length > 0 ? { ok: true, value: gone.length } : { ok: false, code: 'session/came' };
}

/**
 * Puts a session that was opened by mistake, or as a rehearsal, back to prepared: who was in it and all that was made there is gone.
 * Where anybody came, the title typed again shows that it is meant (rule PD7).
 */
export async function takeBackSession(
	app: App,
	userId: string,
	sessionId: string,
	typedTitle: string
): Promise<FormAnswer> {
	if (!(await app.programmes.facilitatesSession(userId, sessionId)))
		return { ok: false, code: 'session/unknown' };
	const loaded = await app.sessions.load(sessionId);
	if (!loaded) return { ok: false, code: 'session/unknown' };
	const state = replaySession(sessionId, loaded.events, app.log);
	if (came(state) && typedTitle.trim() !== state.about.title.trim())
		return { ok: false, code: 'session/title' };
	const after = takenBack(state, loaded.events, findActivity);
	const strangers = Object.keys(state.people).filter((id) => !own(after.people, id as PersonId));
	const rewrite = { sessionId, from: state.version, state: after };
	if ((await app.removals.takeBack(rewrite, strangers, app.now())) === 'stale')
		return { ok: false, code: 'session/meanwhile' };
	await app.rooms.forget(sessionId);
	return { ok: true, value: null };
}

const came = ({ people }: SessionState) => Object.values(people).some(({ arrivedAt }) => arrivedAt !== null);

/** Sessions made together with this one that the facilitator may open, itself among them. */
async function seriesOf(app: App, userId: string, sessionId: string): Promise<readonly string[]> {
	const found = await app.programmes.sessionFor(userId, sessionId);
	const seriesId = found?.session.seriesId;
	if (!found || !seriesId) return [sessionId];
	const all = await app.programmes.sessionsOf(userId, found.programme.id);
	return all.filter((one) => one.seriesId === seriesId).map(({ id }) => id);
}
