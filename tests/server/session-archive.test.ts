import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { EMPTY_TALK } from '$lib/activities/talk/config';
import type { Report } from '$lib/core/report/report';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { FILM_PART } from '$lib/server/store/file-store';
import { sessionArchive } from '$lib/server/usecases/session-archive';
import { freshId, makeSession, startApp, type LiveSessionUnderTest } from '../support/live-app';

let app: App;
let ada: Account;
let close: () => Promise<void>;
let test: LiveSessionUnderTest;
const [slide, film, loose] = [freshId(), freshId(), freshId()];
const size = FILM_PART + 5;
const report: Report = {
	audience: 'facilitators',
	language: 'it',
	title: 'Un incontro',
	subtitle: '',
	sections: [],
	sheets: [{ name: 'people', columns: ['Nome'], rows: [['Anna']] }],
	times: []
};

beforeAll(async () => {
	({ app, ada, close } = await startApp());
	test = await makeSession(app, ada);
	const id = test.state.id;
	await app.files.add(slide, id, { mime: 'image/png', data: new Uint8Array([1, 2, 3]) });
	await app.files.add(loose, id, { mime: 'image/webp', data: new Uint8Array([4]) });
	await app.files.beginFilm(film, id, 'video/mp4', size, app.now());
	await app.files.addPart(film, id, 0, new Uint8Array(FILM_PART).fill(7));
	await app.files.addPart(film, id, 1, new Uint8Array(5).fill(8));
	await test.must('agenda.insert', {
		activityId: 'lecture',
		at: 0,
		kind: 'talk',
		title: 'Perché «qui»?',
		minutes: 10,
		config: {
			...EMPTY_TALK,
			prompt: 'segnalibro',
			pages: [{ file: slide, alt: '' }],
			film: { file: film, title: '' }
		}
	});
}, 60_000);
afterAll(() => close());

async function opened(limit?: number): Promise<Record<string, Uint8Array>> {
	const made = await sessionArchive(app, report, test.state, limit);
	if (!made.ok) throw new Error(made.code);
	return unzipSync(new Uint8Array(await new Response(made.value).arrayBuffer()));
}

it('F8 holds every form, the agenda with its configurations, and pictures and films by activity', async () => {
	const packed = await opened();
	for (const form of ['pdf', 'docx', 'xlsx', 'md', 'json']) expect(packed).toHaveProperty([`report.${form}`]);
	expect(packed).toHaveProperty(['csv/people.csv']);
	expect(JSON.parse(strFromU8(packed['agenda.json']!))).toMatchObject({
		agenda: test.state.agenda,
		about: test.state.about
	});
	expect(strFromU8(packed['agenda.json']!)).toContain('segnalibro');
	const files = Object.keys(packed).filter((name) => name.startsWith('files/'));
	expect(files.sort()).toEqual([
		'files/01-Perché-qui/01.png',
		'files/01-Perché-qui/02.mp4',
		'files/altri/01.webp'
	]);
	expect([...packed['files/01-Perché-qui/01.png']!]).toEqual([1, 2, 3]);
	const whole = packed['files/01-Perché-qui/02.mp4']!;
	expect([whole.length, whole[0], whole.at(-1)]).toEqual([size, 7, 8]);
}, 60_000);

it('F8 a film is read part by part while it is taken, and not before', async () => {
	const read = vi.spyOn(app.files, 'part');
	const made = await sessionArchive(app, report, test.state);
	if (!made.ok) throw new Error(made.code);
	expect(read).not.toHaveBeenCalled();
	const reader = made.value.getReader();
	while (read.mock.calls.length === 0) if ((await reader.read()).done) break;
	expect(read.mock.calls).toEqual([[film, 0]]);
	await reader.cancel();
	read.mockRestore();
}, 60_000);

it('F8 what goes beyond the limit is named, and the rest is there', async () => {
	const packed = await opened(1000);
	expect(Object.keys(packed)).toContain('files/01-Perché-qui/01.png');
	expect(Object.keys(packed)).not.toContain('files/01-Perché-qui/02.mp4');
	expect(strFromU8(packed['files/README.txt']!)).toContain('files/01-Perché-qui/02.mp4');
}, 60_000);
