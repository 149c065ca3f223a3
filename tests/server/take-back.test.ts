import { and as both, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { organisation, person, teamFacilitator } from '$lib/server/db/tables/programme';
import { agreement } from '$lib/server/db/tables/service-map';
import { round, seat, session } from '$lib/server/db/tables/session';
import { legacy, presence, teamOpening } from '$lib/server/db/tables/session-records';
import { calendarAddresses, makeCalendar } from '$lib/server/usecases/calendar';
import { createSeries } from '$lib/server/usecases/create-series';
import { createSession } from '$lib/server/usecases/create-session';
import { deleteOrganisation, deleteProgramme } from '$lib/server/usecases/delete-unused';
import { joinSession, readDoor } from '$lib/server/usecases/join-session';
import { assignTeam, saveOrganisation } from '$lib/server/usecases/keep-organisations';
import { savePerson } from '$lib/server/usecases/keep-people';
import { createProgramme } from '$lib/server/usecases/keep-plan';
import { noteOpening } from '$lib/server/usecases/note-opening';
import { countProgramme } from '$lib/server/usecases/programme-overview';
import { cancelSession, deleteSession, takeable, takeBackSession } from '$lib/server/usecases/take-back';
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

	test('PD8 only an organisation and a programme that nothing hangs on are deleted', async () => {
		const { id, luce } = await programme();
		const mare = value(await saveOrganisation(app, id, { name: 'Mare' }));
		expect(await deleteOrganisation(app, id, luce)).toMatchObject({ code: 'organisation/used' });
		const tie = {
			id: freshId(),
			programmeId: id,
			fromOrganisation: 'Luce',
			toOrganisation: 'mare',
			subject: 'x'
		};
		await app.database.db.insert(agreement).values(tie);
		expect(await deleteOrganisation(app, id, mare)).toMatchObject({ code: 'organisation/used' });
		await app.database.db.delete(agreement).where(eq(agreement.id, tie.id));
		value(await deleteOrganisation(app, id, mare));
		const named = { id, title: 'Legami' };
		const one = await meeting(id);
		await one.must('session.open', {});
		expect(await deleteProgramme(app, ada.id, named, 'Legami')).toMatchObject({ code: 'programme/began' });
		expect(await app.sessions.find(one.state.id)).not.toBeNull();
		value(await takeBackSession(app, ada.id, one.state.id, ''));
		const team = await meeting(id, { kind: 'team', organisation: luce });
		const mine = both(eq(teamFacilitator.organisationId, luce), eq(teamFacilitator.userId, ada.id));
		await app.database.db.delete(teamFacilitator).where(mine);
		expect(await deleteProgramme(app, ada.id, named, 'Legami')).toMatchObject({ code: 'programme/began' });
		await app.database.db.insert(teamFacilitator).values({ organisationId: luce, userId: ada.id });
		expect(await deleteProgramme(app, ada.id, named, 'altro')).toMatchObject({ code: 'session/title' });
		value(await deleteProgramme(app, ada.id, named, 'Legami'));
		expect(await app.sessions.find(team.state.id)).toBeNull();
		const left = await app.database.db.select().from(organisation).where(eq(organisation.programmeId, id));
		expect(left).toEqual([]);
		expect(await app.database.db.select().from(session).where(eq(session.programmeId, id))).toEqual([]);
	});
});
