import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import { ERASED_NAME } from '$lib/core/session/erase-person';
import type { App } from '../app';
import { replaySession } from '../realtime/replay-session';
import { eraseFromSessions, type Erasing, type HeldSession } from './erase-from-sessions';

type Parts = Pick<App, 'people' | 'plans' | 'privacy' | 'sessions' | 'rooms' | 'log' | 'now'>;

/**
 * Erases one person's data from every session of a programme and from what these left. Refused while one runs that has anything of
 * theirs, and when a session went on meanwhile; then nothing is changed. The caller has checked who asks.
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
	const id = personId as PersonId;
	const sessions = await heldSessions(app, programmeId);
	const called = sessions.flatMap(({ state }) => own(state.people, id)?.name ?? []);
	const names = [...new Set([row.name, ...called])];
	const erasing = await eraseFromSessions(app.rooms, sessions, { id, names, keepWords }).catch(
		(error: unknown): Erasing | null => {
			app.log.error('a person was not erased', { code: 'page/unread', error });
			return null;
		}
	);
	if (!erasing) return refuse('command/retry');
	const { rewrites } = erasing;
	if (rewrites.some(({ state }) => state.status === 'open')) return refuse('person/in-session');
	const name = ERASED_NAME[details.language];
	const theirs = await app.people.sessionsWith(personId);
	const erased = { ...erasing, names, sessions: theirs };
	const done = await app.privacy.erasePerson(programmeId, personId, name, erased, app.now());
	if (done === 'stale') return refuse('command/retry');
	for (const { sessionId } of rewrites) await app.rooms.forget(sessionId);
	return ok(null);
}

async function heldSessions(app: Parts, programmeId: string): Promise<readonly HeldSession[]> {
	const held: HeldSession[] = [];
	for (const { id } of await app.privacy.sessionsOf(programmeId)) {
		const loaded = await app.sessions.load(id);
		if (!loaded) continue;
		held.push({ state: replaySession(id, loaded.events, app.log), left: await app.privacy.leftTexts(id) });
	}
	return held;
}
