import type { App } from '../app';
import type { Account } from '../auth/accounts';
import type { SessionSeed } from './new-session';
import { findActivity } from '$lib/activities/registry';
import type { ActivityId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import { refuse, type Result } from '$lib/core/kernel/result';
import { methodItem, methodWish } from './use-method';
import { readSessionState } from './session-state';

/** What a new session takes over from a template: all but its description, of which only the aims. */
export interface SessionStart extends Omit<SessionSeed, 'about'> {
	readonly aims: string;
	/** The programme whose files the agenda shows; null: it shows none, or those of the programme that the session is made in. */
	readonly filesFrom: string | null;
}

const METHOD = 'method/';

/** How a form names a method of the library as what a session begins with; templates of whole sessions are named by their ids. */
export const startWithMethod = (key: string) => METHOD + key;

export const EMPTY_START: SessionStart = {
	agenda: [],
	rooms: [],
	naming: 'plants',
	aims: '',
	filesFrom: null
};

/** What a template, or any session that this facilitator may open, gives to begin with; null when there is no such. */
export async function startFrom(
	app: App,
	facilitator: Account,
	sessionId: string
): Promise<SessionStart | null> {
	const found = await app.programmes.sessionFor(facilitator.id, sessionId);
	const state = found && (await readSessionState(app, sessionId));
	if (!found || !state) return null;
	const { about, agenda, rooms, naming } = state;
	return { agenda, rooms, naming, aims: about.aims, filesFrom: found.programme.id };
}

/** What a form means by what a session of a programme begins with: a template, one method of the library, or nothing. */
export async function readStart(
	app: App,
	facilitator: Account,
	programme: { readonly id: string; readonly language: Language },
	from: string
): Promise<Result<SessionStart, 'session/unknown' | 'method/unknown'>> {
	if (from === '') return { ok: true, value: EMPTY_START };
	if (!from.startsWith(METHOD)) {
		const start = await startFrom(app, facilitator, from);
		return start ? { ok: true, value: start } : refuse('session/unknown');
	}
	const wish = methodWish(from.slice(METHOD.length));
	const item = await methodItem(app, facilitator.id, programme.id, wish, programme.language);
	const version = item.ok && findActivity(item.value.kind)?.version;
	if (!item.ok || version === false || version === undefined) return refuse('method/unknown');
	// Its id is made anew with each session.
	const agenda = [{ ...item.value, id: '' as ActivityId, version, skipped: false }];
	return { ok: true, value: { ...EMPTY_START, agenda } };
}
