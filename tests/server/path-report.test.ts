import { eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '$lib/server/app';
import { organisation, person, phase } from '$lib/server/db/tables/programme';
import { agreement, resource } from '$lib/server/db/tables/service-map';
import { round, roundMember, session } from '$lib/server/db/tables/session';
import { legacy, presence } from '$lib/server/db/tables/session-records';
import { reportFile } from '$lib/server/reports/report-file';
import { exportMatrix } from '$lib/server/usecases/export-matrix';
import { makePathReport } from '$lib/server/usecases/make-path-report';
import { showNetwork } from '$lib/server/usecases/show-network';
import { readPathSupply } from '$lib/server/usecases/supply-path';
import { freshDatabase } from '../support/fresh-database';
import { freshId, makeSession, startApp } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('the whole path’s report from %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	let app: App;
	let close: (() => Promise<void>) | undefined;
	let programmeId = '';
	let plenary = '';
	const [amina, bruno, carla] = [freshId(), freshId(), freshId()];
	const test = it.skipIf(absent);

	beforeAll(async () => {
		if (absent) return;
		const started = await startApp(address && (await freshDatabase(address)));
		({ app, close } = started);
		const { db } = app.database;
		plenary = (await makeSession(app, started.ada)).state.id;
		const team = (await makeSession(app, started.ada)).state.id;
		programmeId = (await app.sessions.find(plenary))!.programmeId;
		const [luce, ponte, first] = [freshId(), freshId(), freshId()];
		await db.insert(organisation).values([
			{ id: luce, programmeId, name: 'Luce', territory: 'Torino' },
			{ id: ponte, programmeId, name: 'Ponte', territory: 'Cuneo' }
		]);
		await db.insert(phase).values({ id: first, programmeId, position: 0, title: 'Conoscersi' });
		const people = [
			{ id: amina, name: 'Amina Luce', organisationId: luce, consentAt: new Date(0) },
			{ id: bruno, name: 'Bruno Muto', organisationId: luce, consentAt: null },
			{ id: carla, name: 'Carla Ponte', organisationId: ponte, consentAt: new Date(0) }
		];
		await db.insert(person).values(people.map((one) => ({ ...one, programmeId, enrolled: true })));
		const closed = { programmeId, status: 'closed' as const, phaseId: first };
		await db
			.update(session)
			.set({ ...closed, title: 'Primo incontro' })
			.where(eq(session.id, plenary));
		await db
			.update(session)
			.set({ ...closed, title: 'Supervisione nascosta', kind: 'team', organisationId: luce })
			.where(eq(session.id, team));
		const arrivedAt = new Date(0);
		await db.insert(presence).values(
			[amina, bruno, carla].map((personId) => ({
				sessionId: plenary,
				personId,
				attendance: 'room' as const,
				arrivedAt
			}))
		);
		for (const [id, sessionId] of [
			[freshId(), plenary],
			[freshId(), team]
		] as const) {
			await db.insert(round).values({ id, sessionId, activityId: 'a', at: 1 });
			await db
				.insert(roundMember)
				.values([amina, sessionId === plenary ? carla : bruno].map((personId) => member(id, personId)));
		}
		await db.insert(resource).values({
			id: freshId(),
			programmeId,
			leadOrganisation: 'Luce',
			area: 'work',
			name: 'Sportello',
			status: 'running',
			territory: 'Torino',
			publishedAt: new Date(0)
		});
		await db.insert(agreement).values({
			id: freshId(),
			programmeId,
			fromOrganisation: 'Luce',
			toOrganisation: 'Ponte',
			subject: 'orientamento al lavoro'
		});
		const left = (text: string) => ({ texts: [{ heading: 'Sintesi', text }], own: null });
		await db.insert(legacy).values([
			{ sessionId: plenary, activityId: 'a', kind: 'none', title: 'Gruppi', legacy: left('Un pensiero') },
			{ sessionId: team, activityId: 'a', kind: 'none', title: 'Caso', legacy: left('Resta in équipe') }
		]);
	}, 60_000);
	afterAll(() => close?.());

	test('PR1 PR2 PR3 counts what happened, and lets no team’s content through', async () => {
		const steps: number[] = [];
		const report = await makePathReport(app, programmeId, 'facilitator', 'it', (done) => steps.push(done));
		const all = JSON.stringify(report);
		for (const words of ['Primo incontro', 'Conoscersi', 'orientamento al lavoro', 'Proposto', 'Lavoro'])
			expect(all).toContain(words);
		for (const words of ['Supervisione nascosta', 'Resta in équipe', 'Bruno'])
			expect(all).not.toContain(words);
		const network = report!.sheets.find((sheet) => sheet.name === 'network')!;
		// Amina and Carla met in the plenary; Amina and Bruno only in their own team.
		expect(network.rows).toEqual([['Conoscersi', '1', '1', '1']]);
		expect(steps).toEqual([...steps].sort());
		expect(steps.at(-1)).toBe(1);
	});

	test('lists what plenary sessions left, and takes a choice in once, of this programme alone', async () => {
		const left = await app.paths.legacies(programmeId, 'plenary');
		expect(left.map(({ title }) => title)).toEqual(['Gruppi']);
		const choice = {
			kind: 'product' as const,
			sessionId: plenary,
			heading: 'Sintesi',
			text: 'Un pensiero',
			personId: null
		};
		expect(await app.paths.choose(programmeId, choice)).toBe(true);
		expect(await app.paths.choose(programmeId, choice)).toBe(true);
		expect(await app.paths.choose(programmeId, { ...choice, sessionId: 'elsewhere' })).toBe(false);
		const voice = { ...choice, kind: 'voice' as const, sessionId: null, text: 'Parole mie' };
		expect(await app.paths.choose(programmeId, { ...voice, personId: 'stranger' })).toBe(false);
		expect(await app.paths.choose(programmeId, { ...voice, personId: amina })).toBe(true);
		expect(await app.paths.choose(programmeId, { ...voice, text: 'Non citare', personId: bruno })).toBe(true);
		expect(await app.paths.choices(programmeId)).toHaveLength(3);
		const all = JSON.stringify(await makePathReport(app, programmeId, 'facilitator', 'it'));
		expect(all).toContain('Parole mie');
		expect(all).not.toContain('Non citare');
	});

	test('NW1 NW6 films the plenary’s network: by name for facilitators, organisations alone for coordinators', async () => {
		const film = await showNetwork(app, programmeId, 'facilitator');
		expect(film.people.map((one) => one.name)).toEqual(['Carla Ponte', 'Amina Luce']);
		expect(film.frames).toMatchObject([{ title: 'Primo incontro', pairs: [[0, 1, 1]], ties: [[0, 1, 1]] }]);
		const told = await showNetwork(app, programmeId, 'coordinator');
		expect(JSON.stringify(told)).not.toMatch(/Amina|Bruno|Carla|Supervisione/);
		expect(told.frames).toMatchObject([{ pairs: [], ties: [[0, 1, 1]] }]);
	});

	test('NW9 PR1 somebody’s move to another organisation changes neither the network’s past nor who was there', async () => {
		const before = await showNetwork(app, programmeId, 'facilitator');
		const presence = async () =>
			(await makePathReport(app, programmeId, 'facilitator', 'it'))!.sheets.find(
				({ name }) => name === 'presence'
			);
		const counted = await presence();
		const organisations = await app.organisations.ofProgramme(programmeId);
		const idOf = (wanted: string) => organisations.find((one) => one.name === wanted)!.id;
		const move = (organisationId: string | null) =>
			app.people.save(programmeId, [
				{
					...{ id: carla, name: 'Carla Ponte', attendance: 'room', leftOn: '', organisationId },
					consentAt: new Date(0)
				}
			]);
		for (const organisationId of [idOf('Luce'), null]) {
			await move(organisationId);
			expect((await showNetwork(app, programmeId, 'coordinator')).frames).toEqual(
				before.frames.map((frame) => ({ ...frame, pairs: [] }))
			);
			expect(await presence()).toEqual(counted);
		}
		await move(idOf('Ponte'));
		expect(await showNetwork(app, programmeId, 'facilitator')).toEqual(before);
	});

	test('NW8 hands the matrix out as files; who has not consented stands in none by name', async () => {
		const film = await showNetwork(app, programmeId, 'facilitator');
		const silent = {
			...film,
			people: film.people.map((one) => ({ ...one, consent: one.name !== 'Carla Ponte' }))
		};
		const csv = async (what: string, from = film) =>
			String((await exportMatrix(from, { upTo: 9 }, what, 'it'))?.body);
		expect(await csv('organisations.csv')).toContain('"Luce";"1";""');
		expect(await csv('people.csv')).toContain('Carla Ponte (Ponte)');
		expect(await csv('people.csv', silent)).not.toContain('Carla');
		expect(await exportMatrix({ ...film, people: [] }, { upTo: 9 }, 'people.csv', 'it')).toBeNull();
		expect(await exportMatrix(film, { upTo: 9 }, 'people.exe', 'it')).toBeNull();
		const workbook = new ExcelJS.Workbook();
		const xlsx = (await exportMatrix(film, { upTo: 9 }, 'organisations.xlsx', 'it'))!
			.body as Uint8Array<ArrayBuffer>;
		await workbook.xlsx.load(xlsx.buffer);
		expect(workbook.worksheets[0]!.getRow(2).values).toEqual([undefined, 'Ponte', '', '1']);
	});

	test('PR8 gives a session the path: without names but those of chosen voices', async () => {
		const supply = await readPathSupply(app.rooms.records, programmeId, plenary, 'it');
		expect(supply.voices).toEqual([{ text: 'Parole mie', by: 'Amina Luce' }]);
		expect(JSON.stringify(supply)).not.toMatch(/Bruno|Carla|Non citare|Supervisione|équipe/);
		expect(supply).toMatchObject({
			numbers: { plenaries: 1, teams: 1, presences: 3 },
			areas: [{ area: 'Lavoro', growth: [1] }],
			agreements: [{ from: 'Luce', to: 'Ponte', state: 'Proposto' }]
		});
		expect(supply.film.frames).toHaveLength(1);
	});

	test('PR2 PR7 reads back as PDF, DOCX and XLSX', async () => {
		const report = (await makePathReport(app, programmeId, 'coordinator', 'it'))!;
		const file = async (form: string) => {
			const made = await reportFile(app.printer, report, form, 0);
			if (!made.ok) throw new Error(made.code);
			return made.value.body as Uint8Array<ArrayBuffer>;
		};
		const pdf = await extractText(await getDocumentProxy(await file('pdf')), { mergePages: true });
		const docx = strFromU8(unzipSync(await file('docx'))['word/document.xml']!);
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load((await file('xlsx')).buffer);
		const agreements = workbook.getWorksheet('agreements')!;
		expect(agreements.getRow(2).values).toEqual([
			undefined,
			'Luce',
			'Ponte',
			'orientamento al lavoro',
			'Proposto'
		]);
		for (const text of [pdf.text, docx]) {
			expect(text.replace(/\s+/g, ' ')).toContain('orientamento al lavoro');
			for (const who of ['Amina', 'Bruno', 'Carla']) expect(text).not.toContain(who);
		}
	});
});

function member(roundId: string, personId: string) {
	return { roundId, personId, groupIndex: 0, spokesperson: false, functions: [] };
}
