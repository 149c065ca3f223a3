import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blankResource } from '$lib/core/service-map/fields';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { deviceCookie, readPeople } from '$lib/server/auth/person-device';
import { seatCookie } from '$lib/server/auth/read-principal';
import { agreement, externalGuide } from '$lib/server/db/tables/service-map';
import { takeOwnPlace } from '$lib/server/usecases/enter-as-person';
import { erasePersonData } from '$lib/server/usecases/erase-person';
import { hasMapAtHand, hasMapOfSession, mapOfSeat, ownMap } from '$lib/server/usecases/map-at-hand';
import { freshId, makeSession, startApp, type LiveSessionUnderTest } from '../support/live-app';

const LONG_AGO = '2020-01-01';

let app: App;
let ada: Account;
let close: (() => Promise<void>) | undefined;
let live: LiveSessionUnderTest;
let programmeId = '';
let uno = '';
let zoe = '';
let entry = '';

beforeAll(async () => void ({ app, ada, close } = await startApp()), 60_000);
afterAll(() => close?.());

beforeEach(async () => {
	live = await makeSession(app, ada);
	programmeId = (await app.sessions.find(live.state.id))!.programmeId;
	await app.collections.addOrganisation(programmeId, 'Cooperativa Uno', 'Torino');
	uno = (await app.collections.ofProgramme(programmeId))[0]!.organisationId;
	zoe = await enrol(uno);
	entry = await onTheMap('Sportello', true);
	await onTheMap('Non ancora sulla mappa', false);
	await app.database.db
		.insert(externalGuide)
		.values({ id: freshId(), programmeId, title: 'Guida di altri', link: 'https://example.org/' });
	await live.must('session.open', {});
});

async function enrol(organisationId: string | null, leftOn = ''): Promise<string> {
	const id = freshId();
	await app.people.save(programmeId, [
		{ id, name: 'Zoe', organisationId, attendance: 'room', leftOn, consentAt: null }
	]);
	return id;
}

async function onTheMap(name: string, published: boolean): Promise<string> {
	const id = freshId();
	const fields = {
		...blankResource('Cooperativa Due', 'Asti'),
		name,
		description: 'Colloqui',
		contact: 'due'
	};
	await app.map.save({
		...{ id, programmeId, organisationId: null, fields, draft: false, revision: null, at: new Date() }
	});
	if (published) await app.map.publish(programmeId, [id], new Date());
	return id;
}

/** Who a device that opened this person's link is, if anybody. */
async function linked(person: string) {
	const secret = (await app.links.of([person])).get(person)!;
	const link = await app.links.find(secret);
	const device = link ? await app.links.addDevice(link.linkId) : '';
	return async () => (await readPeople(app.links, `${deviceCookie(programmeId)}=${device}`))[0];
}

async function seatOf(personId: string): Promise<string> {
	const secret = await app.seats.offer(live.state.id, personId, new Date(app.now() + 60_000));
	const { token } = (await app.seats.take(secret, new Date(app.now())))!;
	return `${seatCookie(live.state.id)}=${token}`;
}

const bySeat = (cookies: string | undefined) => mapOfSeat(app, cookies, live.state.id);

