import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTIVITIES } from '$lib/activities/registry';
import { buildApp, type App } from '../app';
import type { Account } from '../auth/accounts';
import { openEmptyDatabase } from '../../../../tests/support/embedded-template';
import type { OpenDatabase } from '../db/open-database';
import { readEnvironment } from '../environment';
import { openLog } from '../log';
import { createSession } from './create-session';
import { duplicateSession } from './duplicate-session';
import { listSessions } from './list-sessions';
import { PLENARY } from '../store/session-store';
import { storeNewSession } from './new-session';
import { readSessionState } from './session-state';

const COPY = { as: 'session', title: 'Di nuovo', date: '2027-01-02' };

let database: OpenDatabase;
let app: App;
let marta: Account;
let stranger: Account;

const FIELDS = {
	title: 'La mappa delle risorse',
	aims: 'Vedere quello che c’è',
	date: '2026-11-24',
	startsAt: '09:30',
	place: 'Torino',
	mode: 'mixed',
	language: 'it',
	link: '',
	programme: 'new',
	programmeTitle: 'Percorso'
};

beforeAll(async () => {
	database = await openEmptyDatabase();
	app = await buildApp(readEnvironment({}), openLog('silent'), database);
	marta = (await app.accounts.create('Marta', 'marta@example.org', 'una-frase-lunga'))!.account;
	stranger = (await app.accounts.create('Eva', 'eva@example.org', 'una-frase-lunga'))!.account;
}, 60_000);
afterAll(() => database.close());

async function made(fields: object = FIELDS): Promise<string> {
	const answer = await createSession(app, marta, fields);
	if (!answer.ok) throw new Error(answer.fields.join());
	return answer.value;
}

test('a session is made with its programme, and listed for its facilitator only', async () => {
	const id = await made();
	const [programme] = await listSessions(app, marta.id);
	expect(programme).toMatchObject({
		title: 'Percorso',
		sessions: [{ id, status: 'prepared' }],
		templates: []
	});
	expect(await listSessions(app, stranger.id)).toEqual([]);
	const state = await readSessionState(app, id);
	expect(state).toMatchObject({ about: { title: FIELDS.title, place: 'Torino' }, people: {} });
	expect(state!.door.code).toMatch(/^[A-HJKMNP-TV-Z2-9]{7}$/);
	expect(Object.values(state!.facilitators)).toEqual([{ id: marta.id, name: 'Marta' }]);
});

test('wrong fields are named, and nothing is made', async () => {
	const before = await listSessions(app, marta.id);
	const answer = await createSession(app, marta, {
		...FIELDS,
		title: ' ',
		date: 'oggi',
		link: 'javascript:alert(1)'
	});
	expect(answer).toEqual({ ok: false, fields: expect.arrayContaining(['title', 'date', 'link']) });
	expect(await createSession(app, marta, { ...FIELDS, programmeTitle: '' })).toEqual({
		ok: false,
		fields: ['programmeTitle']
	});
	expect(await listSessions(app, marta.id)).toEqual(before);
});

test('nobody makes a session in somebody else’s programme, or copies from it', async () => {
	const id = await made();
	const [programme] = await listSessions(app, marta.id);
	expect(await createSession(app, stranger, { ...FIELDS, programme: programme!.id })).toEqual({
		ok: false,
		fields: ['programme']
	});
	expect(await createSession(app, stranger, { ...FIELDS, from: id })).toEqual({
		ok: false,
		fields: ['from']
	});
	expect(await duplicateSession(app, stranger, { ...COPY, session: id })).toEqual({
		ok: false,
		code: 'session/unknown'
	});
	expect(await listSessions(app, stranger.id)).toEqual([]);
});

test('a copy and a template have the agenda under ids of their own; a session begins from a template', async () => {
	const programmeId = await app.programmes.create('Laboratorio', marta.id);
	const definition = ACTIVITIES[0]!;
	const item = {
		id: 'a1',
		kind: definition.kind,
		version: definition.version,
		title: 'Apertura',
		minutes: 20,
		config: definition.defaults('it'),
		skipped: true
	};
	const about = { ...FIELDS, mode: 'room', language: 'it' } as const;
	const seed = { about, agenda: [item], rooms: [], naming: 'numbers' } as unknown as Parameters<
		typeof storeNewSession
	>[3];
	const original = await storeNewSession(app, programmeId, marta, seed, {
		place: PLENARY,
		roster: [],
		template: false
	});
	const copy = await duplicateSession(app, marta, { ...COPY, session: original });
	const template = await duplicateSession(app, marta, { ...COPY, session: original, as: 'template' });
	if (!copy.ok || !template.ok) throw new Error('no copy');
	const fresh = await made({ ...FIELDS, aims: '', programme: programmeId, from: template.value.id });
	const ids = new Set<string>();
	for (const id of [original, copy.value.id, template.value.id, fresh]) {
		const state = (await readSessionState(app, id))!;
		expect(state.agenda).toMatchObject([{ title: 'Apertura', minutes: 20, skipped: false }]);
		expect(state.naming).toBe('numbers');
		expect(state.about.aims).toBe(FIELDS.aims);
		ids.add(state.agenda[0]!.id);
	}
	expect(ids.size).toBe(4);
	const list = (await listSessions(app, marta.id)).find((programme) => programme.id === programmeId)!;
	expect(list.templates.map((session) => session.id)).toEqual([template.value.id]);
	expect(list.sessions).toHaveLength(3);
});
