import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import { applyEvent } from '$lib/core/session/apply';
import type { SessionState } from '$lib/core/session/state';
import { buildApp, type App } from '$lib/server/app';
import { readEnvironment } from '$lib/server/environment';
import { openLog } from '$lib/server/log';
import { plantProgramme, type Planted } from '$lib/server/seed/plant-programme';
import type { Story } from '$lib/server/seed/story';
import { createPageStore } from '$lib/server/store/page-store';
import { roundHistory } from '$lib/server/store/round-history';
import { tellProgramme } from '../../scripts/demo/path/tell-programme.js';
import { openEmptyDatabase } from '../support/embedded-template';

const TODAY = new Date('2026-11-26T09:00:00Z');
const telling = { language: 'it', password: 'una-frase-lunga-1', today: TODAY } as const;

let app: App;
let story: Story;
let planted: Planted;

beforeAll(async () => {
	const database = await openEmptyDatabase();
	app = await buildApp(readEnvironment({}), openLog('silent'), database);
	story = tellProgramme(telling);
	planted = await plantProgramme({ ...app, now: () => TODAY.getTime() }, story);
}, 300_000);
afterAll(async () => {
	await app?.rooms.close();
	await app?.database.close();
});

describe('the demo’s programme', () => {
	it('is shaped like the method’s: 22 months, four phases, 13 plenaries, 60 meetings of 15 teams, 60 people', () => {
		const count = (kind: string) => story.sessions.filter((one) => one.kind === kind).length;
		expect(story.phases).toHaveLength(4);
		expect([count('plenary'), count('team')]).toEqual([13, 60]);
		expect([story.organisations.length, story.people.length]).toEqual([15, 60]);
		const months = (Date.parse(story.endsOn) - Date.parse(story.startsOn)) / (30.44 * 86_400_000);
		expect(Math.round(months)).toBe(22);
	});

	it('is told in both languages, event for event', () => {
		const shape = (one: Story) =>
			one.sessions.map(({ date, kind, agenda }) => [date, kind, agenda.map((item) => item.kind)]);
		expect(shape(tellProgramme({ ...telling, language: 'en' }))).toEqual(shape(story));
	});

	it('holds past sessions as logs that replay to a closed session, without an event out of time', async () => {
		for (const { id, held } of planted.sessions) {
			const { events, row } = (await app.sessions.load(id))!;
			let state: SessionState | null = null;
			for (const logged of events) state = applyEvent(state, logged, findActivity);
			expect([row.status, state!.status]).toEqual(held ? ['closed', 'closed'] : ['prepared', 'prepared']);
			expect(row.version).toBe(events.length);
			expect(events.every(({ at }, index) => index === 0 || at >= events[index - 1]!.at)).toBe(true);
			expect(events.at(-1)!.at).toBeLessThanOrEqual(TODAY.getTime());
		}
	});

	it('gives the rotation a memory, the network its threads, and the map its agreements and gaps', async () => {
		const { db } = app.database;
		const today = planted.sessions.find(({ kind, held }) => kind === 'plenary' && !held)!;
		const history = await roundHistory(db, planted.programmeId, today.id, TODAY.getTime());
		expect(history.length).toBeGreaterThan(15);
		const { agreements, gaps } = await app.paths.map(planted.programmeId);
		expect(agreements.length).toBeGreaterThan(15);
		expect(new Set(agreements.map(({ state }) => state)).size).toBeGreaterThan(2);
		expect(gaps.length).toBeGreaterThan(3);
	});

	it('lets self-assessments be followed over time, and groups’ pages be read', async () => {
		const left = await app.paths.legacies(planted.programmeId, 'all');
		const wheels = left.filter(({ kind }) => kind === 'self-assessment');
		const series = wheels.map(({ legacy }) => (legacy.own as { series: string }).series);
		expect(series.filter((name) => name === 'La mia pratica')).toHaveLength(45);
		expect(series.filter((name) => name === 'Il mio cambiamento')).toHaveLength(2);
		const written = left.filter(({ kind }) => kind === 'small-groups');
		expect(written.length).toBeGreaterThan(8);
		expect(written.every(({ legacy }) => legacy.texts.length > 5)).toBe(true);
		const [first] = planted.sessions.filter(({ kind }) => kind === 'plenary');
		const { events } = (await app.sessions.load(first!.id))!;
		const dealt = events.flatMap(({ event }) => (event.type === 'round.dealt' ? event.pages : []));
		const stored = await createPageStore(app.database.db).load(dealt[0]!.id, first!.id);
		expect(stored!.rows).toHaveLength(1);
	});

	it('writes each card of a board once', async () => {
		const left = await app.paths.legacies(planted.programmeId, 'plenary');
		const boards = left.filter(({ kind }) => kind === 'board');
		expect(boards.length).toBeGreaterThan(3);
		for (const { legacy } of boards) {
			const texts = legacy.texts.map(({ text }) => text);
			expect(new Set(texts).size).toBe(texts.length);
		}
	});

	it('is only told to an empty database', async () => {
		await expect(plantProgramme(app, story)).rejects.toThrow(/empty/);
	});
});
