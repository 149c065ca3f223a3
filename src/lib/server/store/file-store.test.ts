import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY_TALK } from '$lib/activities/talk/config';
import { LiveSessionUnderTest, facilitator, startApp } from '../../../../tests/support/live-app';
import type { App } from '../app';
import { filmResponse } from '../http/film-response';
import { createSession } from '../usecases/create-session';
import { duplicateProgramme } from '../usecases/duplicate-programme';
import { duplicateSession } from '../usecases/duplicate-session';
import { findFile } from '../usecases/find-file';
import { keepFilm } from '../usecases/keep-film';
import { readSessionState } from '../usecases/session-state';
import { FILM_PART } from './file-store';

const COPY = { as: 'session', title: 'Di nuovo', date: '2027-01-02' };

let app: App;
let close: () => Promise<void>;
let session = '';
let other = '';
let ada: Awaited<ReturnType<typeof startApp>>['ada'];

const FIELDS = {
	title: 'Un incontro',
	aims: '',
	date: '2026-11-24',
	startsAt: '09:00',
	place: '',
	mode: 'room',
	language: 'it',
	link: '',
	programme: 'new',
	programmeTitle: 'Percorso'
};

async function made(programme = 'new'): Promise<string> {
	const result = await createSession(app, ada, { ...FIELDS, programme });
	if (!result.ok) throw new Error(JSON.stringify(result));
	return result.value;
}

beforeAll(async () => {
	({ app, ada, close } = await startApp());
	session = await made();
	other = await made();
}, 60_000);
afterAll(() => close());

/** A film of two parts and a bit; its bytes say where they stand. */
const SIZE = 2 * FILM_PART + 10;
const film = new Uint8Array(SIZE).map((_, index) => index % 251);
film.set([0, 0, 0, 24, ...Buffer.from('ftypisom')]);
const part = (number: number) => film.subarray(number * FILM_PART, (number + 1) * FILM_PART);

test('a film is there when all its parts are, in any order and again', async () => {
	const id = (await keepFilm(app, session, part(0), SIZE))!;
	expect(id).toBeTruthy();
	expect(await app.files.addPart(id, session, 2, part(2))).toBe(true);
	expect(await app.files.find(id, session)).toBeNull();
	expect(await app.files.addPart(id, session, 2, part(2))).toBe(true);
	expect(await app.files.addPart(id, session, 1, part(1))).toBe(true);
	expect(await app.files.find(id, session)).toMatchObject({ mime: 'video/mp4', size: SIZE });
	// Not from another session, nor with a part that does not fit.
	expect(await app.files.find(id, other)).toBeNull();
	for (const [where, number, data] of [
		[other, 1, part(1)],
		[session, 3, part(2)],
		[session, -1, part(0)],
		[session, 1, part(2)]
	] as const)
		expect(await app.files.addPart(id, where, number, data)).toBe(false);

	const stored = (await app.files.find(id, session))!;
	const body = async (range: string | null) => {
		const answer = filmResponse(app.files, stored, range, {});
		return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
	};
	const whole = await body(null);
	expect(whole.answer.status).toBe(200);
	expect(Buffer.compare(whole.bytes, film)).toBe(0);
	const across = await body(`bytes=${FILM_PART - 5}-${FILM_PART + 4}`);
	expect(across.answer.status).toBe(206);
	expect(across.answer.headers.get('content-range')).toBe(`bytes ${FILM_PART - 5}-${FILM_PART + 4}/${SIZE}`);
	expect(Buffer.compare(across.bytes, film.subarray(FILM_PART - 5, FILM_PART + 5))).toBe(0);
	expect((await body(`bytes=${SIZE}-`)).answer.status).toBe(416);
});

test('what is no film, or too large a one, is refused', async () => {
	expect(await keepFilm(app, session, new TextEncoder().encode('<html>no</html>'), 15)).toBeNull();
	expect(await keepFilm(app, session, part(0), 500 * 1024 * 1024)).toBeNull();
	expect(await keepFilm(app, session, part(0), Number.NaN)).toBeNull();
});

