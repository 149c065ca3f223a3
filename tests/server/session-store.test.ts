import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { replay } from '$lib/core/session/replay';
import type { SessionCommit } from '$lib/server/store/session-store';
import { freshDatabase } from '../support/fresh-database';
import { freshId, makeSession, startApp } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';

// Without PostgreSQL the closing lines of `npm test` count and name what was left out; in CI that is a failure.
describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('sessions in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	let app: App;
	let ada: Account;
	let close: (() => Promise<void>) | undefined;
	beforeAll(async () => {
		if (!absent) ({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
	}, 60_000);
	afterAll(() => close?.());
	const test = it.skipIf(absent);

	/** A session and what a commit on it needs. */
	async function stored() {
		const session = await makeSession(app, ada);
		const { row, events } = (await app.sessions.load(session.state.id))!;
		const commit = (more: Partial<SessionCommit> = {}): SessionCommit => ({
			sessionId: row.id,
			programmeId: row.programmeId,
			from: session.state.version,
			before: session.state,
			events: [],
			after: session.state,
			answers: [],
			seats: [],
			...more
		});
		return { session, row, events, commit };
	}
	const load = async (id: string) => (await app.sessions.load(id))!;

	test('gives back what was logged, in order, as the same state', async () => {
		const { session } = await stored();
		await session.must('session.open', {});
		for (const text of ['uno', 'due \u{1F331}', '"; drop table session; --'])
			await session.must('moment.note', { text, groupId: null });
		const { events, answered } = await load(session.state.id);
		expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
		expect(replay(events, findActivity)).toEqual(session.state);
		expect(answered).toBe(true);
		expect(await app.sessions.load(freshId())).toBeNull();
	});

	test('lets one of two writers of the same version in, whole; the other leaves nothing', async () => {
		const { session, row, commit } = await stored();
		const answer = { ok: true, version: session.state.version + 1 } as const;
		const next = (commandId: string) =>
			app.sessions.append(
				commit({
					after: { ...session.state, version: session.state.version + 1 },
					answers: [{ commandId, answer }]
				})
			);
		const results = await Promise.all([next('one'), next('other')]);
		expect([...results].sort()).toEqual(['committed', 'conflict']);
		const kept = await app.sessions.answers(row.id, ['one', 'other']);
		expect([...kept.keys()]).toEqual([results[0] === 'committed' ? 'one' : 'other']);
		expect((await app.sessions.find(row.id))!.version).toBe(answer.version);
	});

	test('takes nothing of a commit of which one part cannot be', async () => {
		const { session, row, events, commit } = await stored();
		const before = await app.sessions.find(row.id);
		// The log has this version already: everything else of the commit goes with it.
		const broken = commit({
			events: [events[0]!],
			after: { ...session.state, version: session.state.version + 1 },
			answers: [{ commandId: 'broken', answer: { ok: true, version: 99 } }]
		});
		await expect(app.sessions.append(broken)).rejects.toThrow();
		expect(await app.sessions.find(row.id)).toEqual(before);
		expect((await app.sessions.answers(row.id, ['broken'])).size).toBe(0);
		expect((await load(row.id)).events).toEqual(events);
	});

	test('keeps the first answer to a command, for its own session only', async () => {
		const { session, row, commit } = await stored();
		const { version } = session.state;
		for (const answered of [1, 2])
			await app.sessions.append(
				commit({ answers: [{ commandId: 'same', answer: { ok: true, version: answered } }] })
			);
		expect(version).toBe(row.version);
		expect((await app.sessions.answers(row.id, ['same'])).get('same')).toEqual({ ok: true, version: 1 });
		const other = await stored();
		expect((await app.sessions.answers(other.row.id, ['same'])).size).toBe(0);
	});

	test('ends seats and offers of a person with their removal', async () => {
		const { session, row } = await stored();
		await session.must('session.open', {});
		const person = await session.comeIn('Anna');
		const soon = new Date(app.now() + 60_000);
		const now = new Date(app.now());
		const taken = await app.seats.offer(row.id, person, soon);
		const seats = await Promise.all([app.seats.take(taken, now), app.seats.take(taken, now)]);
		const { token } = seats.find((one) => one !== null)!;
		// Of two who use one offer at once, one sits down.
		expect(seats.filter((one) => one !== null)).toHaveLength(1);
		const open = await app.seats.offer(row.id, person, soon);
		expect(await app.seats.personOf(row.id, token)).toBe(person);
		expect(await app.seats.personOf(freshId(), token)).toBeNull();
		await session.must('person.remove', { personId: person });
		expect(await app.seats.personOf(row.id, token)).toBeNull();
		expect(await app.seats.take(open, now)).toBeNull();
	});

	test('finds a session by its door, and makes the old code and secret worthless when the door changes', async () => {
		const { session, row } = await stored();
		await session.must('session.open', {});
		const before = session.state.door.code;
		expect((await app.sessions.findByCode(before))?.id).toBe(row.id);
		await session.must('door.rotate', {});
		expect(await app.sessions.findByCode(before)).toBeNull();
		const after = await app.sessions.findByCode(session.state.door.code);
		expect(after?.id).toBe(row.id);
		expect(after?.joinSecret).not.toBe(row.joinSecret);
	});
});
