import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY_TALK } from '$lib/activities/talk/config';
import type { LiveSessionUnderTest } from '../../../../tests/support/live-app';
import { makeSession, startApp } from '../../../../tests/support/live-app';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { programmeFacilitator } from '../db/tables/programme';
import { findMethod, listMethods, removeMethod, reviseMethod, saveMethod } from './own-methods';
import { sessionsToUseIn, useMethod } from './use-method';

let app: App;
let ada: Account;
let stranger: Account;
let close: () => Promise<void>;
let here: LiveSessionUnderTest;
let elsewhere: LiveSessionUnderTest;

const WORDS = { title: 'La nostra apertura', purpose: 'Cominciare', materials: '', cautions: 'Con calma' };

beforeAll(async () => {
	({ app, ada, close } = await startApp());
	stranger = (await app.accounts.create('Eva', 'eva@example.org', 'una-frase-lunga-1'))!.account;
	here = await makeSession(app, ada);
	// The same facilitator's, in another programme.
	elsewhere = await makeSession(app, ada);
	await here.must('agenda.insert', {
		activityId: 'opening',
		at: 0,
		kind: 'talk',
		title: 'Apertura',
		minutes: 12,
		config: { ...EMPTY_TALK, prompt: 'Perché siamo qui?' }
	});
}, 60_000);
afterAll(() => close());

async function kept(): Promise<string> {
	const saved = await saveMethod(app, ada.id, here.state.id, 'opening', WORDS);
	if (!saved.ok) throw new Error(saved.code);
	return saved.value;
}

test('an activity is kept with what it holds, and used at the end of an agenda, where it can be undone', async () => {
	const id = await kept();
	expect(await findMethod(app, ada.id, id)).toMatchObject({
		...WORDS,
		people: null,
		kind: 'talk',
		minutes: 12,
		config: { prompt: 'Perché siamo qui?' }
	});
	const before = here.state.agenda.length;
	const used = await useMethod(app, ada, here.state.id, { own: id });
	expect(used.ok).toBe(true);
	expect(here.state.agenda).toHaveLength(before + 1);
	// It says which method it was made from: kept again, its words need not be written again.
	expect(here.state.agenda.at(-1)).toMatchObject({ title: WORDS.title, minutes: 12, method: id });
	await here.must('agenda.undo', { expect: here.state.agendaVersion });
	expect(here.state.agenda).toHaveLength(before);
});

test('a template goes into any session of mine, in the language of the session', async () => {
	const used = await useMethod(app, ada, elsewhere.state.id, { kind: 'talk', template: 'opening' });
	expect(used.ok).toBe(true);
	expect(elsewhere.state.agenda.at(-1)).toMatchObject({
		title: 'Apertura: perché siamo qui',
		method: 'talk.opening'
	});
	expect((await useMethod(app, ada, elsewhere.state.id, { kind: 'talk', template: 'none' })).ok).toBe(false);
	expect((await useMethod(app, ada, elsewhere.state.id, { kind: '__proto__', template: 'x' })).ok).toBe(
		false
	);
});

test('a session that is cancelled or over is not offered, and takes nothing, not even who asks', async () => {
	const off = await makeSession(app, ada);
	const over = await makeSession(app, ada);
	const offered = async (programmeId: string | null) =>
		(await sessionsToUseIn(app, ada.id, programmeId)).map(({ id }) => id);
	const { programmeId } = (await app.sessions.find(off.state.id))!;
	expect(await offered(programmeId)).toContain(off.state.id);
	await off.must('session.cancel', {});
	await over.must('session.open', {});
	await over.must('session.close', { expect: null });
	expect(await offered(null)).toContain(here.state.id);
	expect(await offered(null)).not.toContain(off.state.id);
	expect(await offered(null)).not.toContain(over.state.id);
	// A colleague who never was in there.
	const late = (await app.accounts.create('Lia', 'lia@example.org', 'una-frase-lunga-1'))!.account;
	for (const { state } of [off, over]) {
		const of = (await app.sessions.find(state.id))!.programmeId;
		await app.database.db
			.insert(programmeFacilitator)
			.values({ programmeId: of, userId: late.id, role: 'facilitator' })
			.onConflictDoNothing();
	}
	const wish = { kind: 'talk', template: 'opening' };
	for (const [{ state }, code] of [
		[off, 'session/cancelled'],
		[over, 'session/closed']
	] as const) {
		expect(await useMethod(app, late, state.id, wish)).toMatchObject({ ok: false, code });
		const now = (await app.rooms.stateOf(state.id))!;
		expect(JSON.stringify(now.facilitators)).not.toContain(late.id);
	}
});

