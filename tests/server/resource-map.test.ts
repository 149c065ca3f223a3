import { eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankResource, type ResourceFields } from '$lib/core/service-map/fields';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { agreement, gap } from '$lib/server/db/tables/service-map';
import { session } from '$lib/server/db/tables/session';
import { handInEntries, openCollection, saveCollected } from '$lib/server/usecases/collect-entries';
import { exportMap, MAP_FORMS } from '$lib/server/usecases/export-map';
import { importEntries } from '$lib/server/usecases/import-entries';
import { dropTie, keepAgreement, keepGap } from '$lib/server/usecases/keep-ties';
import { freshDatabase } from '../support/fresh-database';
import { freshId, makeSession, startApp } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';
const bytes = (text: string) => new TextEncoder().encode(text);

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('the resource map in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	let app: App;
	let ada: Account;
	let close: (() => Promise<void>) | undefined;
	beforeAll(async () => {
		if (!absent) ({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
	}, 60_000);
	afterAll(() => close?.());
	const test = it.skipIf(absent);

	/** A programme with an organisation and its link. */
	async function collecting(organisation = 'Cooperativa Uno') {
		const programmeId = await app.programmes.create('Percorso', ada.id);
		await app.collections.addOrganisation(programmeId, organisation, 'Torino');
		const [row] = await app.collections.ofProgramme(programmeId);
		const secret = (await app.collections.renew(programmeId, row!.organisationId, new Date()))!;
		return { programmeId, organisationId: row!.organisationId, secret };
	}
	async function linkOf(secret: string) {
		const opened = await openCollection(app, secret);
		if (opened.state !== 'open') throw new Error(opened.state);
		return opened.link;
	}
	const whole = (more: Partial<ResourceFields> = {}): ResourceFields => ({
		...blankResource('Cooperativa Uno', 'Torino'),
		name: 'Sportello',
		description: 'Colloqui',
		contact: 'sportello@example.org',
		...more
	});

	test('keeps what is written as a draft, once however often it is sent, and tells of a change made elsewhere', async () => {
		const { secret } = await collecting();
		const link = await linkOf(secret);
		const id = freshId();
		const send = (revision: number | null, fields: object) =>
			saveCollected(app, secret, link, { id, revision, fields });
		expect(await send(null, { name: 'Spor' })).toMatchObject({ ok: true, revision: 1 });
		expect(await send(null, { name: 'Spor' })).toMatchObject({ ok: true, revision: 1 });
		expect(await send(1, { name: 'Sportello' })).toMatchObject({ ok: true, revision: 2 });
		expect(await send(1, { name: 'Altro' })).toMatchObject({ ok: false, code: 'stale', revision: 2 });
		expect(await send(2, { name: 'x'.repeat(200) })).toMatchObject({ ok: false, code: 'too-much' });
		expect((await app.map.entriesOf(link.organisationId)).map((row) => row.name)).toEqual(['Sportello']);
	});

	test('M15 an organisation’s new name is everywhere at once, and its own agreements stay its own', async () => {
		const { programmeId, organisationId, secret } = await collecting();
		const elsewhere = await collecting();
		const db = app.database.db;
		await saveCollected(app, secret, await linkOf(secret), {
			id: freshId(),
			revision: null,
			fields: whole()
		});
		const person = { id: app.newId(), name: 'Ida', organisationId, attendance: 'room' as const };
		await app.people.save(programmeId, [{ ...person, leftOn: '', consentAt: null }]);
		const tie = (from: string, to: string, state: 'running' | 'ended' = 'running', of = programmeId) => ({
			...{ id: freshId(), programmeId: of, fromOrganisation: from, toOrganisation: to, state },
			...{ subject: `${from} ${to}`, contact: '' }
		});
		await db
			.insert(agreement)
			.values([
				tie('COOPERATIVA  uno', 'Ponte', 'ended'),
				tie('Ponte', 'Cooperativa Uno'),
				tie('Ponte', 'Cooperativa Unopiù'),
				tie('Cooperativa Uno', 'Ponte', 'running', elsewhere.programmeId)
			]);
		const [row] = (await app.organisations.ofProgramme(programmeId)).filter(
			({ id }) => id === organisationId
		);
		expect(await app.organisations.save(programmeId, { ...row!, name: 'Cooperativa Prima' })).toBe('saved');
		const own = await app.agreements.naming(programmeId, 'cooperativa PRIMA');
		expect(own.map(({ from, to, state }) => [from, to, state])).toEqual([
			['Ponte', 'Cooperativa Prima', 'running'],
			['Cooperativa Prima', 'Ponte', 'ended']
		]);
		expect((await app.ties.agreements(programmeId)).map(({ to, revision }) => [to, revision]).sort()).toEqual(
			[
				['Cooperativa Prima', 1],
				['Cooperativa Unopiù', 0],
				['Ponte', 1]
			]
		);
		expect(await app.map.entriesOf(organisationId)).toMatchObject([
			{ leadOrganisation: 'Cooperativa Prima', revision: 2 }
		]);
		expect(await app.people.ofProgramme(programmeId)).toMatchObject([{ organisation: 'Cooperativa Prima' }]);
		expect(await app.agreements.naming(programmeId, 'Cooperativa Uno')).toEqual([]);
		expect(await app.agreements.naming(elsewhere.programmeId, 'Cooperativa Uno')).toHaveLength(1);
		// What was taken already changes nothing.
		await app.collections.addOrganisation(programmeId, 'Cooperativa Terza', 'Torino');
		expect(await app.organisations.save(programmeId, { ...row!, name: 'Cooperativa terza' })).toBe('taken');
		expect(await app.agreements.naming(programmeId, 'Cooperativa Prima')).toHaveLength(2);
	});

	test('M16 agreements and gaps are written, corrected and taken away in the studio, each against how it was seen', async () => {
		const { programmeId } = await collecting();
		const elsewhere = await collecting();
		const words = {
			from: 'Luce',
			to: 'Ponte',
			subject: 'colloqui',
			contact: 'Carla',
			startsOn: '2026-06-01',
			owner: ''
		};
		const refused = (code: string) => ({ ok: false, code });
		expect(await keepAgreement(app, programmeId, { ...words, to: 'LUCE' })).toEqual(refused('tie/same'));
		expect(await keepAgreement(app, programmeId, { ...words, subject: ' ' })).toEqual(refused('tie/fields'));
		expect(await keepAgreement(app, programmeId, { from: 'Luce' })).toEqual(refused('tie/fields'));
		const made = await keepAgreement(app, programmeId, words);
		if (!made.ok) throw new Error(made.code);
		const id = made.value;
		const one = async () => (await app.ties.agreements(programmeId))[0];
		expect(await one()).toMatchObject({ ...words, state: 'proposed', revision: 0, made: '' });
		// How it stands alone, as a list sets it: its words stay.
		const set = { id, owner: 'Ivo', state: 'running' };
		expect(await keepAgreement(app, programmeId, set)).toEqual({ ok: true, value: id });
		expect(await one()).toMatchObject({
			subject: 'colloqui',
			startsOn: '2026-06-01',
			owner: 'Ivo',
			state: 'running'
		});
		expect(await keepAgreement(app, programmeId, { id, to: 'Luce' })).toEqual(refused('tie/same'));
		expect(await keepAgreement(app, programmeId, { id, subject: 'tirocini', contact: '' })).toMatchObject({
			ok: true
		});
		expect(await one()).toMatchObject({ subject: 'tirocini', contact: '', state: 'running', revision: 2 });
		expect(await keepAgreement(app, elsewhere.programmeId, { id, subject: 'Preso' })).toEqual(
			refused('tie/gone')
		);
		const missing = { area: 'work', territory: 'Asti', subject: 'trasporti', owner: '' };
		expect(await keepGap(app, programmeId, { ...missing, area: 'nothing' })).toEqual(refused('tie/fields'));
		const gapMade = await keepGap(app, programmeId, missing);
		if (!gapMade.ok) throw new Error(gapMade.code);
		const seen = { id: gapMade.value, revision: '0' };
		expect(await keepGap(app, programmeId, { id: seen.id, subject: 'autobus' })).toMatchObject({ ok: true });
		expect(await app.ties.gaps(programmeId)).toMatchObject([
			{ ...missing, subject: 'autobus', state: 'open' }
		]);
		const drop = (what: string, which: object, programme = programmeId) =>
			dropTie(app, programme, { what, ...which });
		expect(await drop('gap', seen)).toEqual(refused('tie/stale'));
		expect(await drop('gap', { ...seen, revision: '1' }, elsewhere.programmeId)).toEqual(
			refused('tie/stale')
		);
		expect(await drop('gap', { ...seen, revision: '1' })).toMatchObject({ ok: true });
		expect(await drop('agreement', { id, revision: '2' })).toMatchObject({ ok: true });
		expect([await app.ties.gaps(programmeId), await app.ties.agreements(programmeId)]).toEqual([[], []]);
	});

	test('PD9 a second press on an agreement or a gap undoes nothing that a colleague wrote meanwhile', async () => {
		const { programmeId } = await collecting();
		const filled = { from: 'Luce', to: 'Ponte', subject: 'colloqui', contact: '', startsOn: '', owner: '' };
		const made = await keepAgreement(app, programmeId, filled);
		if (!made.ok) throw new Error(made.code);
		const id = made.value;
		const one = async () => (await app.ties.agreements(programmeId))[0];
		await keepAgreement(app, programmeId, { id, owner: 'Ivo', contact: 'Carla', state: 'running' });
		// All fields are sent, one was changed: the others are not as the form was filled, but as they are.
		const before = JSON.stringify(filled);
		const typed = { ...filled, subject: 'tirocini' };
		expect(await keepAgreement(app, programmeId, { id, before, ...typed })).toMatchObject({ ok: true });
		expect(await one()).toMatchObject({
			subject: 'tirocini',
			owner: 'Ivo',
			contact: 'Carla',
			state: 'running'
		});
		// The same by both: said once, with how it is now.
		const clash = await keepAgreement(app, programmeId, { id, before, ...filled, owner: 'Lea' });
		expect(clash).toMatchObject({ ok: false, code: 'form/meanwhile', details: { fields: 'owner' } });
		if (clash.ok) throw new Error('kept');
		const now: unknown = JSON.parse(String(clash.details?.now));
		expect(now).toEqual({ ...filled, subject: 'tirocini', contact: 'Carla', owner: 'Ivo' });
		expect(
			await keepAgreement(app, programmeId, {
				id,
				before: JSON.stringify(now),
				...(now as object),
				owner: 'Lea'
			})
		).toMatchObject({ ok: true });
		// A row of the list sends who sees to it and how it stands.
		const row = { id, before: JSON.stringify({ owner: 'Ivo', state: 'agreed' }) };
		expect(await keepAgreement(app, programmeId, { ...row, owner: 'Ivo', state: 'proposed' })).toMatchObject({
			code: 'form/meanwhile',
			details: { fields: 'state' }
		});
		expect(await one()).toMatchObject({ contact: 'Carla', owner: 'Lea', state: 'running' });

		const missing = { area: 'work', territory: 'Asti', subject: 'trasporti', owner: '' };
		const gap = await keepGap(app, programmeId, missing);
		if (!gap.ok) throw new Error(gap.code);
		const seen = { id: gap.value, before: JSON.stringify(missing) };
		await keepGap(app, programmeId, { id: gap.value, territory: 'Alba' });
		expect(await keepGap(app, programmeId, { ...seen, ...missing, owner: 'Lea' })).toMatchObject({
			ok: true
		});
		expect(await app.ties.gaps(programmeId)).toMatchObject([{ ...missing, territory: 'Alba', owner: 'Lea' }]);
		expect(await keepGap(app, programmeId, { ...seen, ...missing, territory: 'Bra' })).toMatchObject({
			code: 'form/meanwhile'
		});
	});

	test('lets nobody write in the name of another organisation, or in its entries', async () => {
		const mine = await collecting();
		const link = await linkOf(mine.secret);
		const theirs = await collecting('Cooperativa Due');
		const other = await linkOf(theirs.secret);
		const id = freshId();
		const fields = { ...whole(), leadOrganisation: 'Un altro ente' };
		await saveCollected(app, mine.secret, link, { id, revision: null, fields });
		expect((await app.map.entriesOf(link.organisationId))[0]?.leadOrganisation).toBe('Cooperativa Uno');
		for (const revision of [null, 1])
			expect(
				await saveCollected(app, theirs.secret, other, { id, revision, fields: { name: 'Preso' } })
			).toMatchObject({ ok: false, code: 'gone' });
		expect(await app.map.remove(theirs.programmeId, id, other.organisationId)).toBe(false);
		for (const sent of [null, 1, {}, { id: '../..', revision: null, fields: {} }, { id, revision: 'x' }])
			expect(await saveCollected(app, mine.secret, link, sent)).toMatchObject({ ok: false, code: 'wrong' });
	});

	test('hands in all or nothing; twice is the same, and said', async () => {
		const { secret, programmeId } = await collecting();
		const link = await linkOf(secret);
		expect(await handInEntries(app, link, 'Eva')).toEqual({ ok: false, code: 'nothing' });
		const [good, poor] = [freshId(), freshId()];
		await saveCollected(app, secret, link, { id: good, revision: null, fields: whole() });
		await saveCollected(app, secret, link, { id: poor, revision: null, fields: { name: 'A metà' } });
		expect(await handInEntries(app, link, 'Eva')).toEqual({ ok: false, code: 'unfinished', entries: [poor] });
		expect((await app.map.entriesOf(link.organisationId)).every(({ draft }) => draft)).toBe(true);
		expect(await app.map.publish(programmeId, null, new Date())).toBe(0);
		await app.map.remove(programmeId, poor, link.organisationId);
		expect(await handInEntries(app, link, 'Eva')).toEqual({ ok: true, again: false });
		const first = await linkOf(secret);
		expect(await handInEntries(app, first, 'Ivo')).toEqual({ ok: true, again: true });
		expect(await linkOf(secret)).toMatchObject({ handedInBy: 'Eva', handedInAt: first.handedInAt });
		// Handed in, it is changed only whole.
		const half = { id: good, revision: 1, fields: { ...whole(), contact: '' } };
		expect(await saveCollected(app, secret, first, half)).toMatchObject({
			ok: false,
			problems: [{ field: 'contact', code: 'missing' }]
		});
		expect(await app.map.publish(programmeId, null, new Date())).toBe(1);
		expect(await app.map.remove(programmeId, good, link.organisationId)).toBe(false);
	});

	test('M14 the link of an organisation that left is as dead as a replaced one, and there is no other', async () => {
		const { programmeId, organisationId, secret } = await collecting();
		const row = { id: organisationId, name: 'Cooperativa Uno', territory: 'Torino', kind: '' };
		await app.organisations.save(programmeId, { ...row, leftOn: '2026-11-01' });
		expect(await openCollection(app, secret)).toEqual({ state: 'replaced' });
		expect(await app.collections.renew(programmeId, organisationId, new Date())).toBeNull();
		// It takes part again: what it had is there again.
		await app.organisations.save(programmeId, { ...row, leftOn: '' });
		expect(await openCollection(app, secret)).toMatchObject({ state: 'open' });
	});

	test('a replaced link is dead and says so; a wrong one opens nothing; nothing written is lost', async () => {
		const { secret, programmeId, organisationId } = await collecting();
		const link = await linkOf(secret);
		await saveCollected(app, secret, link, { id: freshId(), revision: null, fields: whole() });
		const fresh = await app.collections.renew(programmeId, organisationId, new Date());
		expect(await openCollection(app, secret)).toEqual({ state: 'replaced' });
		expect(await openCollection(app, freshId())).toEqual({ state: 'unknown' });
		expect(await openCollection(app, fresh!)).toMatchObject({
			state: 'open',
			entries: [{ name: 'Sportello' }]
		});
		const elsewhere = await app.programmes.create('Altro', ada.id);
		expect(await app.collections.renew(elsewhere, organisationId, new Date())).toBeNull();
	});

	test('imports a file whole or not at all, and knows the organisations', async () => {
		const { programmeId, organisationId } = await collecting();
		const good =
			'Ente;Territorio;Area;Servizio\r\nCOOPERATIVA uno;Torino;lavoro;Corso\r\nDue;Asti;casa;Alloggio\r\n';
		const wrong = `${good}Tre;Asti;cucina;Boh\r\n`;
		expect(await importEntries(app, programmeId, bytes(wrong), true)).toMatchObject({
			ok: true,
			taken: null,
			table: { problems: [{ line: 4, field: 'area', code: 'unknown', value: 'cucina' }] }
		});
		expect(await app.map.entries(programmeId)).toEqual([]);
		expect(await importEntries(app, programmeId, bytes(good), false)).toMatchObject({
			ok: true,
			taken: null
		});
		expect(await importEntries(app, programmeId, bytes(good), true)).toMatchObject({ ok: true, taken: 2 });
		const rows = await app.map.entries(programmeId);
		expect(rows.map((row) => [row.organisationId, row.draft, row.published])).toEqual([
			[organisationId, false, false],
			[null, false, false]
		]);
		expect(await importEntries(app, programmeId, bytes(good), true)).toMatchObject({ taken: null });
	});

	test.each([
		['nothing', new Uint8Array(), 'empty'],
		['a broken workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'unreadable'],
		['an old spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'old-spreadsheet'],
		['open quotes', bytes('Ente;Servizio\n"Uno;Due'), 'quotes'],
		['too much', new Uint8Array(1024 * 1024 + 1), 'too-big']
	])('says what is wrong with %s', async (_, file, code) => {
		const { programmeId } = await collecting();
		expect(await importEntries(app, programmeId, file, true)).toEqual({ ok: false, code });
	});

	test('exports in four forms, formulas as text, each read back as it was', async () => {
		const { programmeId } = await collecting();
		const names = ['=HYPERLINK("http://x")', '+39 011', '@SUM(A1)', '-1+2', "L'orto, la «casa»"];
		const entries = names.map((one) => ({
			id: freshId(),
			organisationId: null,
			fields: whole({ name: one, notes: 'Una\nriga', online: true, status: 'designing' as const })
		}));
		await app.map.addAll(programmeId, entries, new Date());
		for (const form of MAP_FORMS) {
			const { body } = await exportMap(app, programmeId, form, 'it');
			const file = typeof body === 'string' ? bytes(body) : body;
			if (form.endsWith('.xlsx')) {
				const workbook = new ExcelJS.Workbook();
				await workbook.xlsx.load(file.buffer as ArrayBuffer);
				for (const sheet of workbook.worksheets)
					sheet.eachRow((row) =>
						row.eachCell((cell) => expect(cell.type, cell.address).toBe(ExcelJS.ValueType.String))
					);
				if (form === 'hsds.xlsx') {
					expect(workbook.worksheets.map((sheet) => sheet.name)).toContain('service_at_location');
					continue;
				}
			} else expect(new TextDecoder().decode(file)).not.toMatch(/(^|[;,])"?[=@]/m);
			const elsewhere = await app.programmes.create('Altro', ada.id);
			expect(await importEntries(app, elsewhere, file, true), form).toMatchObject({ taken: names.length });
			const back = (await app.map.entries(elsewhere)).map(({ name: one }) => one);
			expect([...back].sort(), form).toEqual([...names].sort());
		}
	});

	test('M13 the map’s own workbook holds agreements and gaps, every cell as text, and nothing of a team’s session', async () => {
		const plenary = (await makeSession(app, ada)).state.id;
		const { programmeId } = (await app.sessions.find(plenary))!;
		const team = (await makeSession(app, ada)).state.id;
		const { db } = app.database;
		await db.update(session).set({ programmeId, kind: 'team', title: 'Squadra' }).where(eq(session.id, team));
		const entry = freshId();
		const fields = whole({ name: 'Sportello' });
		await app.map.addAll(programmeId, [{ id: entry, organisationId: null, fields }], new Date());
		const tie = { programmeId, fromOrganisation: 'Luce', toOrganisation: 'Mare' };
		await db.insert(agreement).values([
			{ ...tie, id: freshId(), sessionId: plenary, subject: '=2+5', contact: '+39 011', resourceId: entry },
			{
				...tie,
				id: freshId(),
				sessionId: team,
				subject: 'In squadra',
				state: 'ended',
				startsOn: '2026-12-01'
			}
		]);
		await db.insert(gap).values({
			id: freshId(),
			programmeId,
			sessionId: plenary,
			area: 'work',
			territory: 'Cuneo',
			subject: '@notti'
		});
		const { body } = await exportMap(app, programmeId, 'map.xlsx', 'it');
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load((body as Uint8Array).buffer as ArrayBuffer);
		const rows = (name: string) => {
			const found: string[][] = [];
			workbook.getWorksheet(name)!.eachRow((row) => found.push((row.values as string[]).slice(1)));
			return found.slice(1);
		};
		expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Mappa', 'Accordi', 'Che cosa manca']);
		expect(rows('Accordi').sort()).toEqual(
			[
				[
					'Luce',
					'Mare',
					'=2+5',
					'Sportello',
					'+39 011',
					'',
					'',
					'Proposto',
					'La mappa delle risorse',
					'2026-11-24'
				],
				['Luce', 'Mare', 'In squadra', '', '', '2026-12-01', '', 'Concluso', '', '']
			].sort()
		);
		expect(rows('Che cosa manca')).toEqual([
			['Lavoro', 'Cuneo', '@notti', '', 'Aperta', 'La mappa delle risorse', '2026-11-24']
		]);
		for (const sheet of workbook.worksheets)
			sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).toBe(ExcelJS.ValueType.String)));
	});

	test('carries four hundred entries', async () => {
		const { programmeId } = await collecting();
		const entries = Array.from({ length: 400 }, (_, index) => ({
			id: freshId(),
			organisationId: null,
			fields: whole({ name: `Servizio ${index}`, description: 'x'.repeat(400) })
		}));
		await app.map.addAll(programmeId, entries, new Date());
		expect(await app.map.publish(programmeId, null, new Date())).toBe(400);
		const began = performance.now();
		expect(await app.map.entries(programmeId)).toHaveLength(400);
		expect(performance.now() - began).toBeLessThan(1000);
	});
});
