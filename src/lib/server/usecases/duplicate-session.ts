import { refuse, type Result } from '$lib/core/kernel/result';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { storeNewSession } from './new-session';
import { readSessionState } from './session-state';

/**
 * Makes a copy of a session in the same programme, prepared anew: description, agenda and rooms, but none of its people and
 * nothing of what they did. As a template it is kept apart, to begin others from.
 */
export async function duplicateSession(
	app: App,
	facilitator: Account,
	sessionId: string,
	options: { readonly template: boolean }
): Promise<Result<string, 'session/unknown'>> {
	const found = await app.programmes.sessionFor(facilitator.id, sessionId);
	const state = found && (await readSessionState(app, sessionId));
	if (!found || !state) return refuse('session/unknown');
	const seed = { about: state.about, agenda: state.agenda, rooms: state.rooms, naming: state.naming };
	const made = await storeNewSession(app, found.programme.id, facilitator, seed, options.template);
	return { ok: true, value: made };
}