test('nobody but the facilitators of its programme sees, changes, takes away or uses a method', async () => {
	const id = await kept();
	expect(await findMethod(app, stranger.id, id)).toBeNull();
	expect(await listMethods(app, stranger.id)).toEqual([]);
	expect(await reviseMethod(app, stranger.id, id, WORDS)).toMatchObject({ code: 'method/unknown' });
	expect(await removeMethod(app, stranger.id, id)).toMatchObject({ code: 'method/unknown' });
	expect(await useMethod(app, stranger, here.state.id, { own: id })).toMatchObject({
		code: 'session/unknown'
	});
	expect(await saveMethod(app, stranger.id, here.state.id, 'opening', WORDS)).toMatchObject({
		code: 'session/unknown'
	});
	// A coordinator of the very programme sees its results only.
	const coordinator = (await app.accounts.create('Ugo', 'ugo@example.org', 'una-frase-lunga-1'))!.account;
	const programmeId = (await app.programmes.sessionFor(ada.id, here.state.id))!.programme.id;
	const seat = { programmeId, userId: coordinator.id, role: 'coordinator' as const };
	await app.database.db.insert(programmeFacilitator).values(seat);
	expect(await listMethods(app, coordinator.id)).toEqual([]);
	expect(await findMethod(app, coordinator.id, id)).toBeNull();
	expect((await useMethod(app, coordinator, here.state.id, { own: id })).ok).toBe(false);
	expect((await saveMethod(app, coordinator.id, here.state.id, 'opening', WORDS)).ok).toBe(false);
	// It stays in its programme, even for a facilitator of both.
	expect(await useMethod(app, ada, elsewhere.state.id, { own: id })).toMatchObject({
		code: 'method/unknown'
	});
});

test('words are tidied and bounded; what is not there cannot be kept', async () => {
	const wrong = [
		{ ...WORDS, title: ' ' },
		{ ...WORDS, purpose: 'x'.repeat(5000) },
		{ ...WORDS, from: '6' },
		{ ...WORDS, from: '12', to: '6' },
		{ ...WORDS, from: '0', to: '6' },
		null,
		'x'
	];
	for (const words of wrong)
		expect(await saveMethod(app, ada.id, here.state.id, 'opening', words)).toMatchObject({
			code: 'method/malformed'
		});
	expect(await saveMethod(app, ada.id, here.state.id, 'nothing', WORDS)).toMatchObject({
		code: 'method/unknown'
	});
});

test('a stored configuration is brought up to date, and a hostile one is never handed on', async () => {
	const row = { ...WORDS, people: null, kind: 'talk', minutes: 5, programmeId: '' };
	row.programmeId = (await app.programmes.sessionFor(ada.id, here.state.id))!.programme.id;
	const { pages: _pages, film: _film, points: _points, ...old } = EMPTY_TALK;
	await app.methods.add({
		...row,
		id: 'old',
		version: 1,
		config: { ...old, images: [{ file: 'f', alt: '' }] }
	});
	expect((await findMethod(app, ada.id, 'old'))?.config).toMatchObject({ pages: [{ file: 'f', alt: '' }] });
	const hostile = [
		{ version: 2, config: { ...EMPTY_TALK, link: { url: 'javascript:alert(1)', label: '' } } },
		{ version: 2, config: { ...EMPTY_TALK, text: 'x'.repeat(70_000) } },
		{ version: 99, config: EMPTY_TALK },
		{ version: 1, config: 'nonsense' }
	];
	for (const [index, bad] of hostile.entries()) {
		await app.methods.add({ ...row, ...bad, id: `bad-${index}` });
		expect((await findMethod(app, ada.id, `bad-${index}`))?.config).toBeNull();
		expect(await useMethod(app, ada, here.state.id, { own: `bad-${index}` })).toMatchObject({
			code: 'method/unknown'
		});
	}
	await app.methods.add({ ...row, id: 'alien', kind: 'no-such-kind', version: 1, config: {} });
	expect((await findMethod(app, ada.id, 'alien'))?.config).toBeNull();
});

test('a method is revised and taken away; where it was used nothing changes', async () => {
	const id = await kept();
	expect((await reviseMethod(app, ada.id, id, { ...WORDS, title: 'Un altro nome' })).ok).toBe(true);
	expect((await findMethod(app, ada.id, id))?.title).toBe('Un altro nome');
	expect((await removeMethod(app, ada.id, id)).ok).toBe(true);
	expect(await findMethod(app, ada.id, id)).toBeNull();
	expect(here.state.agenda.some(({ id: item }) => item === 'opening')).toBe(true);
});

test('for how many people it is, how long it takes and what it holds can be changed, and its kind judges that', async () => {
	const saved = await saveMethod(app, ada.id, here.state.id, 'opening', { ...WORDS, from: '6', to: '12' });
	const id = saved.ok ? saved.value : '';
	expect((await findMethod(app, ada.id, id))?.people).toEqual({ from: 6, to: 12 });
	const config = { ...EMPTY_TALK, prompt: 'Che cosa ci portiamo?' };
	const words = { ...WORDS, from: '8', to: '40' };
	expect((await reviseMethod(app, ada.id, id, words, { minutes: '25', config })).ok).toBe(true);
	const revised = { people: { from: 8, to: 40 }, minutes: 25, config };
	expect(await findMethod(app, ada.id, id)).toMatchObject(revised);
	for (const activity of [{ minutes: '0' }, { minutes: 'x' }, { config: null }, { config: { prompt: 1 } }])
		expect(await reviseMethod(app, ada.id, id, words, activity)).toMatchObject({ code: 'method/malformed' });
	expect(await findMethod(app, ada.id, id)).toMatchObject(revised);
	// Words alone leave the rest as it is; a number taken out is taken out.
	expect((await reviseMethod(app, ada.id, id, WORDS)).ok).toBe(true);
	expect(await findMethod(app, ada.id, id)).toMatchObject({ ...revised, people: null });
});
