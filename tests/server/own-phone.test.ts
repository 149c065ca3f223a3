import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { deviceCookie, readPeople } from '$lib/server/auth/person-device';
import { readPrincipal, seatCookie } from '$lib/server/auth/read-principal';
import { hashOf } from '$lib/server/auth/secrets';
import { session } from '$lib/server/db/tables/session';
import { takeOwnPlace } from '$lib/server/usecases/enter-as-person';
import { forgetPhone } from '$lib/server/usecases/forget-phone';
import { freshDatabase } from '../support/fresh-database';
import { freshId, makeSession, startApp, type LiveSessionUnderTest } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('a phone that opened a personal link, in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	const test = it.skipIf(absent);
	let app: App;
	let ada: Account;
	let close: (() => Promise<void>) | undefined;
	let programmeId = '';
	let [first, second]: LiveSessionUnderTest[] = [];
	let [zoe, device] = ['', ''];

	beforeAll(async () => {
		if (absent) return;
		({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
	}, 60_000);
	afterAll(() => close?.());
	beforeEach(async () => {
		if (absent) return;
		first = await makeSession(app, ada);
		second = await makeSession(app, ada);
		programmeId = (await app.sessions.find(first.state.id))!.programmeId;
		await app.database.db.update(session).set({ programmeId }).where(eq(session.id, second.state.id));
		zoe = freshId();
		await app.people.save(programmeId, [
			{ id: zoe, name: 'Zoe', organisationId: null, attendance: 'room', leftOn: '', consentAt: null }
		]);
		for (const one of [first, second]) await one.must('session.open', {});
		const { linkId } = (await app.links.find((await app.links.of([zoe])).get(zoe)!))!;
		device = await app.links.addDevice(linkId);
	});

	/** What a browser sends with each request. */
	const header = (cookies: Readonly<Record<string, string>>) =>
		Object.entries(cookies)
			.map(([key, value]) => `${key}=${value}`)
			.join('; ');
	const phone = () => ({ [deviceCookie(programmeId)]: device });
	const seatOf = async (one: LiveSessionUnderTest, personId: string) => {
		const secret = await app.seats.offer(one.state.id, personId, new Date(app.now() + 60_000));
		return (await app.seats.take(secret, new Date(app.now())))!.token;
	};
	const sits = async (one: LiveSessionUnderTest, cookies: Readonly<Record<string, string>>) =>
		(await readPrincipal(app, header(cookies), one.state.id)).person;

	test('PK1 given up, it is that person no more, in no session either; a place under another name stays', async () => {
		const placed = await takeOwnPlace(app, header(phone()), first!.state.id);
		const hers = (placed as { token: string }).token;
		const other = await second!.comeIn('Ugo');
		const his = await seatOf(second!, other);
		const cookies = {
			...phone(),
			[seatCookie(first!.state.id)]: hers,
			[seatCookie(second!.state.id)]: his
		};
		expect([await sits(first!, cookies), await sits(second!, cookies)]).toEqual([zoe, other]);
		const gone = await forgetPhone(app, header(cookies));
		expect([...gone].sort()).toEqual([deviceCookie(programmeId), seatCookie(first!.state.id)].sort());
		// Also where the browser kept its cookies, and where a socket is still open.
		expect([await sits(first!, cookies), await sits(second!, cookies)]).toEqual([null, other]);
		expect(app.accounts.ended.has(hashOf(hers))).toBe(true);
		expect(await readPeople(app.links, header(cookies))).toEqual([]);
		// Another phone of hers is hers still.
		const { linkId } = (await app.links.find((await app.links.of([zoe])).get(zoe)!))!;
		device = await app.links.addDevice(linkId);
		expect(await readPeople(app.links, header(phone()))).toMatchObject([{ personId: zoe }]);
	});

	test('PK2 its person comes before a place that it holds there under another name', async () => {
		const id = first!.state.id;
		const other = await first!.comeIn('Ugo');
		const cookies = { ...phone(), [seatCookie(id)]: await seatOf(first!, other) };
		const placed = await takeOwnPlace(app, header(cookies), id);
		expect(placed).toMatchObject({ ok: true, token: expect.any(String) });
		const own = { ...cookies, [seatCookie(id)]: (placed as { token: string }).token };
		expect(await sits(first!, own)).toBe(zoe);
		expect(await takeOwnPlace(app, header(own), id)).toEqual({ ok: true, token: null });
	});

	test('PK2 a phone without a link, or of somebody whom the session is not for, has no place by it', async () => {
		const other = await first!.comeIn('Ugo');
		const cookies = { [seatCookie(first!.state.id)]: await seatOf(first!, other) };
		expect(await takeOwnPlace(app, header(cookies), first!.state.id)).toEqual({ ok: false, code: 'unknown' });
		const elsewhere = await makeSession(app, ada);
		expect(await takeOwnPlace(app, header(phone()), elsewhere.state.id)).toMatchObject({ ok: false });
	});
});
