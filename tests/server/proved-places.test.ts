import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { PersonId } from '$lib/core/kernel/ids';
import { personView } from '$lib/core/session/views/person-view';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { deviceCookie } from '$lib/server/auth/person-device';
import { readPrincipal, seatCookie } from '$lib/server/auth/read-principal';
import { hashOf } from '$lib/server/auth/secrets';
import { session } from '$lib/server/db/tables/session';
import { enterAsPerson, takeOwnPlace } from '$lib/server/usecases/enter-as-person';
import { offerSeat, readOffer, takeOffer } from '$lib/server/usecases/hand-over-seat';
import { joinSession } from '$lib/server/usecases/join-session';
import { bringRoster } from '$lib/server/usecases/bring-roster';
import { freshId, makeSession, participant, startApp, type LiveSessionUnderTest } from '../support/live-app';

const SECRET = 'quello che pensavo allora';
const RUN = 'ruota';

let app: App;
let ada: Account;
let close: (() => Promise<void>) | undefined;
let programmeId = '';
let zoe = '';
let earlier: LiveSessionUnderTest;
let later: LiveSessionUnderTest;

beforeAll(async () => void ({ app, ada, close } = await startApp()), 60_000);
afterAll(() => close?.());

const link = async () => (await app.links.find((await app.links.of([zoe])).get(zoe)!))!;
const here = ({ state }: LiveSessionUnderTest) =>
	state.position && { activityId: state.position.activityId, step: state.position.step };

/** A session of the programme whose only activity is tied to the other's by its series. */
async function meeting(): Promise<LiveSessionUnderTest> {
	const one = await makeSession(app, ada);
	programmeId ||= (await app.sessions.find(one.state.id))!.programmeId;
	await app.database.db.update(session).set({ programmeId }).where(eq(session.id, one.state.id));
	const config = { ...(findActivity('self-assessment')!.defaults('it') as object), series: 'serie' };
	await one.must('agenda.insert', {
		...{ activityId: RUN, at: 0, kind: 'self-assessment', title: 'Ruota', minutes: 10, config }
	});
	await one.must('session.open', {});
	return one;
}

/** Somebody who types the code and picks Zoe's name. */
async function byName(): Promise<string> {
	await bringRoster(app, later.state.id);
	const fields = { person: zoe, name: 'Zoe', attendance: 'room' };
	const joined = await joinSession(app, { code: later.state.door.code, address: freshId() }, fields);
	if (!joined.ok) throw new Error(joined.answer.refusal);
	return joined.token;
}

/** The words that reach Zoe's place now. */
const seen = () => JSON.stringify(personView(later.state, zoe as PersonId, findActivity));
const cookies = (token: string) => `${seatCookie(later.state.id)}=${token}`;
const sits = async (token: string) => (await readPrincipal(app, cookies(token), later.state.id)).person;

beforeEach(async () => {
	programmeId = '';
	earlier = await meeting();
	zoe = freshId();
	await app.people.save(programmeId, [
		{ id: zoe, name: 'Zoe', organisationId: null, attendance: 'room', leftOn: '', consentAt: null }
	]);
	await enterAsPerson(app, await link(), earlier.state.id);
	await earlier.must('step.enter', { activityId: RUN, step: 0, expect: null });
	const action = { type: 'note.set', text: SECRET, at: 1 };
	await earlier.must('activity.act', { activityId: RUN, action }, participant(zoe));
	await earlier.must('session.close', { expect: here(earlier) });
	later = await meeting();
	await later.must('step.enter', { activityId: RUN, step: 0, expect: null });
});

it('F40 whoever picks an absent colleague’s name reads nothing of what that person left', async () => {
	await byName();
	expect(JSON.stringify(later.state.inherited)).toContain(SECRET);
	expect(seen()).not.toContain(SECRET);
	await later.must('person.vouch', { people: [zoe] });
	expect(seen()).toContain(SECRET);
});

it('F25 opening the personal link puts out whoever had picked the name, and what they could pass on', async () => {
	const intruder = await byName();
	const offer = (await offerSeat(app, later.state.id, zoe))!;
	const ended: [string, string][] = [];
	app.accounts.ended.onEnd((seat, why) => ended.push([seat, why]));
	const entered = await enterAsPerson(app, await link(), later.state.id);
	if (!entered.ok) throw new Error(entered.code);
	expect(ended).toEqual([[hashOf(intruder), 'claimed']]);
	expect(await sits(intruder)).toBeNull();
	expect(await readOffer(app, offer)).toBeNull();
	expect(await takeOffer(app, offer)).toBeNull();
	expect(await sits(entered.token)).toBe(zoe);
	expect(seen()).toContain(SECRET);
});

it('F40 a place that facilitators know is kept when its link opens another phone', async () => {
	const phone = await byName();
	await later.must('person.vouch', { people: [zoe] });
	await enterAsPerson(app, await link(), later.state.id);
	expect(await sits(phone)).toBe(zoe);
});

it('PK2 a phone that had picked its own name becomes its person’s once the link was opened on it', async () => {
	const phone = await byName();
	const { linkId } = await link();
	const both = `${cookies(phone)}; ${deviceCookie(programmeId)}=${await app.links.addDevice(linkId)}`;
	const placed = await takeOwnPlace(app, both, later.state.id);
	expect(placed).toMatchObject({ ok: true, token: expect.any(String) });
	expect(seen()).toContain(SECRET);
});

it('F25 given to whoever asks, a place waits for nobody any more', async () => {
	await byName();
	await expect(byName()).rejects.toThrow('join/claimed');
	expect(later.state.people[zoe as PersonId]).toHaveProperty('claimedAt');
	await takeOffer(app, (await offerSeat(app, later.state.id, zoe))!);
	expect(later.state.people[zoe as PersonId]).not.toHaveProperty('claimedAt');
	expect(seen()).not.toContain(SECRET);
});

it('F25 under a name that was freed nobody was there, until its person comes', async () => {
	const there = async () => (await app.people.sessionsWith(zoe)).has(later.state.id);
	await byName();
	expect(await there()).toBe(true);
	await later.must('person.free', { personId: zoe });
	expect(await there()).toBe(false);
	await enterAsPerson(app, await link(), later.state.id);
	await later.must('person.free', { personId: zoe });
	expect(await there()).toBe(true);
});