test('a copied session shows the pages of the first, and only those that it names', async () => {
	await app.files.add('page-1', session, { mime: 'image/png', data: new Uint8Array([1]) });
	await app.files.add('page-2', session, { mime: 'image/png', data: new Uint8Array([2]) });
	const live = new LiveSessionUnderTest(app, (await app.rooms.of(session))!, facilitator(ada.id));
	const config = { ...EMPTY_TALK, pages: [{ file: 'page-1', alt: '' }] };
	await live.must('agenda.insert', {
		activityId: 'lecture',
		at: 0,
		kind: 'talk',
		title: 'Lezione',
		minutes: 20,
		config
	});
	const copy = await duplicateSession(app, ada, { ...COPY, session: session });
	if (!copy.ok) throw new Error('no copy');
	expect(await findFile(app, copy.value.id, 'page-1')).toMatchObject({ mime: 'image/png' });
	expect(await findFile(app, copy.value.id, 'page-2')).toBeNull();
	// Nor does another programme's session, even if its agenda names it.
	const stranger = new LiveSessionUnderTest(app, (await app.rooms.of(other))!, facilitator(ada.id));
	await stranger.must('agenda.insert', {
		activityId: 'a',
		at: 0,
		kind: 'talk',
		title: 'A',
		minutes: 5,
		config
	});
	expect(await findFile(app, other, 'page-1')).toBeNull();
});

test('a session begun from another programme, and a copy of a programme, bring along what their agendas show', async () => {
	const shown = (await keepFilm(app, session, part(0), SIZE))!;
	for (const number of [1, 2]) await app.files.addPart(shown, session, number, part(number));
	await app.files.add('picture-7', session, { mime: 'image/png', data: new Uint8Array([7]) });
	await app.files.add('picture-8', session, { mime: 'image/png', data: new Uint8Array([8]) });
	// A file of a programme that has nothing to do with it: naming it does not bring it along.
	await app.files.add('picture-9', other, { mime: 'image/png', data: new Uint8Array([9]) });
	const live = new LiveSessionUnderTest(app, (await app.rooms.of(session))!, facilitator(ada.id));
	const pages = ['picture-7', 'picture-9'].map((file) => ({ file, alt: '' }));
	const config = { ...EMPTY_TALK, pages, film: { file: shown, title: '' } };
	const lecture = { at: 0, kind: 'talk', title: 'Con film', minutes: 20, config };
	for (const activityId of ['with-film', 'again'])
		await live.must('agenda.insert', { ...lecture, activityId });
	const template = await duplicateSession(app, ada, { ...COPY, session: session, as: 'template' });
	const { programmeId } = (await app.sessions.find(session))!;
	const begun = await createSession(app, ada, { ...FIELDS, from: template.ok ? template.value.id : '' });
	const again = await duplicateProgramme(app, ada, programmeId, { title: 'Di nuovo', startsOn: '' });
	const copies = (await app.programmes.sessionsOf(ada.id, again!)).map(({ id }) => id);
	let looked = 0;
	for (const id of [begun.ok ? begun.value : '', ...copies]) {
		const { agenda } = (await readSessionState(app, id))!;
		const configs = agenda.filter(({ title }) => title === 'Con film').map((item) => item.config);
		for (const { pages: named, film: copy } of configs as (typeof config)[]) {
			expect([named[0]!.file, copy.file]).not.toEqual(['picture-7', shown]);
			const picture = await findFile(app, id, named[0]!.file);
			expect([...picture!.data]).toEqual([7]);
			expect(await findFile(app, id, copy.file)).toMatchObject({ mime: 'video/mp4', size: SIZE });
			expect([...(await app.files.part(copy.file, 2))!]).toEqual([...part(2)]);
			expect(await findFile(app, id, named[1]!.file)).toBeNull();
			looked++;
		}
	}
	// The session begun from the template, and in the copied programme the session and the template: twice each.
	expect(looked).toBe(6);
	// Nothing comes that no agenda shows, and what several show comes once; beside it, the page of the test before.
	expect(await app.files.idsOf((await app.sessions.find(copies[0]!))!.programmeId)).toHaveLength(3);
});
