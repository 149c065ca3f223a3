import { own } from '$lib/core/kernel/record';
import type { PersonId } from '$lib/core/kernel/ids';
import { arrive, type Arrival } from '$lib/core/session/arrive';
import type { App } from '../app';
import { hashOf, newSecret } from '../auth/secrets';
import type { LinkedPerson } from '../store/link-store';

export type Entered =
	{ readonly ok: true; readonly token: string } | { readonly ok: false; readonly code: 'locked' | 'unknown' };

const UNKNOWN: Entered = { ok: false, code: 'unknown' };

/**
 * Lets somebody whom their personal link proves into a session of their programme that concerns them: a seat of their own, also
 * beside one that somebody took under their name. A closed session is entered only by those who were there, to read.
 */
export async function enterAsPerson(app: App, person: LinkedPerson, sessionId: string): Promise<Entered> {
	const row = await app.sessions.find(sessionId);
	if (!row || row.template || row.programmeId !== person.programmeId) return UNKNOWN;
	const live = await app.rooms.of(sessionId);
	if (!live) return UNKNOWN;
	const personId = person.personId as PersonId;
	const known = own(live.room.state.people, personId);
	const expected = await app.people.expectedAt(row.programmeId, row);
	if (!known && !expected.some(({ id }) => id === personId)) return UNKNOWN;
	if (row.status === 'closed' && known?.standing !== 'present') return UNKNOWN;
	const token = newSecret();
	const seat = { id: app.newId(), personId, tokenHash: hashOf(token), personLinkId: person.linkId };
	const { name, organisation, attendance } = known ?? person;
	const mode = live.room.state.about.mode;
	const arrival: Arrival = {
		...{ how: 'back', personId, name, organisation, proved: true },
		attendance: mode === 'mixed' ? attendance : mode
	};
	const outcome = await live.room.do({
		commandId: null,
		seat,
		decide: (state, tools) =>
			state.status === 'closed' ? { ok: true, value: [] } : arrive(state, arrival, tools)
	});
	if (outcome.ok) return { ok: true, token };
	return { ok: false, code: outcome.code === 'door/locked' ? 'locked' : 'unknown' };
}
