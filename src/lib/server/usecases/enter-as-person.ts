import { own } from '$lib/core/kernel/record';
import type { PersonId } from '$lib/core/kernel/ids';
import { arrive, type Arrival } from '$lib/core/session/arrive';
import type { App } from '../app';
import { readPeople } from '../auth/person-device';
import { seatsIn } from '../auth/read-principal';
import { bringRoster } from './bring-roster';
import { hashOf, newSecret } from '../auth/secrets';
import type { LinkedPerson } from '../store/link-store';

export type Entered =
	{ readonly ok: true; readonly token: string } | { readonly ok: false; readonly code: 'locked' | 'unknown' };

const UNKNOWN: Extract<Entered, { ok: false }> = { ok: false, code: 'unknown' };

/**
 * Lets somebody whom their personal link proves into a session of their programme that concerns them: a seat of their own; one that
 * somebody took by their name alone ends. A closed session is entered only by those who were there, to read; one that does not
 * expect them any more (they left, or are in another team now) only by those who came before, or whom a facilitator listed there.
 */
export async function enterAsPerson(app: App, person: LinkedPerson, sessionId: string): Promise<Entered> {
	const row = await app.sessions.find(sessionId);
	if (!row || row.template || row.programmeId !== person.programmeId) return UNKNOWN;
	const expected = await bringRoster(app, sessionId);
	const live = await app.rooms.of(sessionId);
	if (!live) return UNKNOWN;
	const personId = person.personId as PersonId;
	const known = own(live.room.state.people, personId);
	const came = known !== undefined && known.standing !== 'invited';
	if (!came && !known?.guest && !expected.has(personId)) return UNKNOWN;
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

/** What a phone that opened a personal link has in a session; `token` null: it holds that person's place already. */
export type OwnPlace =
	| { readonly ok: true; readonly token: string | null }
	| { readonly ok: false; readonly code: 'locked' | 'unknown' };

/** The place of whoever this phone's personal links prove, before any that it holds there under another name. */
export async function takeOwnPlace(
	app: App,
	header: string | undefined,
	sessionId: string
): Promise<OwnPlace> {
	const people = await readPeople(app.links, header);
	const seat = seatsIn(header).get(sessionId);
	const seated = seat ? await app.seats.holderOf(sessionId, seat) : null;
	// A place that this phone took by the name alone before it opened the link is made its person's own.
	if (seated?.linked && people.some(({ personId }) => personId === seated.personId))
		return { ok: true, token: null };
	let refused: OwnPlace = UNKNOWN;
	for (const person of people) {
		const entered = await enterAsPerson(app, person, sessionId);
		if (entered.ok) return entered;
		if (entered.code === 'locked') refused = entered;
	}
	return refused;
}
