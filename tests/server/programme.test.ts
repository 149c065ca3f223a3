import { parseDateTime, toZoned } from '@internationalized/date';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES } from '$lib/activities/registry';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { seatCookie, readPrincipal } from '$lib/server/auth/read-principal';
import { bringRoster } from '$lib/server/usecases/bring-roster';
import { calendarAddresses, makeCalendar, personalCalendar } from '$lib/server/usecases/calendar';
import { createSession } from '$lib/server/usecases/create-session';
import { createSeries, previewSeries } from '$lib/server/usecases/create-series';
import { duplicateProgramme } from '$lib/server/usecases/duplicate-programme';
import { duplicateSession } from '$lib/server/usecases/duplicate-session';
import { enterAsPerson } from '$lib/server/usecases/enter-as-person';
import { exportTable } from '$lib/server/usecases/export-table';
import { importPeople, previewImport, readTable } from '$lib/server/usecases/import-people';
import { joinSession, readDoor } from '$lib/server/usecases/join-session';
import { busyLeads, keepLeads } from '$lib/server/usecases/keep-leads';
import { assignTeam, saveOrganisation } from '$lib/server/usecases/keep-organisations';
import { savePerson } from '$lib/server/usecases/keep-people';
import { createProgramme, savePlan } from '$lib/server/usecases/keep-plan';
import { moveSession } from '$lib/server/usecases/move-session';
import { ownPath } from '$lib/server/usecases/own-path';
import { personLink } from '$lib/server/usecases/personal-links';
import { freshDatabase } from '../support/fresh-database';
import { freshId, LiveSessionUnderTest, facilitator, startApp } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';
const PLAN = { title: 'Legami', aims: '', language: 'it', startsOn: '2026-01-10', endsOn: '2027-10-31' };
const SERIES = {
	title: 'Supervisione',
	count: '6',
	from: '2026-03-02',
	startsAt: '17:00',
	everyWeeks: '6',
	minutes: '120',
	mode: 'room'
};

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('a programme in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	let app: App;
	let ada: Account;
	let close: (() => Promise<void>) | undefined;
	beforeAll(async () => {
		if (!absent) ({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
	}, 60_000);
	afterAll(() => close?.());
	const test = it.skipIf(absent);

	const value = <T>(answer: { ok: true; value: T } | { ok: false; code: string }): T => {
		if (!answer.ok) throw new Error(answer.code);
		return answer.value;
	};
	const standing = (id: string) => app.programmes.standingOf(ada.id, id);

	/** Somebody's link, as Ada is shown it. */
	const link = async (id: string, person: string, replace = false) =>
		value(await personLink(app, id, { facilitator: ada, standing: await standing(id) }, person, replace));

	/** A programme with two organisations that Ada works with, and a person in each. */
	async function programme() {
		const id = value(await createProgramme(app, ada.id, PLAN));
		const [luce, mare] = [
			value(await saveOrganisation(app, id, { name: 'Luce' })),
			value(await saveOrganisation(app, id, { name: 'Mare' }))
		];
		for (const one of [luce, mare]) value(await assignTeam(app, id, ada, await standing(id), one, [ada.id]));
		const anna = value(
			await savePerson(app, id, await standing(id), { name: 'Anna', organisation: luce, attendance: 'room' })
		);
		const bruno = value(
			await savePerson(app, id, await standing(id), {
				name: 'Bruno',
				organisation: mare,
				attendance: 'online'
			})
		);
		return { id, luce, mare, anna, bruno };
	}

	const leadsOf = async (id: string) => (await app.sessions.find(id))!.leads.map((one) => one.id);

	async function session(programmeId: string, more: object = {}) {
		const made = await createSession(app, ada, {
			...{ title: 'Plenaria', date: '2026-02-10', startsAt: '09:00', mode: 'mixed', language: 'it' },
			...{ programme: programmeId, ...more }
		});
		if (!made.ok) throw new Error(made.fields.join());
		return new LiveSessionUnderTest(app, (await app.rooms.of(made.value))!, facilitator(ada.id));
	}

	test('PD1 PD2 refuses dates out of order with the phase’s name, and keeps what was there', async () => {
		const { id } = await programme();
		const phases = (rows: object[]) => ({ ...PLAN, phases: JSON.stringify(rows) });
		const first = { id: '', title: 'Prima', startsOn: '2026-01-10', endsOn: '2026-06-30' };
		const second = { id: '', title: 'Seconda', startsOn: '2026-07-01', endsOn: '' };
		expect(await savePlan(app, { id, title: 'Percorso' }, phases([first, second]))).toMatchObject({
			ok: true
		});
		const kept = await app.plans.phases(id);
		expect(kept.map(({ title }) => title)).toEqual(['Prima', 'Seconda']);
		expect(await savePlan(app, { id, title: 'Percorso' }, phases([...kept].reverse()))).toEqual({
			ok: false,
			code: 'programme/phase-order',
			details: { phase: 'Prima' }
		});
		expect(await app.plans.phases(id)).toEqual(kept);
		const swapped = [{ ...kept[1]!, startsOn: '' }, kept[0]!];
		expect(await savePlan(app, { id, title: 'Percorso' }, phases(swapped))).toMatchObject({ ok: true });
		expect((await app.plans.phases(id)).map((phase) => phase.id)).toEqual(swapped.map((phase) => phase.id));
		expect(await savePlan(app, { id, title: 'Percorso' }, { ...PLAN, endsOn: '2025-01-01' })).toMatchObject({
			code: 'programme/ends-before-start'
		});
	});

	test('PD9 two facilitators at once: only what each changed is written, and the same field is asked about', async () => {
		const { id, luce, anna } = await programme();
		const filled = { ...PLAN, phases: '[]' };
		const before = JSON.stringify(filled);
		const phase = { id: '', title: 'Prima', startsOn: '', endsOn: '' };
		value(
			await savePlan(app, { id, title: 'Percorso' }, { ...filled, before, phases: JSON.stringify([phase]) })
		);
		value(await savePlan(app, { id, title: 'Percorso' }, { ...filled, before, aims: 'Conoscersi' }));
		expect(await app.plans.details(id)).toMatchObject({ aims: 'Conoscersi' });
		expect((await app.plans.phases(id)).map(({ title }) => title)).toEqual(['Prima']);
		const refused = await savePlan(app, { id, title: 'Percorso' }, { ...filled, before, aims: 'Altro' });
		expect(refused).toMatchObject({ code: 'form/meanwhile', details: { fields: 'aims' } });
		expect(await app.plans.details(id)).toMatchObject({ aims: 'Conoscersi' });

		const shown = { name: 'Anna', organisation: luce, attendance: 'room', consent: true, leftOn: '' };
		const keep = async (fields: object) =>
			savePerson(app, id, await standing(id), { id: anna, ...shown, consent: 'on', ...fields });
		value(await keep({}));
		const seen = JSON.stringify(shown);
		value(await keep({ consent: undefined, before: seen }));
		value(await keep({ name: 'Anna Blu', before: seen }));
		expect(await app.people.find(id, anna)).toMatchObject({ name: 'Anna Blu', consentAt: null });
		expect(await keep({ name: 'Anna Rossi', before: seen })).toMatchObject({ code: 'form/meanwhile' });

		const place = { name: 'Luce', territory: '', kind: '', leftOn: '' };
		const asSeen = JSON.stringify(place);
		value(await saveOrganisation(app, id, { id: luce, ...place, territory: 'Torino', before: asSeen }));
		value(await saveOrganisation(app, id, { id: luce, ...place, kind: 'Ente', before: asSeen }));
		const bea = (await app.accounts.create('Bea', `${freshId()}@a.example`, 'una-frase-lunga-1'))!.account;
		await app.invitations.admit(id, bea.id, 'facilitator');
		value(await assignTeam(app, id, ada, await standing(id), luce, [ada.id, bea.id], [ada.id]));
		value(await assignTeam(app, id, ada, await standing(id), luce, [ada.id], [ada.id]));
		const now = (await app.organisations.ofProgramme(id)).find((one) => one.id === luce);
		expect(now).toMatchObject({ territory: 'Torino', kind: 'Ente' });
		expect(now!.facilitators.map((one) => one.id).sort()).toEqual([ada.id, bea.id].sort());
	});

	test('sessions expect their people under the programme’s own ids, also those enrolled later', async () => {
		const { id, luce, anna, bruno } = await programme();
		const plenary = await session(id);
		const team = await session(id, { kind: 'team', organisation: luce });
		const alone = await session(id, { kind: 'individual', person: bruno });
		const ids = (one: LiveSessionUnderTest) => Object.keys(one.state.people).sort();
		expect(ids(plenary)).toEqual([anna, bruno].sort());
		expect(ids(team)).toEqual([anna]);
		expect(ids(alone)).toEqual([bruno]);
		const carla = value(
			await savePerson(app, id, await standing(id), { name: 'Carla', organisation: luce, attendance: 'room' })
		);
		await bringRoster(app, team.state.id);
		await bringRoster(app, team.state.id);
		expect(ids(team)).toEqual([anna, carla].sort());
	});

	test('keeps who was there, and when it was open, in the session’s own commits', async () => {
		const { id, anna } = await programme();
		const one = await session(id);
		await one.must('session.open', {});
		const proved = (await app.links.find(await link(id, anna)))!;
		expect(await enterAsPerson(app, proved, one.state.id)).toMatchObject({ ok: true });
		const guest = await one.comeIn('Ospite');
		expect(await app.people.sessionsWith(anna)).toEqual(new Set([one.state.id]));
		expect((await app.people.presencesBySession(id)).get(one.state.id)).toBe(2);
		await one.must('person.remove', { personId: guest });
		expect((await app.people.presencesBySession(id)).get(one.state.id)).toBe(1);
		await one.must('session.close', { expect: null });
		const row = (await app.sessions.find(one.state.id))!;
		expect(row).toMatchObject({ mode: 'mixed', status: 'closed' });
		expect(row.openedAt).toBeInstanceOf(Date);
		expect(row.closedAt).toBeInstanceOf(Date);
		await one.must('session.reopen', {});
		expect((await app.sessions.find(one.state.id))!.closedAt).toBeNull();
	});

	test('PS1 PS2 makes a series whole, or nothing of it', async () => {
		const { id, luce, mare, anna } = await programme();
		const fields = { ...SERIES, organisations: [luce, mare], facilitators: [ada.id] };
		const preview = value(await previewSeries(app, id, await standing(id), fields));
		expect(preview.items).toHaveLength(12);
		expect(preview.items[1]).toMatchObject({ title: 'Supervisione 2 · Luce', date: '2026-04-13' });
		expect(await app.sessions.ofProgramme(id)).toEqual([]);
		expect(value(await createSeries(app, id, ada, await standing(id), fields))).toBe(12);
		const rows = await app.sessions.ofProgramme(id);
		expect(rows.map(({ kind }) => kind)).toEqual(Array(12).fill('team'));
		const first = (await app.rooms.of(rows.find(({ organisationId }) => organisationId === luce)!.id))!;
		expect(Object.keys(first.room.state.people)).toEqual([anna]);
		// Somebody who does not work with the team makes nothing.
		value(await assignTeam(app, id, ada, await standing(id), mare, []));
		const refused = await createSeries(app, id, ada, await standing(id), fields);
		expect(refused).toMatchObject({ ok: false, code: 'series/not-assigned', details: { names: 'Mare' } });
		expect(await app.sessions.ofProgramme(id)).toHaveLength(12);
	});

	test('PS4 a series begins empty, from a template, or with one method; what is unknown makes nothing', async () => {
		const { id, luce } = await programme();
		const from = async (template: string, programmeId = id) => {
			const fields = { ...SERIES, organisations: [luce], count: '1', template };
			return createSeries(app, programmeId, ada, await standing(programmeId), fields);
		};
		const agendas = async () => {
			const rows = await app.sessions.ofProgramme(id);
			const open = await Promise.all(rows.map((row) => app.rooms.stateOf(row.id)));
			return open.map((state) => state!.agenda);
		};
		const [definition] = ACTIVITIES.filter(({ templates }) => templates.length > 0);
		const { kind, version } = definition!;
		const [method] = definition!.templates;
		const own = { id: 'own-method-of-this-one', programmeId: id, kind, version, minutes: 25 };
		const words = { title: 'Nostro', purpose: '', people: null, materials: '', cautions: '' };
		await app.methods.add({ ...own, ...words, config: method!.config('it') });
		for (const wanted of ['', `method/${kind}.${method!.key}`, 'method/own-method-of-this-one'])
			expect(value(await from(wanted))).toBe(1);
		expect(
			(await agendas()).map((agenda) => agenda.map(({ title, minutes }) => [title, minutes])).sort()
		).toEqual([[], [[method!.title.it, method!.minutes]], [['Nostro', 25]]].sort());
		for (const wanted of [`method/${kind}.nessuno`, 'method/nowhere', 'method/', 'method/nobody.none'])
			expect(await from(wanted)).toMatchObject({ ok: false, code: 'method/unknown' });
		expect(await from('nowhere')).toMatchObject({ ok: false, code: 'session/unknown' });
		const other = await programme();
		const elsewhere = { ...SERIES, organisations: [other.luce], count: '1' };
		const theirs = { ...elsewhere, template: 'method/own-method-of-this-one' };
		expect(await createSeries(app, other.id, ada, await standing(other.id), theirs)).toMatchObject({
			code: 'method/unknown'
		});
		expect(await agendas()).toHaveLength(3);
	});

	test('PD3 moves what has not begun, and says why not later', async () => {
		const { id } = await programme();
		const one = await session(id);
		const to = (date: string, startsAt = '10:00') =>
			moveSession(app, ada, { session: one.state.id, date, startsAt });
		expect(await to('2026-02-30')).toMatchObject({ code: 'session/date' });
		expect(await to('domani')).toMatchObject({ code: 'session/date' });
		expect(await to('2026-03-01')).toMatchObject({ ok: true });
		expect((await app.sessions.find(one.state.id))!.date).toBe('2026-03-01');
		await one.must('session.open', {});
		expect(await to('2026-03-02')).toMatchObject({ code: 'session/begun' });
		expect((await app.sessions.find(one.state.id))!.date).toBe('2026-03-01');
	});

	test('copies a session in its place and a programme without its people, moved to its new dates', async () => {
		const { id, luce, anna } = await programme();
		const team = await session(id, { kind: 'team', organisation: luce });
		await session(id);
		const wish = { session: team.state.id, as: 'session', title: 'Di nuovo', date: '2026-03-10' };
		const { id: copy } = value(await duplicateSession(app, ada, wish));
		expect(await app.sessions.find(copy)).toMatchObject({
			...{ kind: 'team', organisationId: luce, title: 'Di nuovo', date: '2026-03-10' }
		});
		expect(Object.keys((await app.rooms.of(copy))!.room.state.people)).toEqual([anna]);
		const made = (await duplicateProgramme(app, ada, id, {
			title: 'Altra edizione',
			startsOn: '2027-01-10'
		}))!;
		const rows = await app.sessions.ofProgramme(made);
		expect(rows.map(({ kind, date }) => [kind, date])).toEqual([['plenary', '2027-02-10']]);
		expect((await app.rooms.of(rows[0]!.id))!.room.state.people).toEqual({});
		expect(await app.people.roster(made)).toEqual([]);
		expect(await app.plans.details(made)).toMatchObject({ startsOn: '2027-01-10', endsOn: '2028-10-30' });
	});

	test('PI1 PI2 PI3 takes a list in whole or not at all, from CSV or a workbook', async () => {
		const { id } = await programme();
		const before = await app.people.roster(id);
		const wrong = 'Nome;Ente\nDora;Luce\n;Mare\nAnna;Mare\nElsa;Sole';
		const read = value(await previewImport(app, id, await standing(id), wrong, false));
		expect(read.problems.map(({ line, code }) => [line, code])).toEqual([
			[3, 'no-name'],
			[4, 'two-organisations'],
			[5, 'unknown-organisation']
		]);
		expect(await importPeople(app, id, await standing(id), wrong, true)).toMatchObject({
			code: 'import/problems'
		});
		expect(await app.people.roster(id)).toEqual(before);
		const sheet = {
			name: 'Persone',
			columns: ['Nome', 'Ente', 'Presenza'],
			rows: [
				['Dora', 'Luce', 'online'],
				['Elsa', 'Sole', 'in sala']
			]
		};
		const printed = await app.printer.print('xlsx', { title: 'Persone', sheets: [sheet] }, 0);
		if (!printed.ok) throw new Error(printed.code);
		const text = value(await readTable(printed.value));
		expect(await importPeople(app, id, await standing(id), text, false)).toMatchObject({
			code: 'import/problems'
		});
		expect(value(await importPeople(app, id, await standing(id), text, true))).toBe(2);
		const names = (await app.people.roster(id)).map(({ name: who, organisation }) => [who, organisation]);
		expect(names).toContainEqual(['Elsa', 'Sole']);
		expect(value(await importPeople(app, id, await standing(id), text, true))).toBe(0);
		expect(await readTable(new Uint8Array([0x50, 0x4b, 3, 4, 9]))).toMatchObject({
			code: 'import/unreadable'
		});
	});

	test('exports cells that look like formulas as text', async () => {
		const { id, luce } = await programme();
		value(
			await savePerson(app, id, await standing(id), { name: '=1+1', organisation: luce, attendance: 'room' })
		);
		const details = (await app.plans.details(id))!;
		const csv = (await exportTable(app, details, 'people.csv', 'it'))!;
		expect(String(csv.body)).toContain(`"'=1+1"`);
		const workbook = new ExcelJS.Workbook();
		const xlsx = (await exportTable(app, details, 'people.xlsx', 'it'))!;
		await workbook.xlsx.load(Buffer.from(xlsx.body as Uint8Array) as never);
		const cells = workbook.worksheets[0]!.getColumn(1).values;
		expect(cells).toContain('=1+1');
		expect(await exportTable(app, details, 'secrets.csv', 'it')).toBeNull();
	});

	test('PS7 a template of a team’s or a person’s session says neither whose it was nor where', async () => {
		const { id, anna } = await programme();
		const alone = await session(id, {
			...{ title: 'Colloquio con Anna', kind: 'individual', person: anna, aims: 'Il congedo di Anna' },
			...{ place: 'Casa di Anna', link: 'https://meet.example/anna' }
		});
		const item = { activityId: 'a', at: 0, kind: 'break', title: 'Pausa con Anna', minutes: 5 };
		await alone.must('agenda.insert', { ...item, config: { sentence: '', showNext: true } });
		const wish = { session: alone.state.id, as: 'template' };
		expect(await duplicateSession(app, ada, wish)).toMatchObject({ code: 'session/copy' });
		const made = value(await duplicateSession(app, ada, { ...wish, title: 'Un colloquio' }));
		const state = (await app.rooms.stateOf(made.id))!;
		expect(state.about).toMatchObject({ title: 'Un colloquio', aims: '', place: '', link: '' });
		expect(JSON.stringify(state)).not.toContain('Anna');
		expect(await app.sessions.find(made.id)).toMatchObject({
			template: true,
			kind: 'plenary',
			personId: null
		});
	});

	test('CA1 CA2 CA3 a calendar has place and link for those whom they concern, a person’s ends with their link', async () => {
		const { id, luce, mare, anna } = await programme();
		const where = { place: 'Sala blu', link: 'https://meet.example/blu' };
		const first = await session(id, { title: 'Tutti', ...where });
		const team = await session(id, { title: 'Squadra Luce', kind: 'team', organisation: luce, ...where });
		await session(id, { title: 'Squadra Mare', kind: 'team', organisation: mare, ...where });
		value(await keepLeads(app, ada, team.state.id, [ada.id, 'nobody']));
		expect(await leadsOf(team.state.id)).toEqual([ada.id]);
		const read = async (path: string) => {
			const text = await makeCalendar(
				app,
				path.slice('/calendar/'.length, -'.ics'.length),
				'https://p.example'
			);
			return text?.replace(/\r?\n /g, '') ?? null;
		};
		const { everybody, own } = await calendarAddresses(app, id, ada.id);
		expect(await read(everybody)).toContain('LOCATION:Sala blu');
		expect(await read(everybody)).not.toContain('meet.example');
		expect(await read(own)).toMatch(/meet\.example[\s\S]*conduce Ada|conduce Ada[\s\S]*meet\.example/);

		const person = (await app.links.find(await link(id, anna)))!;
		const path = personalCalendar(app, person);
		const hers = (await read(path))!;
		expect(hers).toContain('Squadra Luce');
		expect(hers).toContain('meet.example');
		expect(hers).not.toMatch(/Squadra Mare|conduce|studio/);
		const sequence = async () =>
			[...(await read(path))!.matchAll(/SEQUENCE:(\d+)/g)].map(([, n]) => Number(n));
		const before = await sequence();
		const moved = { session: first.state.id, date: '2026-02-11', startsAt: '09:00' };
		value(await moveSession(app, ada, moved));
		const after = await sequence();
		expect(after.reduce((sum, n) => sum + n)).toBeGreaterThan(before.reduce((sum, n) => sum + n));
		expect(await read(path.replace(person.linkId, 'another'))).toBeNull();
		await link(id, anna, true);
		expect(await read(path)).toBeNull();
	});

	test('PS6 a copy is led by those who led it and may still open it', async () => {
		const { id, luce } = await programme();
		const bea = (await app.accounts.create('Bea', `${freshId()}@a.example`, 'una-frase-lunga'))!.account.id;
		await app.invitations.admit(id, bea, 'facilitator');
		value(await assignTeam(app, id, ada, await standing(id), luce, [ada.id, bea]));
		const team = (await session(id, { title: 'Squadra', kind: 'team', organisation: luce })).state.id;
		value(await keepLeads(app, ada, team, [bea, ada.id]));
		const wish = { session: team, as: 'session', title: 'Di nuovo', date: '2026-03-01' };
		const copy = async () => value(await duplicateSession(app, ada, wish)).id;
		expect(await leadsOf(await copy())).toEqual([bea, ada.id]);
		value(await assignTeam(app, id, ada, await standing(id), luce, [ada.id], [ada.id, bea]));
		expect(await leadsOf(await copy())).toEqual([ada.id]);
	});

	test('PS1 PS6 a series has its days apart, takes changed ones, and keeps who leads each', async () => {
		const { id, luce, mare } = await programme();
		const form = {
			...SERIES,
			count: '2',
			apartDays: '3',
			organisations: [luce, mare],
			facilitators: [ada.id]
		};
		const days = (answer: Awaited<ReturnType<typeof previewSeries>>) =>
			value(answer).items.map(({ date }) => date);
		const planned = await previewSeries(app, id, await standing(id), form);
		expect(days(planned)).toEqual(['2026-03-02', '2026-04-13', '2026-03-05', '2026-04-16']);
		const changed = {
			days: ['2026-03-02', '2026-04-13', '2026-03-06', '2026-04-16'],
			times: ['17:00', '17:00', '18:30', '17:00']
		};
		value(await createSeries(app, id, ada, await standing(id), { ...form, ...changed }));
		const rows = await app.sessions.ofProgramme(id);
		expect(rows.map(({ date, startsAt }) => [date, startsAt])).toContainEqual(['2026-03-06', '18:30']);
		expect(rows.every(({ leads }) => leads.length === 1 && leads[0]!.id === ada.id)).toBe(true);
		expect(new Set(rows.map(({ seriesId }) => seriesId)).size).toBe(1);
		expect(await busyLeads(app, id)).toHaveLength(4);
	});

	test('shows a calendar to whoever has its address: plenaries, or what one facilitator may open; no names', async () => {
		const { id, luce, anna } = await programme();
		await session(id, { title: 'La prima plenaria' });
		await session(id, { title: 'Squadra Luce', kind: 'team', organisation: luce });
		await session(id, { title: 'Anna da sola', kind: 'individual', person: anna });
		const secretOf = (path: string) => path.slice('/calendar/'.length, -'.ics'.length);
		const { everybody, own } = await calendarAddresses(app, id, ada.id);
		const all = (await makeCalendar(app, secretOf(everybody), 'https://p.example'))!;
		expect(all).toContain('SUMMARY:La prima plenaria');
		expect(all).not.toMatch(/Squadra|Anna/);
		const start = toZoned(parseDateTime('2026-02-10T09:00'), 'Europe/Rome').toDate();
		expect(all).toContain(`DTSTART:${start.toISOString().replace(/[-:]|\.\d+/g, '')}`);
		const mine = (await makeCalendar(app, secretOf(own), 'https://p.example'))!;
		expect(mine).toContain('SUMMARY:Squadra Luce');
		expect(mine).not.toContain('Anna');
		expect(await makeCalendar(app, secretOf(own).replace(ada.id, 'somebody'), '')).toBeNull();
		await app.plans.replaceCalendar(id);
		for (const old of [everybody, own]) expect(await makeCalendar(app, secretOf(old), '')).toBeNull();
	});

	test('a replaced link is dead at once, with its devices and the seats that came by it', async () => {
		const { id, anna } = await programme();
		const one = await session(id);
		await one.must('session.open', {});
		const secret = await link(id, anna);
		expect(await link(id, anna)).toBe(secret);
		const proved = (await app.links.find(secret))!;
		const device = await app.links.addDevice(proved.linkId);
		const entered = await enterAsPerson(app, proved, one.state.id);
		if (!entered.ok) throw new Error(entered.code);
		const cookies = `${seatCookie(one.state.id)}=${entered.token}`;
		expect((await readPrincipal(app, cookies, one.state.id)).person).toBe(anna);
		const ended: string[] = [];
		app.accounts.ended.onEnd((seat) => ended.push(seat));
		const next = await link(id, anna, true);
		expect(ended).toHaveLength(1);
		expect((await readPrincipal(app, cookies, one.state.id)).person).toBeNull();
		expect(await app.links.find(secret)).toBeNull();
		expect(await app.links.ofDevice(device)).toBeNull();
		expect((await app.links.find(next))!.personId).toBe(anna);
	});

	test('a link opens only what concerns the person; a path shows nothing of others', async () => {
		const { id, luce, mare, anna, bruno } = await programme();
		const other = await programme();
		const plenary = await session(id);
		const own = await session(id, { kind: 'team', organisation: luce, title: 'Squadra Luce' });
		const others = await session(id, { kind: 'team', organisation: mare, title: 'Squadra Mare' });
		const alone = await session(id, { kind: 'individual', person: bruno, title: 'Bruno' });
		const elsewhere = await session(other.id);
		for (const one of [plenary, own, others, alone, elsewhere]) await one.must('session.open', {});
		const proved = (await app.links.find(await link(id, anna)))!;
		const may = async (one: LiveSessionUnderTest) => (await enterAsPerson(app, proved, one.state.id)).ok;
		expect(await may(plenary)).toBe(true);
		expect(await may(own)).toBe(true);
		for (const one of [others, alone, elsewhere]) expect(await may(one)).toBe(false);
		await others.must('session.close', { expect: null });
		expect(await may(others)).toBe(false);
		const path = (await ownPath(app, proved))!;
		expect(path.sessions.map(({ id: one }) => one).sort()).toEqual([plenary.state.id, own.state.id].sort());
		expect(JSON.stringify(path)).not.toMatch(/Bruno|Mare/);
		expect(path.openings.map(({ what }) => what).sort()).toEqual(['assignment', 'link']);
	});

	test('a session that listed somebody who then left does not let them in by their link; where they came, it does', async () => {
		const { id, luce, anna } = await programme();
		const [came, later] = [await session(id), await session(id, { kind: 'team', organisation: luce })];
		for (const { state } of [came, later]) await bringRoster(app, state.id);
		for (const one of [came, later]) await one.must('session.open', {});
		const proved = (await app.links.find(await link(id, anna)))!;
		expect(await enterAsPerson(app, proved, came.state.id)).toMatchObject({ ok: true });
		const left = { id: anna, name: 'Anna', organisation: luce, attendance: 'room', leftOn: '2026-02-01' };
		value(await savePerson(app, id, await standing(id), left));
		expect(await enterAsPerson(app, proved, later.state.id)).toEqual({ ok: false, code: 'unknown' });
		expect(await enterAsPerson(app, proved, came.state.id)).toMatchObject({ ok: true });
	});

	test('F25 at the door a taken name is told to facilitators; freed, the seat that took it ends', async () => {
		const { id, anna } = await programme();
		const one = await session(id);
		await one.must('session.open', {});
		const code = one.state.door.code;
		const join = () =>
			joinSession(app, { code, address: freshId() }, { person: anna, name: 'Anna', attendance: 'room' });
		const first = await join();
		if (!first.ok) throw new Error(first.answer.refusal);
		const door = await readDoor(app, { code, address: freshId() });
		expect(door.roster.find((row) => row.id === anna)).toMatchObject({ taken: true });
		expect(await join()).toMatchObject({ ok: false, answer: { refusal: 'join/claimed' } });
		expect(one.state.people[anna as never]).toHaveProperty('claimedAt');
		const cookies = `${seatCookie(one.state.id)}=${first.token}`;
		expect((await readPrincipal(app, cookies, one.state.id)).person).toBe(anna);
		await one.must('person.free', { personId: anna });
		expect((await readPrincipal(app, cookies, one.state.id)).person).toBeNull();
		expect(await join()).toMatchObject({ ok: true });
	});
});
