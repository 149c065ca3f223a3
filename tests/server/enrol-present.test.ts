import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { organisation, person, teamFacilitator } from '$lib/server/db/tables/programme';
import { session } from '$lib/server/db/tables/session';
import { bringRoster } from '$lib/server/usecases/bring-roster';
import { enrolPresent, readToEnrol } from '$lib/server/usecases/enrol-present';
import { makeDossier } from '$lib/server/usecases/make-dossier';
import { freshId, makeSession, startApp, type LiveSessionUnderTest } from '../support/live-app';

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
			people: [{ name: 'Zoe' }, { name: 'Ida' }],
			unknownOrganisations: [],
			left: []
		});
		await test.must('session.close', { expect: null });
		expect(await enrolPresent(app, ada.id, test.state.id, false)).toEqual({ ok: true, value: 2 });
		expect((await roster()).sort()).toEqual(
			[
				[zoe, 'Zoe', 'Luce', 'online'],
				[ida, 'Ida', '', 'room']
			].sort()
		);
		expect(await readToEnrol(app, ada.id, test.state.id)).toMatchObject({ people: [] });
		const next = await makeSession(app, ada);
		await app.database.db.update(session).set({ programmeId }).where(eq(session.id, next.state.id));
		await bringRoster(app, next.state.id);
		expect(Object.keys(next.state.people).sort()).toEqual([zoe, ida].sort());
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
