import { refuse, type Result } from '$lib/core/kernel/result';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { PLENARY } from '../store/session-store';
import { storeNewSession } from './new-session';
import { noteOpening } from './note-opening';
import { readSessionState } from './session-state';

/**
 * Makes a copy of a session in the same programme and place, prepared anew: description, agenda and rooms, but nobody of those
 * who came and nothing of what they did. As a template it is kept apart, to begin others from: it is the programme's, whoever's
 * session it was.
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
	await noteOpening(app, facilitator, found.session, 'copy');
	const seed = { about: state.about, agenda: state.agenda, rooms: state.rooms, naming: state.naming };
	const { kind, phaseId, organisationId, personId, minutes } = found.session;
	const place = options.template ? PLENARY : { kind, phaseId, organisationId, personId, minutes };
	const programmeId = found.programme.id;
	const roster = options.template ? [] : await app.people.expectedAt(programmeId, place);
	const made = await storeNewSession(app, programmeId, facilitator, seed, {
		place,
		roster,
		template: options.template
	});
	return { ok: true, value: made };
}
