import { findActivity } from '$lib/activities/registry';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import { ERASED_NAME, erasePerson } from '$lib/core/session/erase-person';
import type { App } from '../app';
import type { Rewrite } from '../store/privacy-store';
import { replay } from '../realtime/room';

type Parts = Pick<App, 'people' | 'plans' | 'privacy' | 'sessions' | 'rooms' | 'now'>;

/**
 * Erases one person's data from every session of a programme. Refused while a session that they are in runs, and when a session
 * went on meanwhile; then nothing is changed. The caller has checked who asks.
 */
export async function erasePersonData(
	app: Parts,
	programmeId: string,
	personId: string,
	keepWords: boolean
): Promise<Result<null, 'person/unknown' | 'person/in-session' | 'command/retry'>> {
	const row = await app.people.find(programmeId, personId);
	const details = await app.plans.details(programmeId);
	if (!row || row.erasedAt || !details) return refuse('person/unknown');
	const rewrites: Rewrite[] = [];
	for (const { id, status } of await app.privacy.sessionsOf(programmeId)) {
		const loaded = await app.sessions.load(id);
		if (!loaded) continue;
		const state = replay(loaded.events, findActivity);
		if (!own(state.people, personId)) continue;
		if (status === 'open') return refuse('person/in-session');
		const erased = erasePerson(state, personId as PersonId, findActivity, keepWords);
		rewrites.push({ sessionId: id, from: state.version, state: erased });
	}
	const name = ERASED_NAME[details.language];
	const done = await app.privacy.erasePerson(programmeId, personId, name, rewrites, app.now());
	if (done === 'stale') return refuse('command/retry');
	for (const { sessionId } of rewrites) await app.rooms.forget(sessionId);
	return ok(null);
}
