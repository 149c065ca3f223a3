import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAt } from '$lib/core/programme/dates';
import type { App } from '$lib/server/app';
import { person } from '$lib/server/db/tables/programme';
import { session, sessionEvent } from '$lib/server/db/tables/session';
import type { Account } from '$lib/server/auth/accounts';
import { createSession } from '$lib/server/usecases/create-session';
import { deletePeople } from '$lib/server/usecases/delete-people';
import { erasePersonData } from '$lib/server/usecases/erase-person';
import { confirmRetention, keepRetention, retentionNotice } from '$lib/server/usecases/keep-retention';
import { savePlan } from '$lib/server/usecases/keep-plan';
import { freshDatabase } from '../support/fresh-database';
import { makeSession, startApp, type LiveSessionUnderTest } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';
const NAME = 'Zenobia Canarini';

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('the end of people’s data in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	let app: App;
	let ada: Account;
	let close: (() => Promise<void>) | undefined;
	let test: LiveSessionUnderTest;
	let programmeId = '';
	let zenobia = '';
	let individual = '';
	const run = it.skipIf(absent);

	const log = async () =>
		JSON.stringify(
			await app.database.db.select().from(sessionEvent).where(eq(sessionEvent.sessionId, test.state.id))
		);

	/** A programme with one person and nothing else. */
	async function makeProgramme(title: string) {
		const id = app.newId();
		await app.plans.create({ ...PLAN, id, title, endsOn: '' }, ada.id);
		await app.people.save(id, [
			{ id: app.newId(), name: 'Ida', organisationId: null, attendance: 'room', leftOn: '', consentAt: null }
		]);
		return { id, title };
	}

	beforeAll(async () => {
		if (absent) return;
		const started = await startApp(address && (await freshDatabase(address)));
		({ app, ada, close } = started);
		test = await makeSession(app, started.ada);
		programmeId = (await app.sessions.find(test.state.id))!.programmeId;
		await test.must('person.list', {
			people: [
				{ name: NAME, organisation: 'Luce', attendance: 'room' },
				{ name: 'Resta Qui', organisation: 'Ponte', attendance: 'room' }
			]
		});
		zenobia = Object.values(test.state.people).find((one) => one.name === NAME)!.id;
		await test.must('moment.note', { text: `Un silenzio di ${NAME}`, groupId: null });
		const made = await createSession(app, started.ada, {
			...{
				title: `Colloquio con ${NAME}`,
				aims: '',
				date: '2026-11-25',
				startsAt: '09:00',
				place: '',
				mode: 'room'
			},
			...{ language: 'it', link: '', programme: programmeId, programmeTitle: '' }
		});
		if (!made.ok) throw new Error(made.fields.join());
		individual = made.value;
		await app.database.db
			.update(session)
			.set({ kind: 'individual', personId: zenobia })
			.where(eq(session.id, individual));
	}, 60_000);
	afterAll(() => close?.());

	run('PP3 a person of a running session is not erased, and nothing is changed', async () => {
		await test.must('session.open', {});
		const before = await log();
		expect(await erasePersonData(app, programmeId, zenobia, false)).toMatchObject({
			ok: false,
			code: 'person/in-session'
		});
		expect(await log()).toBe(before);
		expect(await deletePeople(app, programmeId)).toMatchObject({ ok: false, code: 'programme/running' });
		expect(await log()).toBe(before);
		await test.must('session.close', { expect: null });
	});

	run('PP3 somebody of another programme is nobody here', async () => {
		expect(await erasePersonData(app, programmeId, 'stranger', false)).toMatchObject({
			ok: false,
			code: 'person/unknown'
		});
	});

	run('PP1 PP6 an erased person is in no event any more, and the session goes on from its sum', async () => {
		expect(await log()).toContain(NAME);
		expect(await erasePersonData(app, programmeId, zenobia, false)).toMatchObject({ ok: true });
		const after = await log();
		expect(after).not.toContain(NAME);
		expect(after).toContain('Resta Qui');
		const [row] = await app.database.db
			.select()
			.from(person)
			.where(eq(person.id, zenobia as typeof person.$inferSelect.id));
		expect(row).toMatchObject({ name: 'Una persona', organisation: '', consentAt: null });
		expect((await app.sessions.find(individual))!.title).toBe('Colloquio con …');
		const room = (await app.rooms.of(test.state.id))!.room;
		expect(Object.keys(room.state.people)).toContain(zenobia);
		const reopened = await room.do({
			commandId: null,
			seat: null,
			decide: () => ({ ok: true, value: [{ type: 'session.reopened' }] })
		});
		expect(reopened.ok).toBe(true);
		expect(room.state.status).toBe('open');
		await room.do({
			commandId: null,
			seat: null,
			decide: () => ({ ok: true, value: [{ type: 'session.closed' }] })
		});
	});

	const inDays = (days: number): App => ({ ...app, now: () => app.now() + days * 24 * 3600_000 });
	const day = ({ now, environment }: App) => dayAt(now(), environment.timeZone);
	const PLAN = {
		title: 'Un percorso',
		aims: '',
		language: 'it',
		startsOn: '2020-01-01',
		phases: '[]'
	} as const;

	run(
		'PP5 PP9 nobody goes on the last day, nor before that evening’s meeting was held, nor unsaid',
		async () => {
			const { id } = await makeProgramme('Ultimo giorno');
			const people = async () => (await app.people.ofProgramme(id)).length;
			const sessionId = (await makeSession(app, ada)).state.id;
			await app.database.db
				.update(session)
				.set({ programmeId: id, date: day(inDays(10)), status: 'prepared' })
				.where(eq(session.id, sessionId));
			await app.plans.save({ ...PLAN, id, endsOn: day(inDays(10)) }, []);
			await app.privacy.setRetention(id, 0);
			// Announced ten days before: on the last day, and on the next while the meeting is still to be held, they stay.
			for (const days of [0, 10, 11, 12]) {
				await keepRetention(inDays(days));
				expect(await people()).toBe(1);
			}
			expect(await retentionNotice(app, id)).toEqual({
				deletesOn: day(inDays(11)),
				near: true,
				heldUpBy: null
			});
			expect(await retentionNotice(inDays(11), id)).toMatchObject({ heldUpBy: { open: false } });
			// A meeting that does not take place holds up nothing.
			await app.database.db.update(session).set({ status: 'cancelled' }).where(eq(session.id, sessionId));
			expect(await retentionNotice(inDays(11), id)).toMatchObject({ heldUpBy: null });
			await app.database.db.update(session).set({ status: 'closed' }).where(eq(session.id, sessionId));
			// The day is moved: what was said before counts no more.
			await app.plans.save({ ...PLAN, id, endsOn: day(inDays(9)) }, []);
			for (const days of [12, 18]) {
				await keepRetention(inDays(days));
				expect(await people()).toBe(1);
			}
			await keepRetention(inDays(19));
			expect(await people()).toBe(0);
		}
	);

	run('PP9 a day that is changed and changed back is said anew for a week', async () => {
		const { id } = await makeProgramme('Cambiato e ricambiato');
		const people = async () => (await app.people.ofProgramme(id)).length;
		const save = (endsOn: string) => app.plans.save({ ...PLAN, id, endsOn }, []);
		await save(day(inDays(10)));
		await app.privacy.setRetention(id, 0);
		await keepRetention(app);
		// The same again is no change.
		await app.privacy.setRetention(id, 0);
		await save(day(inDays(10)));
		expect((await retentionNotice(inDays(11), id))!.deletesOn).toBe(day(inDays(11)));
		for (const change of [
			[() => app.privacy.setRetention(id, null), () => app.privacy.setRetention(id, 0)],
			[() => save(day(inDays(100))), () => save(day(inDays(10)))]
		]) {
			for (const step of change) await step();
			expect((await retentionNotice(inDays(11), id))!.deletesOn).toBe(day(inDays(18)));
			await keepRetention(inDays(11));
			expect(await people()).toBe(1);
			await app.privacy.setSaid(id, day(inDays(10)), day(app));
		}
		await keepRetention(inDays(11));
		expect(await people()).toBe(0);
	});

	run('PP10 a last day that is past is confirmed by the title, whichever form makes it so', async () => {
		const { id, title } = await makeProgramme('Da confermare');
		const save = (endsOn: string, confirmed = '') =>
			savePlan(app, { id, title }, { ...PLAN, title, endsOn, confirmed });
		const refused = { ok: false, code: 'programme/deletes-people', details: { day: day(app) } };
		const endsOn = async () => (await app.plans.details(id))!.endsOn;
		expect(await save(day(inDays(30)))).toMatchObject({ ok: true });
		const today = { months: 0, confirmed: '' };
		expect(await confirmRetention(app, { id, title }, today)).toMatchObject({ ok: true });
		await app.privacy.setRetention(id, 0);
		expect(await save(day(app))).toEqual(refused);
		expect(await save(day(app), 'Un altro titolo')).toEqual(refused);
		expect(await endsOn()).toBe(day(inDays(30)));
		expect(await save(day(app), title)).toMatchObject({ ok: true });
		// Confirmed once: the rest of the form is written as before.
		expect(await save(day(app))).toMatchObject({ ok: true });
		await app.privacy.setRetention(id, null);
		expect(await confirmRetention(app, { id, title }, today)).toEqual(refused);
		expect(await confirmRetention(app, { id, title }, { ...today, confirmed: title })).toMatchObject({
			ok: true
		});
	});

	run('PP5 PP4 PP6 when a retention ends people go by themselves, and the plan stays', async () => {
		const planned = (await app.rooms.stateOf(test.state.id))!;
		const details = (await app.plans.details(programmeId))!;
		await app.plans.save({ ...details, startsOn: '2020-01-01', endsOn: '2020-06-30' }, []);
		await app.privacy.setRetention(programmeId, null);
		await keepRetention(app);
		expect((await app.people.ofProgramme(programmeId)).length).toBeGreaterThan(0);
		await app.privacy.setRetention(programmeId, 12);
		await (await app.rooms.of(test.state.id))!.room.do({
			commandId: null,
			seat: null,
			decide: () => ({ ok: true, value: [{ type: 'session.reopened' }] })
		});
		// Long past, and never said before: it is said today, and nobody goes.
		await keepRetention(app);
		expect((await app.people.ofProgramme(programmeId)).length).toBeGreaterThan(0);
		const week = inDays(7);
		expect(await retentionNotice(app, programmeId)).toMatchObject({ near: true, heldUpBy: null });
		await (await app.rooms.of(test.state.id))!.room.do({
			commandId: null,
			seat: null,
			decide: () => ({
				ok: true,
				value: [{ type: 'session.described', about: { ...planned.about, date: day(week) } }]
			})
		});
		const { title, date } = (await app.sessions.find(test.state.id))!;
		expect(await retentionNotice(week, programmeId)).toMatchObject({ heldUpBy: { title, date, open: true } });
		await keepRetention(week);
		expect((await app.people.ofProgramme(programmeId)).length).toBeGreaterThan(0);
		// Nobody closes it: some days later it is over all the same.
		const later = inDays(40);
		expect(await retentionNotice(later, programmeId)).toMatchObject({ heldUpBy: null });
		await keepRetention(later);
		expect(await app.people.ofProgramme(programmeId)).toEqual([]);
		expect(await log()).not.toMatch(/Resta Qui|Canarini|silenzio/);
		const after = (await app.rooms.stateOf(test.state.id))!;
		expect(after).toMatchObject({
			status: 'prepared',
			about: { ...planned.about, date: expect.any(String) },
			people: {},
			moments: []
		});
		expect(after.agenda).toEqual(planned.agenda);
		expect((await app.rooms.stateOf(individual))!.about.title).toBe('Incontro individuale');
		expect(await app.sessions.find(individual)).toMatchObject({
			title: 'Incontro individuale',
			status: 'prepared',
			personId: null
		});
		// Nothing is left to do: the next sweep leaves it alone.
		expect((await app.privacy.withRetention()).map(({ id }) => id)).not.toContain(programmeId);
	});
});
