import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { organisation, teamFacilitator } from '$lib/server/db/tables/programme';
import { session } from '$lib/server/db/tables/session';
import { presence } from '$lib/server/db/tables/session-records';
import { importPeople, previewImport } from '$lib/server/usecases/import-people';
import { savePerson } from '$lib/server/usecases/keep-people';
import { closedLinks, linkCards, personLink } from '$lib/server/usecases/personal-links';
import { freshDatabase } from '../support/fresh-database';
import { freshId, makeSession, startApp } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('personal links and who is put into a team, in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	const test = it.skipIf(absent);
	let app: App;
	let close: (() => Promise<void>) | undefined;
	let [ada, bea]: Account[] = [];
	let programmeId = '';
	let [luce, mare, zoe, yuri] = ['', '', '', ''];

	beforeAll(async () => {
		if (absent) return;
		({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
		bea = (await app.accounts.create('Bea', `bea-${freshId()}@example.org`, 'una-frase-lunga-1'))!.account;
	}, 60_000);
	afterAll(() => close?.());
	// Ada works with Luce; with Mare works nobody yet.
	beforeEach(async () => {
		if (absent) return;
		const plenary = (await makeSession(app, ada!)).state.id;
		programmeId = (await app.sessions.find(plenary))!.programmeId;
		await app.invitations.admit(programmeId, bea!.id, 'facilitator');
		[luce, mare, zoe, yuri] = [freshId(), freshId(), freshId(), freshId()];
		const { db } = app.database;
		await db.insert(organisation).values([
			{ id: luce, programmeId, name: 'Luce' },
			{ id: mare, programmeId, name: 'Mare' }
		]);
		await db.insert(teamFacilitator).values({ organisationId: luce, userId: ada!.id });
		const listed = { attendance: 'room', leftOn: '', consentAt: null } as const;
		await app.people.save(programmeId, [
			{ ...listed, id: zoe, name: 'Zoe', organisationId: luce },
			{ ...listed, id: yuri, name: 'Yuri', organisationId: mare }
		]);
	});

	const keeper = async (facilitator: Account) => ({
		facilitator,
		standing: await app.programmes.standingOf(facilitator.id, programmeId)
	});
	const link = async (who: Account, person: string, replace = false) =>
		personLink(app, programmeId, await keeper(who), person, replace);
	const save = async (who: Account, fields: object) =>
		savePerson(app, programmeId, (await keeper(who)).standing, { attendance: 'room', ...fields });
	const roster = async () =>
		(await app.people.roster(programmeId)).map((one) => `${one.name} ${one.organisation}`).sort();
	const shut = (code: string) => ({ ok: false, code, details: { name: 'Luce' } });
	/** A session of Luce, or of one of its people. */
	const ofLuce = async (kind: 'team' | 'individual', personId: string | null) => {
		const { id } = (await makeSession(app, ada!)).state;
		await app.database.db
			.update(session)
			.set({ programmeId, kind, organisationId: luce, personId })
			.where(eq(session.id, id));
		return id;
	};

	test('PA11 of a team that others work with nobody else shows or replaces a link; a showing is noted', async () => {
		const before = (await app.links.of([zoe])).get(zoe);
		expect(await link(bea!, zoe)).toEqual(shut('person/link-not-yours'));
		expect(await link(bea!, zoe, true)).toEqual(shut('person/link-not-yours'));
		expect(await app.openings.of(luce)).toEqual([]);
		expect(await link(ada!, zoe)).toEqual({ ok: true, value: before });
		expect(await app.openings.of(luce)).toMatchObject([{ what: 'link', userName: 'Ada' }]);
		const other = await link(ada!, zoe, true);
		expect(other).toMatchObject({ ok: true });
		expect(await app.links.find(before!)).toBeNull();
	});

	test('PA11 while nobody works with a team any facilitator shows its links, and the team sees that', async () => {
		expect(await link(bea!, yuri)).toMatchObject({ ok: true });
		expect(await app.openings.of(mare)).toMatchObject([{ what: 'link', userName: 'Bea' }]);
		expect(await link(bea!, freshId())).toEqual({ ok: false, code: 'person/unknown' });
	});

	test('PA11 cards leave out whose link one may not show, and say how many', async () => {
		const names = async (who: Account) => {
			const { cards, withheld } = await linkCards(app, programmeId, await keeper(who));
			return [cards.map((card) => card.name).sort(), withheld];
		};
		expect(await names(bea!)).toEqual([['Yuri'], 1]);
		expect(await app.openings.of(luce)).toEqual([]);
		expect(await names(ada!)).toEqual([['Yuri', 'Zoe'], 0]);
		expect(await app.openings.of(luce)).toMatchObject([{ what: 'link' }]);
	});

	test('PA11 what somebody was in with another team, or has there, keeps their link closed', async () => {
		const was = await ofLuce('team', null);
		await app.database.db
			.insert(presence)
			.values({ sessionId: was, personId: yuri, attendance: 'room', arrivedAt: new Date() });
		expect(await link(bea!, yuri)).toEqual(shut('person/link-not-yours'));
		const vera = freshId();
		await app.people.save(programmeId, [
			{ id: vera, name: 'Vera', organisationId: null, attendance: 'room', leftOn: '', consentAt: null }
		]);
		expect(await link(bea!, vera)).toMatchObject({ ok: true });
		await ofLuce('individual', vera);
		expect(await link(bea!, vera)).toEqual(shut('person/link-not-yours'));
		const { standing } = await keeper(bea!);
		expect([...(await closedLinks(app, programmeId, standing, [zoe, yuri, vera])).values()]).toEqual([
			...['Luce', 'Luce', 'Luce']
		]);
	});

	test('PA11 nobody is put into such a team, or out of it, by others; the rest of a person is for all', async () => {
		const refused = shut('person/team-not-yours');
		expect(await save(bea!, { name: 'Inventata', organisation: luce })).toEqual(refused);
		expect(await save(bea!, { id: yuri, name: 'Yuri', organisation: luce })).toEqual(refused);
		for (const organisation of ['', mare])
			expect(await save(bea!, { id: zoe, name: 'Zoe', organisation })).toEqual(refused);
		expect(await roster()).toEqual(['Yuri Mare', 'Zoe Luce']);
		expect(await save(bea!, { id: zoe, name: 'Zoe B.', organisation: luce })).toMatchObject({ ok: true });
		expect(await save(bea!, { id: yuri, name: 'Yuri', organisation: '' })).toMatchObject({ ok: true });
		expect(await save(ada!, { id: yuri, name: 'Yuri', organisation: luce })).toMatchObject({ ok: true });
		expect(await roster()).toEqual(['Yuri Luce', 'Zoe B. Luce']);
	});

	test('PI5 a list puts nobody into such a team: its lines are named, and nothing is taken in', async () => {
		const list = 'nome;ente\nZoe;Luce\nInventata; luce \nUgo;Mare';
		const { standing } = await keeper(bea!);
		const preview = await previewImport(app, programmeId, standing, list, true);
		expect(preview).toMatchObject({
			value: { known: [{ name: 'Zoe' }], problems: [{ line: 3, code: 'closed-organisation' }] }
		});
		expect(await importPeople(app, programmeId, standing, list, true)).toMatchObject({ ok: false });
		expect(await roster()).toEqual(['Yuri Mare', 'Zoe Luce']);
		const hers = (await keeper(ada!)).standing;
		expect(await importPeople(app, programmeId, hers, list, true)).toEqual({ ok: true, value: 2 });
		expect(await roster()).toEqual(['Inventata Luce', 'Ugo Mare', 'Yuri Mare', 'Zoe Luce']);
	});
});
