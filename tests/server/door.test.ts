import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { session } from '$lib/server/db/tables/session';
import { DOOR_LIMITS } from '$lib/server/http/door-guard';
import { joinSession, readDoor } from '$lib/server/usecases/join-session';
import { freshId, type LiveSessionUnderTest, makeSession, startApp } from '../support/live-app';

let app: App;
let ada: Account;
let close: () => Promise<void>;
let one: LiveSessionUnderTest;
/** The address of a hall: its own in every test. */
let hall: string;

beforeAll(async () => {
	({ app, ada, close } = await startApp());
});
afterAll(() => close?.());

beforeEach(async () => {
	hall = freshId();
	one = await makeSession(app, ada);
	await one.must('session.open', {});
	await one.must('person.list', { people: [{ name: 'Zoe', organisation: 'Il Ponte', attendance: 'room' }] });
});

const EVA = { name: 'Eva', attendance: 'room' };
const knock = (address = hall, code = one.state.door.code) => ({ code, address });
const read = async (address?: string) => {
	const { refusal, title, roster } = await readDoor(app, knock(address));
	return { refusal, title, names: roster.map(({ name }) => name) };
};
const enter = async (fields: object, address?: string) => {
	const joined = await joinSession(app, knock(address), { ...EVA, ...fields });
	return joined.ok ? 'in' : joined.answer.refusal;
};

/** Somebody in the hall tries codes until no more are looked at. */
async function guessing(address = hall): Promise<void> {
	const tries = Array.from({ length: DOOR_LIMITS.perAddress }, (_, n) => `WRONG${n}`);
	await Promise.all(tries.map((code) => readDoor(app, knock(address, code))));
}

const OPEN = { refusal: null, title: 'La mappa delle risorse', names: ['Zoe'] };
const WAIT = { refusal: 'join/wait', title: '', names: [] };

test('F45 a right code opens the door to a hall where it was known before somebody there began to guess', async () => {
	expect(await enter({ name: 'Ugo' })).toBe('in');
	await guessing();
	expect(await read()).toEqual(OPEN);
	expect(await enter({})).toBe('in');
});

test('F45 a code that nobody there had by right is not answered beside a guesser, right or wrong', async () => {
	await guessing();
	expect(await read()).toEqual(WAIT);
	expect(await enter({})).toBe('join/wait');
	expect(await readDoor(app, knock(hall, 'NOTHERE'))).toMatchObject({ refusal: 'join/wait' });
	expect(await read(freshId())).toEqual(OPEN);
});

test('F45 who scanned the QR code comes in beside a guesser, and so does the hall after them', async () => {
	const [row] = await app.database.db.select().from(session).where(eq(session.id, one.state.id));
	const { joinSecret: secret } = row!;
	await guessing();
	expect(await enter({ secret: 'another' })).toBe('join/wait');
	expect(await readDoor(app, { ...knock(), secret })).toMatchObject({
		refusal: null,
		sessionId: one.state.id
	});
	expect(await read()).toEqual(OPEN);
	const elsewhere = freshId();
	await guessing(elsewhere);
	expect(await enter({ secret }, elsewhere)).toBe('in');
});

test('F45 a hall with the code of before the door was changed does not shut out those with the new one', async () => {
	const old = one.state.door.code;
	await one.must('door.rotate', {});
	const late = Array.from({ length: 150 }, () => readDoor(app, knock(hall, old)));
	expect(new Set((await Promise.all(late)).map(({ refusal }) => refusal))).toEqual(new Set(['join/unknown']));
	expect(await read()).toEqual(OPEN);
});

test('F46 a locked door names nobody; with a waiting room names are there to be picked, and not who is in', async () => {
	await one.must('door.set', { locked: true, waitingRoom: false });
	expect(await read()).toEqual({ ...OPEN, refusal: 'join/locked', names: [] });
	await one.must('door.set', { locked: false, waitingRoom: true });
	expect(await read()).toEqual(OPEN);
});

test('F46 when the database fails for a moment, a right code is not called wrong', async () => {
	const write = vi.spyOn(one.live.room, 'do').mockResolvedValue({ ok: false, code: 'command/retry' });
	expect(await enter({})).toBe('join/again');
	write.mockRestore();
	expect(await enter({})).toBe('in');
});
