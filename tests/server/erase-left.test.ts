import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { PersonId } from '$lib/core/kernel/ids';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { sessionEvent } from '$lib/server/db/tables/session';
import { facilitatorNote, legacy, pathChoice } from '$lib/server/db/tables/session-records';
import { earlierLegacies } from '$lib/server/store/legacy-store';
import { createSession } from '$lib/server/usecases/create-session';
import { erasePersonData } from '$lib/server/usecases/erase-person';
import { freshDatabase } from '../support/fresh-database';
import { facilitator, LiveSessionUnderTest, makeSession, participant, startApp } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';
const NAME = 'Zenobia Canarini';
const HERS = 'Un pensiero che era solo di una';
const SECRET = 'Una pagina privata';
const OTHERS = 'I ponti si fanno in due';
const POINT = `Il gruppo ringrazia ${NAME}`;

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('what sessions left of an erased person in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	const run = it.skipIf(absent);
	let app: App;
	let ada: Account;
	let close: (() => Promise<void>) | undefined;
	let programmeId = '';
	let zenobia: PersonId;
	const ids: string[] = [];

	const here = ({ state }: LiveSessionUnderTest) =>
		state.position && { activityId: state.position.activityId, step: state.position.step };
	const all = async (
		table: typeof legacy | typeof pathChoice | typeof sessionEvent | typeof facilitatorNote
	) => JSON.stringify(await app.database.db.select().from(table));
	const leftBy = async (index: number) =>
		JSON.stringify(await app.database.db.select().from(legacy).where(eq(legacy.sessionId, ids[index]!)));

	async function meeting(date: string): Promise<LiveSessionUnderTest> {
		const made = await createSession(app, ada, {
			...{ title: `Incontro ${date}`, aims: '', date, startsAt: '09:00', place: '', mode: 'room' },
			...{ language: 'it', link: '', programme: programmeId, programmeTitle: '' }
		});
		if (!made.ok) throw new Error(made.fields.join());
		return new LiveSessionUnderTest(app, (await app.rooms.of(made.value))!, facilitator(ada.id));
	}

	async function begin(test: LiveSessionUnderTest, kind: string, change: object): Promise<string> {
		const activityId = app.newId();
		const config = { ...(findActivity(kind)!.defaults('it') as object), ...change };
		const at = test.state.agenda.length;
		await test.must('agenda.insert', { activityId, at, kind, title: kind, minutes: 20, config });
		if (test.state.status !== 'open') await test.must('session.open', {});
		await test.must('step.enter', { activityId, step: 0, expect: here(test) });
		return activityId;
	}

	const act = (test: LiveSessionUnderTest, activityId: string, action: object, person: string) =>
		test.must('activity.act', { activityId, action }, participant(person));

	const add = (text: string) => ({ type: 'card.add', column: 'ideas', text });
	const write = (text: string) => ({
		...{ type: 'field.set', field: 'thoughts', at: 1 },
		answer: { form: 'text', text }
	});

	/** A board that takes up what the boards of an earlier session left. */
	async function takeUp(test: LiveSessionUnderTest): Promise<string> {
		const board = await begin(test, 'board', { privately: false });
		const left = (await earlierLegacies(app.database.db, test.state.id, findActivity)).filter(
			({ kind, sessionId }) => kind === 'board' && sessionId === ids.at(-1)
		);
		for (const { sessionId, activityId } of left) {
			const from = { sessionId, activityId };
			await test.must('activity.inherit', { activityId: board, from, column: null });
		}
		return board;
	}

	async function end(test: LiveSessionUnderTest): Promise<void> {
		await test.must('session.close', { expect: here(test) });
		ids.push(test.state.id);
	}

	beforeAll(async () => {
		if (absent) return;
		({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
		app.rooms.readThrough(() => Promise.resolve([{ text: POINT }]));
		const first = await makeSession(app, ada);
		programmeId = (await app.sessions.find(first.state.id))!.programmeId;
		await first.must('session.describe', { ...first.state.about, date: '2026-10-01' });
		await first.must('session.open', {});
		zenobia = await first.comeIn(NAME);
		const [bruno] = [
			await first.comeIn('Bruno Resta'),
			await first.comeIn('Carla'),
			await first.comeIn('Dino')
		];
		const sheet = await begin(first, 'sheet', { series: 'diario' });
		await act(first, sheet, write(SECRET), zenobia);
		await act(first, sheet, write('Il diario di un altro'), bruno);
		const board = await begin(first, 'board', { privately: false });
		await act(first, board, add(HERS), zenobia);
		await act(first, board, add(OTHERS), bruno);
		await act(first, board, add(`Lo diceva ${NAME}`), bruno);
		const groups = await begin(first, 'small-groups', {});
		const wish = { online: 'ignore', apart: [], together: [], keep: [], seed: 3 };
		await first.must('round.propose', { activityId: groups, shape: { kind: 'groups', groups: 2 }, ...wish });
		for (const step of [1, 2])
			await first.must('step.enter', { activityId: groups, step, expect: here(first) });
		await end(first);

		// She skips the second, where her sheet and her words arrive without her; the third takes them up from there.
		const second = await meeting('2026-11-01');
		await second.must('session.open', {});
		const eva = await second.comeIn('Eva');
		await begin(second, 'sheet', { series: 'diario' });
		await act(second, await takeUp(second), add(`Manca ${NAME}`), eva);
		await end(second);
		const third = await meeting('2026-12-01');
		await takeUp(third);
		await end(third);

		const product = { kind: 'product', heading: '', personId: null } as const;
		for (const sessionId of ids) {
			await app.paths.choose(programmeId, { ...product, sessionId, text: HERS });
			await app.paths.choose(programmeId, { ...product, sessionId, text: OTHERS });
			await app.paths.choose(programmeId, { ...product, sessionId, text: `Lo diceva ${NAME}` });
		}
		const note = { emerged: `${NAME} ha taciuto`, next: '', text: 'Resta' };
		await app.notes.save(ids[1]!, note, 0, ada, new Date(app.now()));
		const voice = { kind: 'voice', sessionId: null, heading: '', text: SECRET } as const;
		await app.paths.choose(programmeId, { ...voice, personId: zenobia });
	}, 60_000);
	afterAll(() => close?.());

	run('PP7 before, it went from session to session', async () => {
		expect(await leftBy(1)).toContain(SECRET);
		for (const index of [0, 1, 2]) expect(await leftBy(index)).toContain(HERS);
		expect(await leftBy(0)).toContain(POINT);
	});

	run('PP7 nothing is changed where a page cannot be read', async () => {
		const before = await all(legacy);
		app.rooms.readThrough(() => Promise.reject(new Error('away')));
		expect(await erasePersonData(app, programmeId, zenobia, false)).toMatchObject({ code: 'command/retry' });
		app.rooms.readThrough(() => Promise.resolve([{ text: POINT }]));
		expect(await all(legacy)).toBe(before);
	});

	run('PP7 nor while a session runs that took up something of theirs', async () => {
		const later = await meeting('2027-01-01');
		await begin(later, 'sheet', { series: 'diario' });
		const before = await all(legacy);
		expect(await erasePersonData(app, programmeId, zenobia, false)).toMatchObject({
			code: 'person/in-session'
		});
		expect(await all(legacy)).toBe(before);
		await end(later);
	});

	run(
		'PP7 their words go from all that sessions left, whoever was there, and from what was chosen of it',
		async () => {
			expect(await erasePersonData(app, programmeId, zenobia, false)).toMatchObject({ ok: true });
			for (const table of [legacy, pathChoice, sessionEvent, facilitatorNote])
				for (const words of [HERS, SECRET, NAME]) expect(await all(table)).not.toContain(words);
			for (const table of [legacy, pathChoice]) expect(await all(table)).not.toContain(zenobia);
		}
	);

	run('PP7 what is others’ stays, and what a group wrote together, without their name', async () => {
		for (const index of [0, 1, 2]) {
			expect(await leftBy(index)).toContain(OTHERS);
			expect(await leftBy(index)).toContain('Lo diceva …');
		}
		expect(await leftBy(0)).toContain('Il gruppo ringrazia …');
		expect(await leftBy(1)).toContain('Manca …');
		expect(await leftBy(1)).toContain('Il diario di un altro');
		const chosen = await app.paths.choices(programmeId);
		expect(chosen.map(({ text }) => text).toSorted()).toEqual(
			[OTHERS, 'Lo diceva …'].flatMap((text) => [text, text, text])
		);
		expect(await app.notes.of(ids[1]!)).toMatchObject({
			emerged: '… ha taciuto',
			text: 'Resta',
			revision: 2
		});
		const later = await meeting('2027-02-01');
		const reached = JSON.stringify(await earlierLegacies(app.database.db, later.state.id, findActivity));
		expect(reached).toContain(OTHERS);
		expect(reached).not.toContain(HERS);
	});
});