describe('the map at hand', () => {
	it('M18 holds what is on the map and the guides of others, and nothing that waits', async () => {
		const { agreed, ...map } = (await ownMap(app, (await (await linked(zoe))())!))!;
		expect(map.entries.map(({ name }) => name)).toEqual(['Sportello']);
		expect(map.guides).toEqual([{ title: 'Guida di altri', link: 'https://example.org/' }]);
		expect(Object.keys(map).sort()).toEqual(['entries', 'guides']);
		expect(agreed).toEqual([]);
		// Not who may write it, nor what surrounds it in the studio.
		expect(Object.keys(map.entries[0]!)).not.toEqual(expect.arrayContaining(['organisationId']));
	});

	it('M18 tells who is known by their link on what their organisation agreed, while that holds', async () => {
		const other = await onTheMap('Laboratorio', true);
		const between = (from: string, resourceId: string, state: 'agreed' | 'ended') => ({
			...{
				id: freshId(),
				programmeId,
				resourceId,
				fromOrganisation: from,
				toOrganisation: 'Cooperativa Due'
			},
			...{ subject: 'Invii', contact: 'un recapito', startsOn: '', owner: '', state }
		});
		await app.database.db
			.insert(agreement)
			.values([
				between('cooperativa uno', entry, 'agreed'),
				between('Cooperativa Tre', other, 'agreed'),
				between('Cooperativa Uno', other, 'ended')
			]);
		expect((await ownMap(app, (await (await linked(zoe))())!))!.agreed).toEqual([entry]);
		// At a place in a session anybody types whose they are.
		const typed = await live.comeIn('Ugo', 'Cooperativa Uno');
		const atPlace = await bySeat(await seatOf(typed));
		expect(atPlace!.agreed).toEqual([]);
		expect(JSON.stringify(atPlace)).not.toContain('un recapito');
	});

	it('M18 by their link: until they left, or their organisation did, and never once erased', async () => {
		const person = await linked(zoe);
		expect(await hasMapAtHand(app, (await person())!)).toBe(true);
		const gone = await linked(await enrol(null, LONG_AGO));
		expect(await ownMap(app, (await gone())!)).toBeNull();
		expect(await hasMapAtHand(app, (await gone())!)).toBe(false);
		const [row] = await app.organisations.ofProgramme(programmeId);
		await app.organisations.save(programmeId, { ...row!, leftOn: LONG_AGO });
		expect(await ownMap(app, (await person())!)).toBeNull();
		await app.organisations.save(programmeId, { ...row!, leftOn: '' });
		expect(await ownMap(app, (await person())!)).not.toBeNull();
		expect((await erasePersonData(app, programmeId, zoe, false)).ok).toBe(true);
		expect(await person()).toBeUndefined();
	});

	it('M18 from a place: while the session is open and they are in it, and of no other session', async () => {
		const ugo = await live.comeIn('Ugo');
		const cookies = await seatOf(ugo);
		expect((await bySeat(cookies))?.entries).toHaveLength(1);
		expect(await bySeat(undefined)).toBeNull();
		const elsewhere = await makeSession(app, ada);
		await elsewhere.must('session.open', {});
		expect(await mapOfSeat(app, cookies, elsewhere.state.id)).toBeNull();
		expect(await bySeat(cookies.replace(/=.*/, '=another'))).toBeNull();

		const pia = await live.comeIn('Pia');
		const hers = await seatOf(pia);
		await live.must('person.remove', { personId: pia });
		expect(await bySeat(hers)).toBeNull();

		await live.must('session.close', { expect: live.state.position });
		expect(await bySeat(cookies)).toBeNull();
	});

	it('M18 from a place that somebody of the list took, until they left', async () => {
		const device = await app.links.addDevice(
			(await app.links.find((await app.links.of([zoe])).get(zoe)!))!.linkId
		);
		const placed = await takeOwnPlace(app, `${deviceCookie(programmeId)}=${device}`, live.state.id);
		const cookies = `${seatCookie(live.state.id)}=${(placed as { token: string }).token}`;
		expect((await bySeat(cookies))?.entries).toHaveLength(1);
		const row = (await app.people.find(programmeId, zoe))!;
		const { name, organisationId, attendance, consentAt } = row;
		await app.people.save(programmeId, [
			{ id: zoe, name, organisationId, attendance, consentAt, leftOn: LONG_AGO }
		]);
		expect(await bySeat(cookies)).toBeNull();
	});

	it('M18 is offered where there is something on the map', async () => {
		expect(await hasMapOfSession(app, live.state.id)).toBe(true);
		await app.map.publish(programmeId, null, null);
		expect(await hasMapOfSession(app, live.state.id)).toBe(false);
		expect(await hasMapAtHand(app, (await (await linked(zoe))())!)).toBe(false);
		expect(await hasMapOfSession(app, 'none')).toBe(false);
	});
});
