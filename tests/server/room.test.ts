import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { CommandName } from '$lib/contract/commands';
import { ERROR_CODES } from '$lib/contract/errors';
import type { App } from '$lib/server/app';
import { buildApp } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { readEnvironment } from '$lib/server/environment';
import { openLog } from '$lib/server/log';
import { LiveRoom } from '$lib/server/realtime/live-room';
import { replay } from '$lib/core/session/replay';
import type { RoomParts } from '$lib/server/realtime/room';
import type { Viewer } from '$lib/server/realtime/room-views';
import type { SessionCommit } from '$lib/server/store/session-store';
import { freshId, LiveSessionUnderTest, makeSession, startApp } from '../support/live-app';
import { ROWS } from './authorisation-cells';
import { makeScene } from './scene';

let app: App;
let ada: Account;
let close: () => Promise<void>;

beforeAll(async () => ({ app, ada, close } = await startApp()), 60_000);
afterAll(() => close());

const loadedAgain = async (test: LiveSessionUnderTest) => {
	const fresh = await buildApp(readEnvironment({}), openLog('silent'), app.database);
	const live = await fresh.rooms.of(test.state.id);
	return new LiveSessionUnderTest(fresh, live!, test.ada);
};

const running = async () => {
	const test = await makeSession(app, ada);
	for (const at of [0, 1])
		await test.must('agenda.insert', {
			activityId: `break-${at}`,
			at,
			kind: 'break',
			title: 'Pausa',
			minutes: 10,
			config: findActivity('break')!.defaults('it')
		});
	await test.must('session.open', {});
	return test;
};

describe('a room', () => {
	it('does a command that comes twice once, and answers the same: at once, later, and after it was let go', async () => {
		const test = await running();
		const id = freshId();
		const note = { text: 'Un momento', groupId: null };
		const send = (to = test) => to.send(to.ada, 'moment.note', note, id);
		const answers = await Promise.all([send(), send(), send()]);
		answers.push(await send());
		const again = await loadedAgain(test);
		answers.push(await send(again));
		for (const answer of answers) expect(answer).toEqual(answers[0]);
		expect(answers[0]!.ok).toBe(true);
		expect(again.state.moments.length).toBe(1);
		// Another id is another moment: repeats are known by their id and nothing else.
		expect((await again.send(again.ada, 'moment.note', note)).ok).toBe(true);
		expect(again.state.moments.length).toBe(2);
	});

	it('lets one of two facilitators who click at once go on, and tells the other', async () => {
		const test = await running();
		const chiara = await test.coFacilitator('chiara', 'Chiara');
		await test.must('step.enter', { activityId: 'break-0', step: 0, expect: null });
		const expected = { activityId: 'break-0', step: 0 };
		const [one, other] = await Promise.all([
			test.send(test.ada, 'step.enter', { activityId: 'break-1', step: 0, expect: expected }),
			test.send(chiara, 'step.enter', { activityId: 'break-1', step: 0, expect: expected })
		]);
		expect([one!.ok, other!.ok]).toEqual([true, false]);
		expect(other).toMatchObject({ code: 'step/stale' });
		expect(test.state.position).toMatchObject({ activityId: 'break-1', step: 0 });
		expect(test.state.stretches.filter(({ activityId }) => activityId === 'break-1').length).toBe(1);
	});

	it('gives back what it decided when the commit fails, tells everybody to come again, and goes on', async () => {
		const test = await running();
		const { live, failing } = await fragileRoom(test);
		const fragile = new LiveSessionUnderTest(app, live, test.ada);
		const version = fragile.state.version;
		failing.on = true;
		const answers = await Promise.all(
			[1, 2, 3].map((n) => fragile.send(fragile.ada, 'moment.note', { text: `n${n}`, groupId: null }))
		);
		for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'command/retry' });
		expect(fragile.state.version).toBe(version);
		failing.on = false;
		expect((await fragile.send(fragile.ada, 'moment.note', { text: 'dopo', groupId: null })).ok).toBe(true);
		expect(fragile.state.moments.map(({ text }) => text)).toEqual(['dopo']);
		expect((await loadedAgain(test)).state).toEqual(fragile.state);
	});

	it('tells a command that can never be stored from a store that is away: the one is given up, the other waited for', async () => {
		const test = await running();
		const { live, failing } = await fragileRoom(test);
		const fragile = new LiveSessionUnderTest(app, live, test.ada);
		const note = (text: string, id = freshId()) =>
			fragile.send(fragile.ada, 'moment.note', { text, groupId: null }, id);
		const id = freshId();
		failing.on = true;
		for (let outage = 0; outage < 20; outage++)
			expect(await note('anche dopo', id)).toMatchObject({ code: 'command/retry' });
		failing.on = false;
		expect(await note('anche dopo', id)).toMatchObject({ ok: true });

		failing.text = 'veleno';
		const told: unknown[] = [];
		for (let at = 0; at < 6; at++) {
			told.push(await note('veleno', 'v'));
			expect((await note(`di altri ${at}`)).ok).toBe(true);
		}
		const retry = { ok: false, code: 'command/retry' };
		expect(told).toEqual([...Array<unknown>(5).fill(retry), { ok: false, code: 'command/malformed' }]);
	});

	it('keeps a text whose last letter was cut in half, as whole letters', async () => {
		const test = await running();
		await test.must('moment.note', { text: `mezza \ud83d`, groupId: null });
		expect(test.state.moments.at(-1)?.text).toBe('mezza \ufffd');
	});

	it('leaves a log that gives the same state again', async () => {
		const test = await running();
		await test.comeIn('Anna');
		await test.must('step.enter', { activityId: 'break-0', step: 0, expect: null });
		await test.must('agenda.undo', { expect: test.state.agendaVersion ?? 0 }).catch(() => undefined);
		const { events } = (await app.sessions.load(test.state.id))!;
		expect(replay(events, findActivity)).toEqual(test.state);
	});
});

