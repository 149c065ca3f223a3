import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '$lib/core/kernel/ids';
import { findActivity } from '$lib/activities/registry';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { organisation, person, teamFacilitator } from '$lib/server/db/tables/programme';
import { agreement } from '$lib/server/db/tables/service-map';
import { session } from '$lib/server/db/tables/session';
import { bringRoster } from '$lib/server/usecases/bring-roster';
import { makeCalendar, personalCalendar } from '$lib/server/usecases/calendar';
import { enrolPresent, readToEnrol } from '$lib/server/usecases/enrol-present';
import { enterAsPerson } from '$lib/server/usecases/enter-as-person';
import { importPeople } from '$lib/server/usecases/import-people';
import { showHeld } from '$lib/server/usecases/show-held';
import { savePerson } from '$lib/server/usecases/keep-people';
import { makeDossier } from '$lib/server/usecases/make-dossier';
import { ownPath } from '$lib/server/usecases/own-path';
import { takeBackSession } from '$lib/server/usecases/take-back';
import { freshId, LiveSessionUnderTest, makeSession, startApp } from '../support/live-app';

describe('whoever was in a session comes onto the roster', () => {
	let app: App;
	let ada: Account;
	let close: () => Promise<void>;
	let test: LiveSessionUnderTest;
	let programmeId = '';
	const luce = () => `luce-of-${programmeId}`.slice(0, 22);

	beforeAll(async () => ({ app, ada, close } = await startApp()), 60_000);
	afterAll(() => close());
	beforeEach(async () => {
		test = await makeSession(app, ada);
		programmeId = (await app.sessions.find(test.state.id))!.programmeId;
		await app.database.db.insert(organisation).values({ id: luce(), programmeId, name: 'Luce' });
		await test.must('session.open', {});
	});

	const roster = async () =>
		(await app.people.roster(programmeId)).map((one) => [one.id, one.name, one.organisation, one.attendance]);
	const listed = { leftOn: '', consentAt: null, attendance: 'room' } as const;

	it('PI4 in one step, under the ids they have, and the next session expects them', async () => {
		const zoe = await test.comeIn('Zoe', ' luce ', 'online');
		const ida = await test.comeIn('Ida');
		const gone = await test.comeIn('Uscita');
		await test.must('person.remove', { personId: gone });
		await test.must('person.list', { people: [{ name: 'Assente', organisation: '', attendance: 'room' }] });
		const found = await readToEnrol(app, ada.id, test.state.id);
		expect(found).toMatchObject({
			people: [{ name: 'Zoe' }, { name: 'Ida' }, { name: 'Assente' }],
			unknownOrganisations: [],
			left: []
		});
		const absent = found!.people[2]!.id;
		await test.must('session.close', { expect: null });
		expect(await enrolPresent(app, ada.id, test.state.id, false)).toEqual({ ok: true, value: 3 });
		expect((await roster()).sort()).toEqual(
			[
				[zoe, 'Zoe', 'Luce', 'online'],
				[ida, 'Ida', '', 'room'],
				[absent, 'Assente', '', 'room']
			].sort()
		);
		expect(await readToEnrol(app, ada.id, test.state.id)).toMatchObject({ people: [] });
		const next = await makeSession(app, ada);
		await app.database.db.update(session).set({ programmeId }).where(eq(session.id, next.state.id));
		await bringRoster(app, next.state.id);
		expect(Object.keys(next.state.people).sort()).toEqual([zoe, ida, absent].sort());
	});

	it('PI6 taken in by a list, or written by hand, they keep the id that sessions know them by', async () => {
		const zoe = await test.comeIn('Zoe', 'luce');
		await test.must('person.list', { people: [{ name: 'Rosa', organisation: 'Luce', attendance: 'room' }] });
		const rosa = Object.values(test.state.people).find(({ name }) => name === 'Rosa')!.id;
		const again = await makeSession(app, ada);
		await app.database.db.update(session).set({ programmeId }).where(eq(session.id, again.state.id));
		const standing = await app.programmes.standingOf(ada.id, programmeId);
		const list = 'nome;ente\nZOE;Luce\nRosa;LUCE\nUgo;Luce';
		expect(await importPeople(app, programmeId, standing, list, true)).toEqual({ ok: true, value: 3 });
		const ids = new Map((await roster()).map(([id, name]) => [name, id]));
		expect([ids.get('ZOE'), ids.get('Rosa')]).toEqual([zoe, rosa]);
		const ida = await test.comeIn('Ida');
		const fields = { name: 'Ida', organisation: '', attendance: 'room' };
		expect(await savePerson(app, programmeId, standing, fields)).toEqual({ ok: true, value: ida });
		await bringRoster(app, test.state.id);
		expect(
			Object.values(test.state.people)
				.map(({ name }) => name)
				.sort()
		).toEqual(['Ida', 'Rosa', 'Ugo', 'Zoe']);
	});

	it('F42 a guest whom a team’s list names is the one of the roster, and their link opens that session', async () => {
		const [zoe, mare] = [freshId(), freshId()];
		await app.database.db.insert(organisation).values({ id: mare, programmeId, name: 'Mare' });
		await app.people.save(programmeId, [{ ...listed, id: zoe, name: 'Zoe', organisationId: mare }]);
		const place = { kind: 'team', organisationId: luce() } as const;
		await app.database.db.update(session).set(place).where(eq(session.id, test.state.id));
		const proved = (await app.links.find((await app.links.of([zoe])).get(zoe)!))!;
		expect(await enterAsPerson(app, proved, test.state.id)).toEqual({ ok: false, code: 'unknown' });
		await test.must('person.list', { people: [{ name: 'zoe', organisation: 'Mare', attendance: 'room' }] });
		expect(Object.keys(test.state.people)).toEqual([zoe]);
		await bringRoster(app, test.state.id);
		expect(await enterAsPerson(app, proved, test.state.id)).toMatchObject({ ok: true });
	});

	it('F42 a session that lists a guest is theirs on their page and in their calendar, and nothing else of that team', async () => {
		const [zoe, mare] = [freshId(), freshId()];
		await app.database.db.insert(organisation).values({ id: mare, programmeId, name: 'Mare' });
		await app.people.save(programmeId, [{ ...listed, id: zoe, name: 'Zoe', organisationId: mare }]);
		const other = await makeSession(app, ada);
		const place = { programmeId, kind: 'team', organisationId: luce() } as const;
		for (const { state } of [test, other])
			await app.database.db.update(session).set(place).where(eq(session.id, state.id));
		await app.database.db.insert(agreement).values({
			...{ id: freshId(), programmeId, fromOrganisation: 'Luce', toOrganisation: 'Ponte' },
			...{ subject: 'canarino', contact: '', startsOn: '', owner: '', state: 'proposed' as const }
		});
		await app.openings.note({ organisationId: luce(), what: 'space', sessionId: null }, ada, new Date());
		await app.database.db.insert(teamFacilitator).values({ organisationId: luce(), userId: ada.id });
		const person = (await app.links.find((await app.links.of([zoe])).get(zoe)!))!;
		const own = async () => (await ownPath(app, person))!;
		const sessions = async () => (await own()).sessions.map(({ id }) => id);
		const calendar = async () =>
			(await makeCalendar(
				app,
				personalCalendar(app, person).slice('/calendar/'.length, -4),
				'https://p.it'
			))!;
		expect(await sessions()).toEqual([]);
		await test.must('person.list', { people: [{ name: 'zoe', organisation: 'Mare', attendance: 'room' }] });
		expect(await sessions()).toEqual([test.state.id]);
		expect(await calendar()).toContain(test.state.id);
		expect(await calendar()).not.toContain(other.state.id);
		expect(await own()).toMatchObject({ agreements: [], openings: [] });
		expect(await app.people.teamsOf([zoe])).toEqual(new Map([[zoe, [mare]]]));
		// Taken back, they still stand there; off the list, it is theirs no more.
		expect(await takeBackSession(app, ada.id, test.state.id, test.state.about.title)).toMatchObject({
			ok: true
		});
		expect(await sessions()).toEqual([test.state.id]);
		const again = (await app.rooms.of(test.state.id))!;
		await new LiveSessionUnderTest(app, again, test.ada).must('person.remove', { personId: zoe as PersonId });
		expect(await sessions()).toEqual([]);
	});

	it('F42 whom a session’s list had is one with whom the roster gets, and nobody else’s row stays', async () => {
		await test.must('person.list', { people: [{ name: 'Rosa', organisation: 'luce', attendance: 'room' }] });
		const before = Object.keys(test.state.people)[0]!;
		const rosa = freshId();
		await app.people.save(programmeId, [{ ...listed, id: rosa, name: 'Rosa', organisationId: luce() }]);
		await bringRoster(app, test.state.id);
		expect(Object.keys(test.state.people)).toEqual([rosa]);
		expect(await app.people.find(programmeId, before)).toBeNull();
	});

	it('DO5 their own data then hold what they did before they were on the roster', async () => {
		const zoe = await test.comeIn('Zoe', 'Luce', 'online');
		await test.must('session.close', { expect: null });
		const realtime = { readPage: () => Promise.resolve([]) };
		await enrolPresent(app, ada.id, test.state.id, false);
		const told = JSON.stringify(await makeDossier(app, realtime, programmeId, zoe, 'it'));
		expect(told).toContain('Che cosa si conserva di te');
		expect(told).toContain(test.state.about.title);
		expect(told).toContain('online');
		expect(told).toContain('non dato');
	});

	it('NW2 who types an organisation at everybody’s door is of it; at a team’s door nobody becomes of another', async () => {
		const zoe = await test.comeIn('Zoe', ' LUCE');
		const ida = await test.comeIn('Ida', 'Mai sentita');
		const organisationOf = async (id: string) => (await app.people.find(programmeId, id))!.organisationId;
		expect([await organisationOf(zoe), await organisationOf(ida)]).toEqual([luce(), null]);
		await test.must('person.describe', {
			...{ personId: ida, name: 'Ida', organisation: 'Luce', attendance: 'room' }
		});
		expect(await organisationOf(ida)).toBe(luce());
		expect(await app.people.strangersBySession(programmeId)).toMatchObject([{ id: test.state.id, count: 2 }]);
		const mare = freshId();
		const { db } = app.database;
		await db.insert(organisation).values({ id: mare, programmeId, name: 'Mare' });
		const place = { kind: 'team', organisationId: mare } as const;
		await db.update(session).set(place).where(eq(session.id, test.state.id));
		expect(await organisationOf(await test.comeIn('Ugo', 'Luce'))).toBeNull();
		expect(await app.people.strangersBySession(programmeId)).toEqual([]);
	});

	it('R36 who held what is told of the sessions that one may open, of those who are not erased', async () => {
		for (const name of ['Anna', 'Bruno', 'Carla', 'Dino']) await test.comeIn(name);
		const config = findActivity('small-groups')!.defaults('it');
		const item = { activityId: 'g', at: 0, kind: 'small-groups', title: 'Gruppi', minutes: 30, config };
		await test.must('agenda.insert', item);
		const wish = { online: 'ignore', apart: [], together: [], keep: [], seed: 3 };
		const shape = { kind: 'groups', groups: 2 };
		await test.must('round.propose', { activityId: 'g', shape, ...wish });
		await test.must('step.enter', { activityId: 'g', step: 1, expect: null });
		const spoke = async (who: string) =>
			(await showHeld(app, programmeId, who)).people.filter(({ has }) => has.spoke === 1).length;
		expect((await showHeld(app, programmeId, ada.id)).people).toHaveLength(4);
		expect(await spoke(ada.id)).toBe(2);
		const bea = (await app.accounts.create('Bea', `bea-${freshId()}@example.org`, 'una-frase-lunga-1'))!;
		expect(await spoke(bea.account.id)).toBe(0);
	});

	it('PI4 a name that is there already, here or in another organisation, is left and named', async () => {
		const [known, elsewhere] = [freshId(), freshId()];
		await app.people.save(programmeId, [
			{ ...listed, id: known, name: 'Zoe', organisationId: luce() },
			{ ...listed, id: elsewhere, name: 'Ugo', organisationId: luce() }
		]);
		await test.comeIn('ZOE', 'Luce');
		await test.comeIn('Ugo', '');
		const ida = await test.comeIn('Ida');
		const found = (await readToEnrol(app, ada.id, test.state.id))!;
		expect(found.people.map(({ id }) => id)).toEqual([ida]);
		expect([...found.left].sort()).toEqual(['Ugo', 'ZOE']);
		await enrolPresent(app, ada.id, test.state.id, true);
		expect((await roster()).map(([id]) => id).sort()).toEqual([known, elsewhere, ida].sort());
	});

	it('PI4 organisations that are missing are made only when that was asked', async () => {
		const zoe = await test.comeIn('Zoe', 'Mare');
		expect(await readToEnrol(app, ada.id, test.state.id)).toMatchObject({ unknownOrganisations: ['Mare'] });
		await enrolPresent(app, ada.id, test.state.id, false);
		expect(await roster()).toEqual([[zoe, 'Zoe', '', 'room']]);
		const ida = await test.comeIn('Ida', 'Mare');
		await enrolPresent(app, ada.id, test.state.id, true);
		expect(await roster()).toContainEqual([ida, 'Ida', 'Mare', 'room']);
		const names = (await app.organisations.ofProgramme(programmeId)).map(({ name }) => name);
		expect(names).toEqual(['Luce', 'Mare']);
	});

	it('PI4 in a team’s session they are the team’s; whoever may not open it adds nobody', async () => {
		await test.comeIn('Zoe');
		const bea = (await app.accounts.create('Bea', `bea-${freshId()}@example.org`, 'una-frase-lunga-1'))!
			.account;
		await app.invitations.admit(programmeId, bea.id, 'facilitator');
		const { db } = app.database;
		await db.insert(teamFacilitator).values({ organisationId: luce(), userId: ada.id });
		await db
			.update(session)
			.set({ kind: 'team', organisationId: luce() })
			.where(eq(session.id, test.state.id));
		expect(await enrolPresent(app, bea.id, test.state.id, true)).toEqual({
			ok: false,
			code: 'session/unknown'
		});
		expect(await roster()).toEqual([]);
		await enrolPresent(app, ada.id, test.state.id, true);
		expect(await roster()).toMatchObject([[expect.anything(), 'Zoe', 'Luce', 'room']]);
	});

	it('PI5 who names a team that others work with is left for those, and named', async () => {
		const zoe = await test.comeIn('Zoe', 'luce');
		const ida = await test.comeIn('Ida');
		const bea = (await app.accounts.create('Bea', `bea-${freshId()}@example.org`, 'una-frase-lunga-1'))!
			.account;
		await app.invitations.admit(programmeId, bea.id, 'facilitator');
		await app.database.db.insert(teamFacilitator).values({ organisationId: luce(), userId: ada.id });
		expect(await readToEnrol(app, bea.id, test.state.id)).toMatchObject({
			...{ people: [{ name: 'Ida' }], withheld: ['Zoe'], left: [] }
		});
		expect(await enrolPresent(app, bea.id, test.state.id, true)).toEqual({ ok: true, value: 1 });
		expect(await roster()).toEqual([[ida, 'Ida', '', 'room']]);
		expect(await readToEnrol(app, ada.id, test.state.id)).toMatchObject({ withheld: [] });
		await enrolPresent(app, ada.id, test.state.id, true);
		expect(await roster()).toContainEqual([zoe, 'Zoe', 'Luce', 'room']);
	});

	it('PI4 nobody whose data were erased comes back by it', async () => {
		const zoe = await test.comeIn('Zoe');
		await app.database.db.update(person).set({ erasedAt: new Date() }).where(eq(person.id, zoe));
		expect(await readToEnrol(app, ada.id, test.state.id)).toMatchObject({ people: [] });
	});
});
