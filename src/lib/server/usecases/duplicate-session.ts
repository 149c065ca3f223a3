import * as v from 'valibot';
import { LIMITS, line } from '$lib/contract/fields';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import { designOnly } from '$lib/core/session/design-only';
import type { SessionState } from '$lib/core/session/state';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { PLENARY } from '../store/session-store';
import { dayField } from './keep-plan';
import { storeNewSession } from './new-session';
import { possibleLeads } from './keep-leads';
import { noteOpening } from './note-opening';
import { readSessionState } from './session-state';

const copyForm = v.variant('as', [
	v.object({ as: v.literal('session'), session: v.string(), title: line(LIMITS.title), date: dayField }),
	v.object({ as: v.literal('template'), session: v.string(), title: line(LIMITS.title) })
]);

/** What was made. */
export interface MadeCopy {
	readonly id: string;
	readonly template: boolean;
}

/**
 * Makes a copy of a session in the same programme and place, prepared anew under the title and on the day that were asked for:
 * description, agenda, rooms, and who leads it, as far as they may still open it (rule PS6); but nobody of those who came and nothing
 * of what they did. As a template it is kept apart, to begin others from, and is the programme's: of a team's or a person's session it
 * takes the agenda alone (rule PS7).
 */
export async function duplicateSession(
	app: App,
	facilitator: Account,
	fields: unknown
): Promise<FormAnswer<MadeCopy>> {
	const read = v.safeParse(copyForm, fields);
	if (!read.success) return { ok: false, code: 'session/copy' };
	const wish = read.output;
	const found = await app.programmes.sessionFor(facilitator.id, wish.session);
	const state = found && (await readSessionState(app, wish.session));
	if (!found || !state) return { ok: false, code: 'session/unknown' };
	await noteOpening(app, facilitator, found.session, 'copy');
	const { kind, phaseId, organisationId, personId, minutes } = found.session;
	const template = wish.as === 'template';
	const { about, agenda, rooms, naming } = template ? forEverybody(state, kind) : state;
	const described = { ...about, title: wish.title, date: wish.as === 'session' ? wish.date : about.date };
	const seed = { about: described, agenda, rooms, naming };
	const place = template ? PLENARY : { kind, phaseId, organisationId, personId, minutes };
	const roster = template ? [] : await app.people.expectedAt(found.programme.id, place);
	const possible = template ? [] : await possibleLeads(app, found.session);
	const leads = (state.leads ?? []).filter(({ id }) => possible.some((one) => one.id === id));
	const made = await storeNewSession(app, found.programme.id, facilitator, seed, {
		...{ place, roster, template },
		leads
	});
	return { ok: true, value: { id: made, template } };
}

/** A session as every facilitator of the programme may see it: of a team's or a person's, neither aims nor where and with whom. */
function forEverybody(state: SessionState, kind: 'plenary' | 'team' | 'individual'): SessionState {
	if (kind === 'plenary') return state;
	const bare = designOnly(state, kind === 'individual');
	return { ...bare, about: { ...bare.about, aims: '', place: '', link: '' } };
}