/** A room whose store fails while `failing.on`. */
async function fragileRoom(test: LiveSessionUnderTest) {
	const failing = { on: false, text: '' };
	const fails = (commit: SessionCommit) =>
		failing.on || (failing.text !== '' && JSON.stringify(commit.events).includes(failing.text));
	const store: RoomParts['store'] = {
		append: (commit: SessionCommit) =>
			fails(commit) ? Promise.reject(new Error('the database is away')) : app.sessions.append(commit),
		answers: (...asked) => app.sessions.answers(...asked),
		load: (id) => app.sessions.load(id)
	};
	const loaded = (await app.sessions.load(test.state.id))!;
	const wire = { patch() {}, layer() {}, join() {}, leave() {}, goodbye() {} };
	const live = new LiveRoom(test.state.id, loaded.row.programmeId, loaded, {
		store,
		find: findActivity,
		log: openLog('silent'),
		wire,
		now: app.now,
		changed: () => undefined,
		tools: () => ({
			now: app.now(),
			newId: app.newId,
			newCode: () => 'K7MQ2RT',
			rng: Math.random,
			find: findActivity,
			history: [],
			meetingBase: '',
			earlier: [],
			pointText: () => null
		})
	});
	return { live, failing };
}

describe('whatever is sent', () => {
	const hostile = fc.oneof(
		fc.anything(),
		fc.constantFrom(
			'__proto__',
			'constructor',
			'',
			'\u0000',
			'<script>alert(1)</script>',
			'‮',
			'é'.repeat(5_000)
		),
		fc.string({ maxLength: 3_000 })
	);
	const known = new Set<string>(ERROR_CODES);
	const names = Object.keys(ROWS) as CommandName[];

	it('is answered with a known code, throws nothing, and leaves a state that its log gives again', async () => {
		const { scene, viewers } = await makeScene(app, ada);
		const { test } = scene;
		let accepted = 0;
		const send = async (viewer: Viewer, type: string, payload: unknown) => {
			const answer = await test.send(viewer, type, payload);
			if (answer.ok) accepted++;
			else expect(known.has(answer.code), answer.code).toBe(true);
		};
		/** What the command's row sends when it makes sense now; one field of it may be spoilt. */
		const likely = (type: CommandName, spoil: unknown, which: number): unknown => {
			let payload: unknown = {};
			try {
				payload = ROWS[type].payload(scene);
			} catch {
				// There is nothing of that kind just now.
			}
			const fields = Object.keys(payload as object);
			const field = fields[which % (fields.length * 2 || 1)];
			return field === undefined ? payload : { ...(payload as object), [field]: spoil };
		};
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...names, '__proto__', 'toString', 'no.such'),
				hostile,
				fc.nat({ max: 20 }),
				fc.constantFrom(...Object.values(viewers), viewers.facilitator, viewers.memberOfGroup),
				async (type, spoil, which, viewer) => {
					// Closed sessions refuse everything: that would end the fuzz at its beginning.
					if (test.state.status === 'closed') await test.must('session.reopen', {});
					await send(viewer, type, spoil);
					if (names.includes(type as CommandName))
						await send(viewer, type, likely(type as CommandName, spoil, which));
				}
			),
			{ numRuns: 3_000, seed: 20261124 }
		);
		// A fuzz that never gets past the form tests the form only.
		expect(accepted).toBeGreaterThan(200);
		const { events } = (await app.sessions.load(test.state.id))!;
		expect(replay(events, findActivity)).toEqual(test.state);
	}, 60_000);
});
