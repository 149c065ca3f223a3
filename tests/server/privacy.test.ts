import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '$lib/server/app';
import { person } from '$lib/server/db/tables/programme';
import { session, sessionEvent } from '$lib/server/db/tables/session';
import { createSession } from '$lib/server/usecases/create-session';
import { deletePeople, heldUpBy, keepRetention } from '$lib/server/usecases/delete-people';
import { erasePersonData } from '$lib/server/usecases/erase-person';
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

	beforeAll(async () => {
		if (absent) return;
		const started = await startApp(address && (await freshDatabase(address)));
		({ app, close } = started);
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
		expect(await heldUpBy(app, programmeId)).toMatchObject({ id: test.state.id });
		await keepRetention(app);
		expect((await app.people.ofProgramme(programmeId)).length).toBeGreaterThan(0);
		// Nobody closes it: some days later it is over all the same.
		const later = { ...app, now: () => app.now() + 40 * 24 * 3600_000 };
		expect(await heldUpBy(later, programmeId)).toBeNull();
		await keepRetention(later);
		expect(await app.people.ofProgramme(programmeId)).toEqual([]);
		expect(await log()).not.toMatch(/Resta Qui|Canarini|silenzio/);
		const after = (await app.rooms.stateOf(test.state.id))!;
		expect(after).toMatchObject({ status: 'prepared', about: planned.about, people: {}, moments: [] });
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
