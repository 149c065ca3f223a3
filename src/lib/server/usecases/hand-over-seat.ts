import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import type { App } from '../app';

const MINUTES_10 = 10 * 60_000;

/** A one-time secret that gives a person's place to another device, ten minutes valid. The caller has checked who asks. */
export async function offerSeat(app: App, sessionId: string, personId: string): Promise<string | null> {
	const state = await app.rooms.stateOf(sessionId);
	const person =
		state && Object.hasOwn(state.people, personId) ? state.people[personId as PersonId] : undefined;
	if (!person || (person.standing !== 'present' && person.standing !== 'waiting')) return null;
	return app.seats.offer(sessionId, personId, new Date(app.now() + MINUTES_10));
}

/** Whose place a hand-over gives, while it can be used; `linked`: their personal link keeps another phone in. */
export async function readOffer(
	app: App,
	secret: string
): Promise<{ name: string; title: string; linked: boolean } | null> {
	const offered = await app.seats.offered(secret, new Date(app.now()));
	const state = offered && (await app.rooms.stateOf(offered.sessionId));
	const person = state && state.people[offered.personId as PersonId];
	return person ? { name: person.name, title: state.about.title, linked: offered.linked } : null;
}

/** Takes a place over; the phone that had it is told at once that its person goes on elsewhere. */
export async function takeOffer(
	app: App,
	secret: string
): Promise<{ readonly sessionId: string; readonly token: string } | null> {
	const taken = await app.seats.take(secret, new Date(app.now()));
	if (!taken) return null;
	for (const name of taken.ended) app.accounts.ended.endByName(name, 'moved');
	const { sessionId, token, personId } = taken;
	await heed(app, sessionId, personId as PersonId);
	return { sessionId, token };
}

/** Who asked for a place has it now: nobody needs to look after it any more. */
async function heed(app: App, sessionId: string, personId: PersonId): Promise<void> {
	const live = await app.rooms.of(sessionId);
	if (live?.room.state.status !== 'open') return;
	await live.room.do({
		commandId: null,
		seat: null,
		decide: (state) => ({
			ok: true,
			value: own(state.people, personId)?.claimedAt === undefined ? [] : [{ type: 'person.heeded', personId }]
		})
	});
}
