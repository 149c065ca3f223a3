import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq, inArray } from 'drizzle-orm';
import type { App } from '$lib/server/app';
import { ACCOUNT_COOKIE, type Account } from '$lib/server/auth/accounts';
import { readPrincipal } from '$lib/server/auth/read-principal';
import { organisation, person, teamFacilitator } from '$lib/server/db/tables/programme';
import { round, roundMember, session } from '$lib/server/db/tables/session';
import { roundHistory } from '$lib/server/store/round-history';
import { noteOpening } from '$lib/server/usecases/note-opening';
import { eraseInSight, peopleInSight } from '$lib/server/usecases/people-in-sight';
import { freshDatabase } from '../support/fresh-database';
import { facilitator, freshId, LiveSessionUnderTest, makeSession, startApp } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';
const MEMBER = { groupIndex: 0, spokesperson: false, functions: [] };
const PASSWORD = 'una-frase-lunga-1';

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('access to a programme in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	let app: App;
	let close: (() => Promise<void>) | undefined;
	const people: Record<string, { id: string; name: string; cookie: string }> = {};
	let plenary = '';
	let team = '';
	let programmeId = '';
	let ada: Account;
	const luce = freshId();

	beforeAll(async () => {
		if (absent) return;
		const started = await startApp(address && (await freshDatabase(address)));
		({ app, close } = started);
		for (const who of ['assigned', 'unassigned', 'coordinator', 'stranger']) {
			const made = await app.accounts.create(who, `${who}-${freshId()}@example.org`, PASSWORD);
			people[who] = { ...made!.account, cookie: made!.cookie };
		}
		plenary = (await makeSession(app, started.ada)).state.id;
		programmeId = (await app.sessions.find(plenary))!.programmeId;
		for (const who of ['assigned', 'unassigned'])
			await app.invitations.admit(programmeId, people[who]!.id, 'facilitator');
		await app.invitations.admit(programmeId, people.coordinator!.id, 'coordinator');
		ada = started.ada;
		const { db } = app.database;
		await db.insert(organisation).values({ id: luce, programmeId, name: 'Luce' });
		for (const who of ['assigned', 'coordinator', 'stranger'])
			await db.insert(teamFacilitator).values({ organisationId: luce, userId: people[who]!.id });
		team = (await makeSession(app, started.ada)).state.id;
		await db
			.update(session)
			.set({ programmeId, kind: 'team', organisationId: luce })
			.where(eq(session.id, team));
	}, 60_000);
	afterAll(() => close?.());
	const test = it.skipIf(absent);

	test('PA1 PA2 PA4 PA5 hold wherever a session is asked for: lists, pages, cookies', async () => {
		const open: Record<string, readonly string[]> = {};
		for (const [who, { id, cookie }] of Object.entries(people)) {
			const listed = (await app.programmes.sessionsOf(id, programmeId)).map((row) => row.id);
			const found = [];
			for (const one of [plenary, team]) {
				const may = await app.programmes.facilitatesSession(id, one);
				const header = `${ACCOUNT_COOKIE}=${encodeURIComponent(cookie)}`;
				expect((await readPrincipal(app, header, one)).facilitator !== null).toBe(may);
				expect((await app.programmes.sessionFor(id, one)) !== null).toBe(may);
				if (may) found.push(one);
			}
			expect([...listed].sort()).toEqual([...found].sort());
			open[who] = found;
		}
		expect(open).toEqual({
			assigned: [plenary, team],
			unassigned: [plenary],
			coordinator: [],
			stranger: []
		});
	});

	test('PA2 that a team met is shown to those who may open its sessions', async () => {
		const { db } = app.database;
		const [met, ...two] = [freshId(), freshId(), freshId()];
		await db.insert(person).values(two.map((id) => ({ id, programmeId, name: id })));
		await db.insert(round).values({ id: met, sessionId: team, activityId: 'a', at: 1 });
		await db.insert(roundMember).values(two.map((personId) => ({ ...MEMBER, roundId: met, personId })));
		const seen = async (who: string) => {
			const open = await app.programmes.sessionsOf(people[who]!.id, programmeId);
			const ids = open.map(({ id }) => id);
			return (await roundHistory(db, programmeId, plenary, app.now(), ids)).length;
		};
		expect([await seen('assigned'), await seen('unassigned'), await seen('coordinator')]).toEqual([1, 0, 0]);
		// What weighs in forming groups is all of it.
		expect(await roundHistory(db, programmeId, plenary, app.now())).toHaveLength(1);
	});

	test('PA12 whoever came to a team’s door alone is nobody to those who may not open it, to erase neither', async () => {
		const [plenaryRoom, teamRoom] = [(await app.rooms.of(plenary))!, (await app.rooms.of(team))!];
		const at = (live: typeof teamRoom) => new LiveSessionUnderTest(app, live, facilitator(ada.id));
		const [everybody, ofTeam] = [at(plenaryRoom), at(teamRoom)];
		const enrolled = freshId();
		await app.people.save(programmeId, [
			{
				id: enrolled,
				name: 'Iscritta',
				organisationId: luce,
				attendance: 'room',
				leftOn: '',
				consentAt: null
			}
		]);
		const list = (one: string) => ({ people: [{ name: one, organisation: '', attendance: 'room' }] });
		await everybody.must('person.list', list('In elenco in plenaria'));
		await ofTeam.must('person.list', list('In elenco nella squadra'));
		for (const one of [everybody, ofTeam]) await one.must('session.open', {});
		await everybody.comeIn('In plenaria');
		const guest = await ofTeam.comeIn('Nella squadra');
		const removed = await everybody.comeIn('Mandata via');
		await everybody.must('person.remove', { personId: removed });
		// The team's session was made in another programme.
		await app.database.db
			.update(person)
			.set({ programmeId })
			.where(inArray(person.id, Object.keys(ofTeam.state.people)));
		const seen = async (who: string) =>
			(await peopleInSight(app, people[who]!.id, programmeId))
				.map((row) => row.name)
				.filter((one) => one.includes(' '))
				.sort();
		const open = ['In elenco in plenaria', 'In plenaria', 'Mandata via'];
		expect(await seen('unassigned')).toEqual(open);
		expect(await seen('assigned')).toEqual([...open, 'In elenco nella squadra', 'Nella squadra'].sort());
		for (const who of ['assigned', 'unassigned'])
			expect((await peopleInSight(app, people[who]!.id, programmeId)).map(({ id }) => id)).toContain(
				enrolled
			);
		for (const one of [everybody, ofTeam]) await one.must('session.close', { expect: null });
		const erase = async (who: string) => eraseInSight(app, people[who]!.id, programmeId, guest, false);
		expect(await erase('unassigned')).toMatchObject({ ok: false, code: 'person/unknown' });
		expect(await erase('assigned')).toMatchObject({ ok: true });
	});

	test('an invitation makes what it says; a facilitator does not become a coordinator by one', async () => {
		const secret = await app.invitations.make(programmeId, new Date(app.now() + 1000), 'coordinator');
		expect((await app.invitations.find(secret, new Date(app.now())))?.role).toBe('coordinator');
		await app.invitations.admit(programmeId, people.assigned!.id, 'coordinator');
		expect((await app.programmes.standingOf(people.assigned!.id, programmeId)).role).toBe('facilitator');
	});

	test('notes each opening of a team’s session, a reload once', async () => {
		const by = people.assigned!;
		const row = (await app.sessions.find(team))!;
		await noteOpening(app, by, row, 'console');
		await noteOpening(app, by, row, 'console');
		await noteOpening(app, by, row, 'report');
		await noteOpening(app, by, (await app.sessions.find(plenary))!, 'console');
		const openings = await app.openings.of(luce);
		expect(openings.map(({ what, userName }) => [what, userName]).sort()).toEqual([
			['console', 'assigned'],
			['report', 'assigned']
		]);
	});
});
