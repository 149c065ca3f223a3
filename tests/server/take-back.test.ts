import { and as both, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_TALK } from '$lib/activities/talk/config';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { organisation, person, teamFacilitator } from '$lib/server/db/tables/programme';
import { agreement, collectionLink } from '$lib/server/db/tables/service-map';
import { round, roundMember, seat, session } from '$lib/server/db/tables/session';
import { legacy, presence, teamOpening } from '$lib/server/db/tables/session-records';
import { calendarAddresses, makeCalendar } from '$lib/server/usecases/calendar';
import { createSeries } from '$lib/server/usecases/create-series';
import { createSession } from '$lib/server/usecases/create-session';
import { deleteOrganisation, deleteProgramme, mayDeleteProgramme } from '$lib/server/usecases/delete-unused';
import { joinSession, readDoor } from '$lib/server/usecases/join-session';
import { assignTeam, saveOrganisation } from '$lib/server/usecases/keep-organisations';
import { savePerson } from '$lib/server/usecases/keep-people';
import { createProgramme } from '$lib/server/usecases/keep-plan';
import { noteOpening } from '$lib/server/usecases/note-opening';
import { countProgramme } from '$lib/server/usecases/programme-overview';
import { cancelSession, deleteSession, takeable, takeBackSession } from '$lib/server/usecases/take-back';
import { findFile, fileHome, findFileOfMethod } from '$lib/server/usecases/find-file';
import { duplicateSession } from '$lib/server/usecases/duplicate-session';
import { saveMethod } from '$lib/server/usecases/own-methods';
import { useMethod } from '$lib/server/usecases/use-method';
import { freshDatabase } from '../support/fresh-database';
import { freshId, LiveSessionUnderTest, facilitator, startApp } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('what is taken back in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	let app: App;
	let ada: Account;
	let close: (() => Promise<void>) | undefined;
	beforeAll(async () => {
		if (!absent) ({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
	}, 60_000);
	afterAll(() => close?.());
	const test = it.skipIf(absent);

	const value = <T>(answer: { ok: true; value: T } | { ok: false; code: string }): T => {
		if (!answer.ok) throw new Error(answer.code);
		return answer.value;
	};
	const standing = (id: string) => app.programmes.standingOf(ada.id, id);

	async function programme() {
		const id = value(await createProgramme(app, ada.id, { title: 'Legami', language: 'it' }));
		const luce = value(await saveOrganisation(app, id, { name: 'Luce' }));
		value(await assignTeam(app, id, ada, await standing(id), luce, [ada.id]));
		const anna = value(
			await savePerson(app, id, await standing(id), { name: 'Anna', organisation: luce, attendance: 'room' })
		);
		return { id, luce, anna };
	}

	async function meeting(programmeId: string, more: object = {}) {
		const made = await createSession(app, ada, {
			...{ title: 'Plenaria', date: '2026-02-10', startsAt: '09:00', mode: 'mixed', language: 'it' },
			...{ programme: programmeId, ...more }
		});
		if (!made.ok) throw new Error(made.fields.join());
		return new LiveSessionUnderTest(app, (await app.rooms.of(made.value))!, facilitator(ada.id));
	}

	const rowsOf = async (sessionId: string) => {
		const { db } = app.database;
		const counts = await Promise.all(
			[round, presence, legacy, seat].map((table) =>
				db.select().from(table).where(eq(table.sessionId, sessionId))
			)
		);
		return counts.map(({ length }) => length);
	};

	test('PD5 CA4 cancelled, it is in no count, its door says so, and it can be put back', async () => {
		const { id } = await programme();
		const one = await meeting(id);
		expect((await countProgramme(app, id)).plenaries.planned).toBe(1);
		const calendar = async () => {
			const { everybody } = await calendarAddresses(app, id, ada.id);
			const text = await makeCalendar(
				app,
				everybody.replace('/calendar/', '').replace('.ics', ''),
				'https://x'
			);
			const of = (field: string) => new RegExp(`^${field}:(.*)$`, 'm').exec(text!)?.[1]?.trim();
			return { uid: of('UID'), status: of('STATUS'), sequence: Number(of('SEQUENCE')) };
		};
		const planned = await calendar();
		expect(planned.status).toBe('CONFIRMED');
		value(await cancelSession(app, ada, one.state.id, 'cancel'));
		const called = await calendar();
		expect(called).toMatchObject({ uid: planned.uid, status: 'CANCELLED' });
		expect(called.sequence).toBeGreaterThan(planned.sequence);
		expect((await countProgramme(app, id)).plenaries.planned).toBe(0);
		expect(await app.paths.sessions(id)).toEqual([]);
		const { code } = one.state.door;
		expect(await readDoor(app, { code, address: 'here' })).toMatchObject({
			refusal: 'join/cancelled',
			title: ''
		});
		expect(
			await joinSession(app, { code, address: 'here' }, { name: 'Eva', attendance: 'room' })
		).toMatchObject({
			answer: { refusal: 'join/cancelled' }
		});
		value(await cancelSession(app, ada, one.state.id, 'restore'));
		expect((await countProgramme(app, id)).plenaries.planned).toBe(1);
		await one.must('session.open', {});
		expect(await cancelSession(app, ada, one.state.id, 'cancel')).toMatchObject({ code: 'session/begun' });
	});

	test('PD6 what nobody came to is deleted, a whole series at once; what was opened is not', async () => {
		const { id, luce } = await programme();
		const form = {
			...{ title: 'Supervisione', count: '3', from: '2026-03-02', startsAt: '17:00', everyWeeks: '6' },
			...{ minutes: '120', mode: 'room', organisations: [luce] }
		};
		value(await createSeries(app, id, ada, await standing(id), form));
		const alone = await meeting(id);
		const series = (await app.sessions.ofProgramme(id)).filter(({ kind }) => kind === 'team');
		await noteOpening(app, ada, series[0]!, 'plan');
		const live = new LiveSessionUnderTest(app, (await app.rooms.of(series[2]!.id))!, facilitator(ada.id));
		await live.coFacilitator(ada.id, 'Ada').catch(() => undefined);
		await live.comeIn('Bruno');
		expect(await takeable(app, ada.id, series[0]!.id)).toMatchObject({ unused: true, series: 2 });
		expect(value(await deleteSession(app, ada.id, series[0]!.id, 'series'))).toBe(2);
		expect((await app.sessions.ofProgramme(id)).map((row) => row.id).sort()).toEqual(
			[alone.state.id, series[2]!.id].sort()
		);
		expect(await deleteSession(app, ada.id, series[2]!.id, 'alone')).toMatchObject({ code: 'session/came' });
		const log = await app.database.db.select().from(teamOpening).where(eq(teamOpening.organisationId, luce));
		expect(log.filter(({ what }) => what === 'plan')).toMatchObject([{ sessionId: null }]);
		await app.database.db.delete(teamFacilitator).where(eq(teamFacilitator.organisationId, luce));
		expect(await deleteSession(app, ada.id, series[2]!.id, 'alone')).toMatchObject({
			code: 'session/unknown'
		});
	});

	test('PD10 what copies and methods show stays when the session or template it was put into is deleted', async () => {
		const { id } = await programme();
		const first = await meeting(id);
		for (const [number, file] of ['in-copies', 'in-method', 'nowhere'].entries())
			await app.files.add(file, first.state.id, { mime: 'image/png', data: new Uint8Array([number]) });
		const lecture = (activityId: string, file: string) =>
			first.must('agenda.insert', {
				...{ activityId, at: 0, kind: 'talk', title: 'Lezione', minutes: 20 },
				config: { ...EMPTY_TALK, pages: [{ file, alt: '' }] }
			});
		await lecture('shown', 'in-copies');
		const as = { as: 'template', session: first.state.id, title: 'Modello' };
		const template = value(await duplicateSession(app, ada, as)).id;
		await lecture('kept', 'in-method');
		const words = { title: 'Metodo', purpose: '', materials: '', cautions: '' };
		const method = await saveMethod(app, ada.id, first.state.id, 'kept', words);
		if (!method.ok) throw new Error(method.code);
		// The method's own picture is put into no session, and is seen before the method is saved with it.
		const home = (await fileHome(app, ada.id, method.value))!;
		await app.files.add('own', home, { mime: 'image/png', data: new Uint8Array([9]) });
		expect([...(await findFileOfMethod(app, ada.id, method.value, 'own'))!.data]).toEqual([9]);
		expect(await app.files.idsOfSession(first.state.id)).not.toContain('own');

		const born = await meeting(id, { from: template });
		await app.files.add('late', template, { mime: 'image/png', data: new Uint8Array([7]) });
		value(await deleteSession(app, ada.id, first.state.id, 'alone'));
		value(await deleteSession(app, ada.id, template, 'alone'));
		expect([...(await findFile(app, born.state.id, 'in-copies'))!.data]).toEqual([0]);
		expect([...(await findFileOfMethod(app, ada.id, method.value, 'in-method'))!.data]).toEqual([1]);
		expect([...(await app.files.idsOf(id))].sort()).toEqual(['in-copies', 'in-method', 'own']);
		const used = await useMethod(app, ada, born.state.id, { own: method.value });
		expect(used.ok).toBe(true);
		expect([...(await findFile(app, born.state.id, 'in-method'))!.data]).toEqual([1]);

		await app.privacy.deletePeople(id, [], app.now());
		expect(await findFile(app, born.state.id, 'in-copies')).not.toBeNull();
		// Nobody else reads or writes a method's files, and with the method goes what nothing shows.
		const eva = (await app.accounts.create('Eva', `eva-${freshId()}@example.org`, 'una-frase-lunga-1'))!;
		expect(await fileHome(app, eva.account.id, method.value)).toBeNull();
		expect(await findFileOfMethod(app, eva.account.id, method.value, 'own')).toBeNull();
		await app.methods.tidy(id, app.now());
		expect(await app.files.idsOf(id)).toContain('own');
		await app.methods.tidy(id, app.now() + 2 * 86_400_000);
		expect([...(await app.files.idsOf(id))].sort()).toEqual(['in-copies', 'in-method']);
	});

	test('PD7 a rehearsal taken back leaves nothing, and those on the roster are expected again', async () => {
		const { id, anna } = await programme();
		const one = await meeting(id);
		const { id: sessionId } = one.state;
		await one.must('agenda.insert', {
			...{ activityId: 'g', at: 0, kind: 'small-groups', title: 'g', minutes: 30 },
			config: app && (await import('$lib/activities/registry')).findActivity('small-groups')!.defaults('it')
		});
		await one.must('session.open', {});
		const people = [];
		for (const who of ['Prova', 'Prove', 'Provi', 'Provo']) people.push(await one.comeIn(who));
		await one.must('step.enter', { activityId: 'g', step: 0, expect: null });
		await one.must('round.propose', {
			...{ activityId: 'g', shape: { kind: 'groups', groups: 2 }, online: 'ignore' },
			...{ apart: [], together: [], keep: [], seed: 1 }
		});
		await one.must('round.deal', { roundId: one.state.rounds.at(-1)!.id });
		await app.database.db.insert(agreement).values({
			...{ id: freshId(), programmeId: id, sessionId, fromOrganisation: 'Luce', toOrganisation: 'Mare' },
			subject: 'prova'
		});
		await one.must('session.close', { expect: { activityId: 'g', step: 0 } });
		expect((await rowsOf(sessionId)).slice(0, 2)).toEqual([1, 4]);
		expect(await takeBackSession(app, ada.id, sessionId, 'un altro titolo')).toMatchObject({
			code: 'session/title'
		});
		expect((await rowsOf(sessionId)).slice(0, 2)).toEqual([1, 4]);
		value(await takeBackSession(app, ada.id, sessionId, ' Plenaria '));
		expect(await rowsOf(sessionId)).toEqual([0, 0, 0, 0]);
		expect(await app.database.db.select().from(agreement).where(eq(agreement.programmeId, id))).toEqual([]);
		const known = await app.database.db.select().from(person).where(eq(person.programmeId, id));
		expect(known.map((row) => row.id)).toEqual([anna]);
		const row = (await app.sessions.find(sessionId))!;
		expect(row).toMatchObject({ status: 'prepared', openedAt: null, closedAt: null });
		const state = (await app.rooms.stateOf(sessionId))!;
		expect(Object.keys(state.people)).toEqual([anna]);
		expect(state).toMatchObject({ status: 'prepared', rounds: [], position: null });
		expect(value(await deleteSession(app, ada.id, sessionId, 'alone'))).toBe(1);
		expect(await app.rooms.of(sessionId)).toBeNull();
	});

	test('PD8 an organisation whose people all moved keeps its past, and is no other facilitator’s to delete', async () => {
		const { id, luce, anna } = await programme();
		const mare = value(await saveOrganisation(app, id, { name: 'Mare' }));
		const { db } = app.database;
		const remove = async () => deleteOrganisation(app, id, await standing(id), luce);
		const used = { code: 'organisation/used' };
		const one = await meeting(id);
		await one.must('session.open', {});
		const [at, row] = [new Date(app.now()), { sessionId: one.state.id, personId: anna }];
		await db.insert(presence).values({ ...row, attendance: 'room', arrivedAt: at });
		const moved = { id: anna, name: 'Anna', organisation: mare, attendance: 'room', past: 'moved' };
		value(await savePerson(app, id, await standing(id), moved));
		expect(await remove()).toMatchObject(used);
		await db.update(presence).set({ organisationId: null }).where(eq(presence.personId, anna));
		// What was seen of its team, and what it handed in.
		await noteOpening(app, ada, { id: one.state.id, organisationId: luce }, 'plan');
		expect(await remove()).toMatchObject(used);
		await db
			.delete(teamOpening)
			.where(both(eq(teamOpening.organisationId, luce), eq(teamOpening.what, 'plan')));
		const link = { id: freshId(), organisationId: luce, secret: freshId(), secretHash: freshId() };
		await db.insert(collectionLink).values({ ...link, handedInAt: at });
		expect(await remove()).toMatchObject(used);
		await db.update(collectionLink).set({ handedInAt: null }).where(eq(collectionLink.id, link.id));
		const [roundId, activityId] = [freshId(), 'a'];
		await db.insert(round).values({ id: roundId, sessionId: one.state.id, activityId, at: 0 });
		const member = { roundId, personId: anna, groupIndex: 0, spokesperson: false, organisationId: luce };
		await db.insert(roundMember).values(member);
		expect(await remove()).toMatchObject(used);
		await db.delete(round).where(eq(round.id, roundId));
		// Whoever does not work with the team does not delete it.
		const stranger = { role: 'facilitator', teams: [] } as const;
		expect(await deleteOrganisation(app, id, stranger, luce)).toMatchObject({
			code: 'organisation/not-yours'
		});
		value(await remove());
	});

	test('PD6 a session in whose waiting room somebody sits is not deleted', async () => {
		const { id } = await programme();
		const one = await meeting(id);
		await one.must('door.set', { locked: false, waitingRoom: true });
		const knock = { code: one.state.door.code, address: 'here' };
		const joined = await joinSession(app, knock, { name: 'Eva', attendance: 'room' });
		expect(joined).toMatchObject({ ok: true });
		expect(Object.values(one.state.people).map(({ standing: where }) => where)).toContain('waiting');
		expect(await rowsOf(one.state.id)).toEqual([0, 0, 0, 1]);
		expect(await takeable(app, ada.id, one.state.id)).toMatchObject({ unused: false, present: 1 });
		expect(await deleteSession(app, ada.id, one.state.id, 'alone')).toMatchObject({ code: 'session/came' });
		value(await takeBackSession(app, ada.id, one.state.id, 'Plenaria'));
		expect(value(await deleteSession(app, ada.id, one.state.id, 'alone'))).toBe(1);
	});

	test('CA3 a change of the agenda that moves the end raises the SEQUENCE of the calendar', async () => {
		const { id } = await programme();
		const one = await meeting(id);
		const item = { activityId: 'g', at: 0, kind: 'talk', title: 'g', minutes: 30, config: EMPTY_TALK };
		const version = async () =>
			(await app.database.db.select().from(session).where(eq(session.id, one.state.id)))[0]!.describedVersion;
		const planned = await version();
		await one.must('agenda.insert', item);
		const longer = await version();
		expect(longer).toBeGreaterThan(planned);
		await one.must('agenda.insert', { ...item, activityId: 'h', minutes: 20 });
		const longest = await version();
		expect(longest).toBeGreaterThan(longer);
		// What leaves the end where it is says nothing new.
		await one.must('agenda.move', { activityId: 'h', to: 1 });
		expect(await version()).toBe(longest);
		await one.must('agenda.skip', { activityId: 'h', skipped: true });
		expect(await version()).toBeGreaterThan(longest);
	});

	test('PD8 only an organisation and a programme that nothing hangs on are deleted', async () => {
		const { id, luce } = await programme();
		const mare = value(await saveOrganisation(app, id, { name: 'Mare' }));
		expect(await deleteOrganisation(app, id, await standing(id), luce)).toMatchObject({
			code: 'organisation/used'
		});
		const tie = {
			id: freshId(),
			programmeId: id,
			fromOrganisation: 'Luce',
			toOrganisation: 'mare',
			subject: 'x'
		};
		const offered = async () => [...(await app.removals.unusedOrganisations(id))];
		expect(await offered()).toEqual([mare]);
		await app.database.db.insert(agreement).values(tie);
		expect(await offered()).toEqual([]);
		expect(await deleteOrganisation(app, id, await standing(id), mare)).toMatchObject({
			code: 'organisation/used'
		});
		await app.database.db.delete(agreement).where(eq(agreement.id, tie.id));
		value(await deleteOrganisation(app, id, await standing(id), mare));
		const named = { id, title: 'Legami' };
		// Whoever is offered it may do it: the button asks what the deletion asks.
		const goes = () => mayDeleteProgramme(app, ada.id, id);
		expect(await goes()).toBe(true);
		const one = await meeting(id);
		await one.must('session.open', {});
		expect(await deleteProgramme(app, ada.id, named, 'Legami')).toMatchObject({ code: 'programme/began' });
		expect(await goes()).toBe(false);
		expect(await app.sessions.find(one.state.id)).not.toBeNull();
		value(await takeBackSession(app, ada.id, one.state.id, ''));
		const team = await meeting(id, { kind: 'team', organisation: luce });
		const mine = both(eq(teamFacilitator.organisationId, luce), eq(teamFacilitator.userId, ada.id));
		await app.database.db.delete(teamFacilitator).where(mine);
		expect(await deleteProgramme(app, ada.id, named, 'Legami')).toMatchObject({ code: 'programme/began' });
		expect(await goes()).toBe(false);
		await app.database.db.insert(teamFacilitator).values({ organisationId: luce, userId: ada.id });
		expect(await goes()).toBe(true);
		expect(await deleteProgramme(app, ada.id, named, 'altro')).toMatchObject({ code: 'session/title' });
		value(await deleteProgramme(app, ada.id, named, 'Legami'));
		expect(await app.sessions.find(team.state.id)).toBeNull();
		const left = await app.database.db.select().from(organisation).where(eq(organisation.programmeId, id));
		expect(left).toEqual([]);
		expect(await app.database.db.select().from(session).where(eq(session.programmeId, id))).toEqual([]);
	});
});
