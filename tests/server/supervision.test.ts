import { strFromU8, unzipSync } from 'fflate';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findActivity } from '$lib/activities/registry';
import type { PersonId } from '$lib/core/kernel/ids';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import { organisation, person, teamFacilitator } from '$lib/server/db/tables/programme';
import { agreement, gap } from '$lib/server/db/tables/service-map';
import { session } from '$lib/server/db/tables/session';
import { facilitatorNote, legacy, presence, teamOpening } from '$lib/server/db/tables/session-records';
import { reportFile } from '$lib/server/reports/report-file';
import { earlierLegacies } from '$lib/server/store/legacy-store';
import type { LinkedPerson } from '$lib/server/store/link-store';
import { readMapSupply } from '$lib/server/store/map-supply';
import { roundHistory } from '$lib/server/store/round-history';
import { calendarAddresses, makeCalendar } from '$lib/server/usecases/calendar';
import { countProgramme } from '$lib/server/usecases/programme-overview';
import { duplicateSession } from '$lib/server/usecases/duplicate-session';
import { exportTable } from '$lib/server/usecases/export-table';
import { keepNote } from '$lib/server/usecases/keep-note';
import { listSessions } from '$lib/server/usecases/list-sessions';
import { makeDossier } from '$lib/server/usecases/make-dossier';
import { makePathReport } from '$lib/server/usecases/make-path-report';
import { makeTeamReport } from '$lib/server/usecases/make-team-report';
import { moveSession } from '$lib/server/usecases/move-session';
import { noteOpening } from '$lib/server/usecases/note-opening';
import { notesToPlanBy, openWorkbench } from '$lib/server/usecases/open-workbench';
import { listMethods } from '$lib/server/usecases/own-methods';
import { ownTeamReport } from '$lib/server/usecases/own-papers';
import { ownPath } from '$lib/server/usecases/own-path';
import { freshDatabase } from '../support/fresh-database';
import { freshId, makeSession, startApp, type LiveSessionUnderTest } from '../support/live-app';

const url = process.env.TEST_DATABASE_URL ?? '';
const CANARY = /canarino/;
const realtime = { readPage: () => Promise.resolve([]) };
const here = ({ state }: LiveSessionUnderTest) =>
	state.position && { activityId: state.position.activityId, step: state.position.step };

const copyOf = (session: string) => ({ session, as: 'session', title: 'Di nuovo', date: '2027-01-02' });

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('a team’s supervision in %s', (name, address) => {
	const absent = name === 'PostgreSQL' && !address;
	const test = it.skipIf(absent);
	let app: App;
	let close: (() => Promise<void>) | undefined;
	let ada: Account;
	let bea: Account;
	let cosimo: Account;
	let programmeId = '';
	let plenary = '';
	let [held, missed, coming, individual, elsewhere] = ['', '', '', '', ''];
	const [luce, mare] = [freshId(), freshId()];
	let [zoe, vera, yuri] = ['', '', ''];

	/** A session of the programme, of a circle, with a title of its own. */
	async function another(title: string, date: string, circle: Partial<typeof session.$inferInsert>) {
		const made = await makeSession(app, ada);
		const { about } = made.state;
		await made.must('session.describe', { ...about, title, date });
		await app.database.db
			.update(session)
			.set({ programmeId, ...circle })
			.where(eq(session.id, made.state.id));
		return made;
	}

	/** Holds it with a board on which a card stays, and a moment that the facilitators kept to themselves. */
	async function hold(made: LiveSessionUnderTest, card: string, ...people: string[]): Promise<string[]> {
		const activityId = freshId();
		const config = { ...(findActivity('board')!.defaults('it') as object), privately: false };
		await made.must('agenda.insert', {
			activityId,
			at: 0,
			kind: 'board',
			title: 'Il caso di M.',
			minutes: 10,
			config
		});
		await made.must('session.open', {});
		const ids = [];
		for (const one of people) ids.push(await made.comeIn(one));
		await made.must('step.enter', { activityId, step: 0, expect: here(made) });
		await made.must('activity.act', {
			activityId,
			action: { type: 'card.add', column: 'ideas', text: card }
		});
		await made.must('moment.note', { text: `${card}-momento`, groupId: null });
		await made.must('session.close', { expect: here(made) });
		return ids;
	}

	const account = async (who: string) =>
		(await app.accounts.create(who, `${who}-${freshId()}@example.org`, 'una-frase-lunga-1'))!.account;
	const linked = async (id: string): Promise<LinkedPerson> => {
		const row = (await app.people.find(programmeId, id))!;
		const { organisation: of, organisationId, attendance, leftOn } = row;
		return {
			linkId: '',
			personId: id,
			programmeId,
			name: row.name,
			organisation: of,
			organisationId,
			attendance,
			leftOn
		};
	};
	const report = (who: string | null, organisationId = luce) =>
		makeTeamReport(app, realtime, {
			programmeId,
			organisationId,
			person: who as PersonId | null,
			language: 'it'
		});
	const fields = (sessionId: string, revision: number, text: string) => ({
		...{ session: sessionId, revision: String(revision) },
		...{ emerged: text, next: '', text: '' }
	});

	beforeAll(async () => {
		if (absent) return;
		({ app, ada, close } = await startApp(address && (await freshDatabase(address))));
		[bea, cosimo] = [await account('bea'), await account('cosimo')];
		const { db } = app.database;
		const first = await makeSession(app, ada);
		plenary = first.state.id;
		programmeId = (await app.sessions.find(plenary))!.programmeId;
		await app.invitations.admit(programmeId, bea.id, 'facilitator');
		await app.invitations.admit(programmeId, cosimo.id, 'coordinator');
		await db.insert(organisation).values([
			{ id: luce, programmeId, name: 'Luce' },
			{ id: mare, programmeId, name: 'Mare' }
		]);
		await db.insert(teamFacilitator).values([
			{ organisationId: luce, userId: ada.id },
			{ organisationId: mare, userId: bea.id },
			{ organisationId: luce, userId: cosimo.id }
		]);
		const team = { kind: 'team', organisationId: luce } as const;
		const one = await another('canarino-supervisione', '2026-11-02', team);
		[zoe = '', vera = ''] = await hold(one, 'canarino-carta', 'Zoe Canarino-consente', 'Vera Canarino-muta');
		held = one.state.id;
		const two = await another('canarino-seconda', '2026-11-09', team);
		await hold(two, 'canarino-altra-carta', 'Ospite canarino');
		missed = two.state.id;
		coming = (await another('canarino-prossima', '2026-12-09', team)).state.id;
		const alone = await another('canarino-individuale', '2026-11-03', {});
		[yuri = ''] = await hold(alone, 'canarino-sola', 'Yuri Mare');
		individual = alone.state.id;
		await hold(first, 'carta di tutti');
		await db
			.update(session)
			.set({ kind: 'individual', organisationId: luce, personId: zoe })
			.where(eq(session.id, individual));
		await db.update(presence).set({ personId: zoe }).where(eq(presence.sessionId, individual));
		elsewhere = (await another('Supervisione del Mare', '2026-12-01', { kind: 'team', organisationId: mare }))
			.state.id;
		for (const id of [zoe, vera, yuri]) {
			const organisationId = id === yuri ? mare : luce;
			await db
				.update(person)
				.set({
					...{ programmeId, organisationId, enrolled: true, organisation: id === yuri ? 'Mare' : 'Luce' },
					consentAt: id === zoe ? new Date(0) : null
				})
				.where(eq(person.id, id));
		}
		await db.insert(agreement).values({
			...{ id: freshId(), programmeId, sessionId: held, fromOrganisation: 'Luce', toOrganisation: 'Mare' },
			subject: 'orientamento'
		});
		await db.insert(gap).values({
			id: freshId(),
			programmeId,
			sessionId: held,
			area: 'work',
			territory: 'Torino',
			subject: 'notti'
		});
		expect(await keepNote(app, ada, programmeId, fields(held, 0, 'canarino-nota'))).toMatchObject({
			ok: true
		});
	}, 60_000);
	afterAll(() => close?.());

	test('TR1 TR2 TR3 the facilitators’ report holds what participants of each session could read, and names who agreed', async () => {
		const made = (await report(null))!;
		const text = JSON.stringify(made);
		for (const seen of [
			'canarino-supervisione',
			'canarino-carta',
			'canarino-altra-carta',
			'canarino-prossima',
			'orientamento'
		])
			expect(text, seen).toContain(seen);
		expect(text).toContain('Zoe Canarino-consente');
		for (const not of ['individuale', 'canarino-sola', 'momento', 'canarino-nota', 'Canarino-muta', 'Ospite'])
			expect(text, not).not.toContain(not);
	});

	test('TR2 somebody of the team reads what was made where they were, and only dates of the rest', async () => {
		const text = JSON.stringify(await ownTeamReport(app, realtime, await linked(vera), 'it'));
		for (const seen of ['canarino-supervisione', 'canarino-carta', 'canarino-seconda', 'Vera Canarino-muta'])
			expect(text, seen).toContain(seen);
		for (const not of ['canarino-altra-carta', 'momento', 'canarino-nota', 'individuale'])
			expect(text, not).not.toContain(not);
		expect(JSON.stringify(await report(zoe))).not.toContain('Canarino-muta');
		const mares = await ownTeamReport(app, realtime, await linked(yuri), 'it');
		expect(mares!.title).toBe('Mare');
		expect(JSON.stringify(mares)).not.toMatch(CANARY);
		expect(
			await makeTeamReport(app, realtime, {
				programmeId: 'other',
				organisationId: luce,
				person: null,
				language: 'it'
			})
		).toBeNull();
	});

	test('TR9 the cases are gathered for those who facilitate, and for the team of the meetings they were at', async () => {
		const told = (sessionId: string, question: string) => ({
			...{ sessionId, activityId: freshId(), kind: 'casework', title: 'Analisi di un caso' },
			legacy: { texts: [], own: { name: 'Mariposa', question, cards: [] } }
		});
		await app.database.db
			.insert(legacy)
			.values([told(held, 'La prima domanda?'), told(missed, 'La seconda domanda?')]);
		const cases = async (who: string | null) =>
			(await report(who))!.sections.find(({ id }) => id.startsWith('chapter-'))?.blocks ?? [];
		const facilitators = await cases(null);
		expect(facilitators.filter((block) => block.kind === 'heading' && block.level === 3)).toMatchObject([
			{ text: 'Mariposa' }
		]);
		expect(JSON.stringify(facilitators)).toMatch(/La prima domanda.*La seconda domanda/);
		expect(JSON.stringify(await cases(vera))).toContain('La prima domanda');
		expect(JSON.stringify(await cases(vera))).not.toContain('La seconda domanda');
		const others = await ownTeamReport(app, realtime, await linked(yuri), 'it');
		expect(JSON.stringify(others)).not.toContain('Mariposa');
		await app.database.db.delete(legacy).where(eq(legacy.kind, 'casework'));
	});

	test('TR8 who left the team reads of no later session than the day they left, and keeps their own past', async () => {
		const team = await linked(zoe);
		const papers = async (leftOn: string) =>
			JSON.stringify(await ownTeamReport(app, realtime, { ...team, leftOn }, 'it'));
		const titles = async (leftOn: string) =>
			(await ownPath(app, { ...team, leftOn }))!.sessions.map(({ title }) => title);
		for (const text of [await papers(''), (await titles('')).join()])
			for (const seen of ['canarino-supervisione', 'canarino-seconda', 'canarino-prossima'])
				expect(text, seen).toContain(seen);
		// On the day of the second meeting, which is the last they read of.
		for (const text of [await papers('2026-11-09'), (await titles('2026-11-09')).join()]) {
			expect(text).toContain('canarino-seconda');
			expect(text).not.toContain('canarino-prossima');
		}
		// Before the first, in which they were after all.
		for (const text of [await papers('2026-11-01'), (await titles('2026-11-01')).join()]) {
			expect(text).toContain('canarino-supervisione');
			for (const not of ['canarino-seconda', 'canarino-prossima']) expect(text, not).not.toContain(not);
		}
		expect(await titles('2026-11-01')).toContain('canarino-individuale');
		// Nor do they read that somebody opened a later one.
		await noteOpening(app, ada, (await app.sessions.find(coming))!, 'plan');
		await noteOpening(app, ada, (await app.sessions.find(held))!, 'plan');
		const opened = async (leftOn: string) =>
			(await ownPath(app, { ...team, leftOn }))!.openings.map(({ sessionTitle }) => sessionTitle);
		expect(await opened('')).toContain('canarino-prossima');
		expect(await opened('2026-11-09')).not.toContain('canarino-prossima');
		expect(await opened('2026-11-09')).toContain('canarino-supervisione');
	});

	test('TR7 a session that cannot be read takes nothing else with it', async () => {
		const broken = {
			...app,
			rooms: {
				stateOf: (id: string) => (id === held ? Promise.reject(new Error('no')) : app.rooms.stateOf(id))
			}
		};
		const wish = { programmeId, organisationId: luce, person: null, language: 'it' } as const;
		const text = JSON.stringify(await makeTeamReport(broken as unknown as App, realtime, wish));
		expect(text).toContain('canarino-altra-carta');
		expect(text).not.toContain('canarino-carta');
	});

	test('TR1 the report is the same words in a file', async () => {
		const file = await reportFile(app.printer, (await report(null))!, 'zip', app.now());
		if (!file.ok) throw new Error(file.code);
		const entries = unzipSync(file.value.body as Uint8Array);
		expect(Object.keys(entries)).toEqual(
			expect.arrayContaining(['report.pdf', 'report.docx', 'report.xlsx'])
		);
		const markdown = strFromU8(entries['report.md']!);
		expect(markdown.replaceAll('\\', '')).toContain('canarino-carta');
		expect(markdown).not.toContain('momento');
		expect(strFromU8(entries['csv/presence.csv']!)).not.toContain('muta');
	}, 30_000);

	test('DO1 DO2 one’s own dossier tells one’s own sessions, and nobody else’s', async () => {
		const text = JSON.stringify(await makeDossier(app, realtime, programmeId, vera, 'it'));
		expect(text).toContain('Vera Canarino-muta');
		expect(text).toContain('canarino-supervisione');
		for (const not of [
			'canarino-seconda',
			'individuale',
			'Zoe',
			'canarino-carta',
			'momento',
			'canarino-nota'
		])
			expect(text, not).not.toContain(not);
		expect(JSON.stringify(await makeDossier(app, realtime, programmeId, zoe, 'it'))).toContain(
			'canarino-individuale'
		);
		expect(await makeDossier(app, realtime, programmeId, 'nobody', 'it')).toBeNull();
		expect(await makeDossier(app, realtime, 'another', vera, 'it')).toBeNull();
	});

	test('TS4 WB1 nothing of it reaches a facilitator who is not assigned, a coordinator, another team or another session', async () => {
		const everything: Record<string, unknown> = {};
		for (const [who, { id, name: called }] of Object.entries({ bea, cosimo })) {
			everything[`${who} lists`] = await listSessions(app, id);
			everything[`${who} sessions`] = await app.programmes.sessionsOf(id, programmeId);
			everything[`${who} methods`] = await listMethods(app, id);
			everything[`${who} bench`] = await openWorkbench(app, { id, name: called }, programmeId, null, 'it');
			for (const one of [held, missed, coming, individual]) {
				expect(await app.programmes.sessionFor(id, one)).toBeNull();
				expect(await app.programmes.facilitatesSession(id, one)).toBe(false);
				expect(await openWorkbench(app, { id, name: called }, programmeId, one, 'it')).toBeNull();
			}
			const { own, everybody } = await calendarAddresses(app, programmeId, id);
			for (const link of [own, everybody])
				everything[`${who} ${link}`] = await makeCalendar(app, link.replace(/^\/calendar\/|\.ics$/g, ''), '');
		}
		for (const reader of ['facilitator', 'coordinator'] as const)
			everything[reader] = await makePathReport(app, programmeId, reader, 'it');
		everything.counts = await countProgramme(app, programmeId);
		everything.organisations = await exportTable(
			app,
			(await app.plans.details(programmeId))!,
			'organisations.csv',
			'it'
		);
		for (const to of [plenary, elsewhere]) {
			everything[`legacies ${to}`] = await earlierLegacies(app.database.db, to, findActivity);
			everything[`supply ${to}`] = await readMapSupply(app.database.db, programmeId, to);
			everything[`rounds ${to}`] = await roundHistory(app.database.db, programmeId, to, app.now());
		}
		everything.plenaries = await app.paths.legacies(programmeId, 'plenary');
		everything.choices = await app.paths.choices(programmeId);
		everything.agreements = await app.ties.agreements(programmeId);
		everything.gaps = await app.ties.gaps(programmeId);
		everything.yuri = await ownPath(app, await linked(yuri));
		everything.yuriDossier = await makeDossier(app, realtime, programmeId, yuri, 'it');
		for (const [what, value] of Object.entries(everything))
			expect(JSON.stringify(value ?? null), what).not.toMatch(CANARY);
		// The same look finds them where they are.
		expect(JSON.stringify(await listSessions(app, ada.id))).toMatch(CANARY);
		expect(JSON.stringify(await earlierLegacies(app.database.db, coming, findActivity))).toMatch(CANARY);
	});

	test('WB1 who may not open a session neither reads nor writes its notes, copies nor moves it', async () => {
		for (const who of [bea, cosimo]) {
			expect(await keepNote(app, who, programmeId, fields(held, 1, 'no'))).toMatchObject({
				code: 'session/unknown'
			});
			expect(await duplicateSession(app, who, copyOf(held))).toMatchObject({ ok: false });
			expect(
				await moveSession(app, who, { session: coming, date: '2027-01-01', startsAt: '09:00' })
			).toMatchObject({ ok: false });
		}
		expect(await keepNote(app, ada, 'another', fields(held, 1, 'no'))).toMatchObject({
			code: 'session/unknown'
		});
		expect(await app.notes.of(held)).toMatchObject({ emerged: 'canarino-nota', revision: 1, by: 'Ada' });
		const own = JSON.stringify([
			await ownPath(app, await linked(zoe)),
			await makeDossier(app, realtime, programmeId, zoe, 'it')
		]);
		expect(own).not.toMatch(/nota|momento/);
	});

	test('WB2 WB4 of two saves at once one is kept, the other is told; too much is refused', async () => {
		const before = await app.notes.of(held);
		const both = await Promise.all(
			['prima', 'seconda'].map((text) => keepNote(app, ada, programmeId, fields(held, before.revision, text)))
		);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'note/meanwhile' });
		const kept = await app.notes.of(held);
		expect(kept.revision).toBe(before.revision + 1);
		expect(await keepNote(app, ada, programmeId, fields(held, kept.revision, 'prima e seconda'))).toEqual({
			ok: true,
			value: kept.revision + 1
		});
		expect(
			await keepNote(app, ada, programmeId, fields(held, kept.revision + 1, 'x'.repeat(8001)))
		).toMatchObject({ code: 'note/too-long' });
		const twice = await Promise.all(
			[1, 2].map(() => keepNote(app, ada, programmeId, fields(missed, 0, 'nuova')))
		);
		expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('WB1 notes go when their session goes', async () => {
		const gone = await makeSession(app, ada);
		const { id } = gone.state;
		const of = (await app.sessions.find(id))!.programmeId;
		await keepNote(app, ada, of, fields(id, 0, 'via'));
		await app.database.db.delete(session).where(eq(session.id, id));
		expect(
			await app.database.db.select().from(facilitatorNote).where(eq(facilitatorNote.sessionId, id))
		).toEqual([]);
	});

	const asOf = (day: string): App => ({ ...app, now: () => Date.parse(`${day}T09:00Z`) });

	test('WB3 the workbench opens a team’s session only when asked, and puts the coming ones of its circle beside it', async () => {
		const bench = (await openWorkbench(asOf('2026-11-26'), ada, programmeId, null, 'it'))!;
		expect(bench.past.map(({ id }) => id)).toEqual([plenary, missed, individual, held]);
		expect(bench.chosen?.id).toBe(plenary);
		expect(JSON.stringify(bench.chosen)).not.toMatch(CANARY);
		const asked = (await openWorkbench(asOf('2026-11-26'), ada, programmeId, held, 'it'))!.chosen!;
		expect(asked.coming.map(({ id }) => id)).toEqual([coming]);
		expect(JSON.stringify(asked.moments)).toContain('canarino-carta-momento');
		expect(JSON.stringify(asked.left)).toContain('canarino-carta');
		const alone = (await openWorkbench(asOf('2026-11-26'), ada, programmeId, individual, 'it'))!.chosen!;
		expect(alone.coming).toEqual([]);
	});

	test('WB5 one that was never held pushes no coming one out; before a session one reads what was noted last time', async () => {
		const before = await openWorkbench(asOf('2026-12-09'), ada, programmeId, held, 'it');
		expect(before!.chosen!.coming.map(({ id }) => id)).toEqual([coming]);
		expect(before!.ahead.map(({ id }) => id)).toContain(coming);
		const after = await openWorkbench(asOf('2026-12-10'), ada, programmeId, held, 'it');
		expect(after!.chosen!.coming).toEqual([]);
		expect(after!.ahead.map(({ id }) => id)).not.toContain(coming);
		expect(after!.slipped.map(({ id }) => id)).toContain(coming);
		expect(before!.slipped.map(({ id }) => id)).not.toContain(coming);
		await keepNote(app, ada, programmeId, fields(held, 1, 'Da riprendere'));
		const planned = (await openWorkbench(asOf('2026-11-26'), ada, programmeId, coming, 'it'))!.chosen!;
		expect(planned).toMatchObject({ id: coming, status: 'prepared' });
		expect([held, missed]).toContain(planned.before?.id);
		expect(await notesToPlanBy(app, ada, coming)).toEqual(planned.before);
		expect(await notesToPlanBy(app, { id: 'somebody', name: '' }, coming)).toBeNull();
		// Noted on other days than today's.
		await app.database.db.delete(teamOpening);
	});

	test('WB5 of many that are to come, none beside which something is written is left out', async () => {
		const first = (await makeSession(app, ada)).state;
		const { programmeId: of } = (await app.sessions.find(first.id))!;
		const made: string[] = [];
		for (let day = 10; day < 25; day++) {
			const one = await duplicateSession(app, ada, { ...copyOf(first.id), date: `2027-01-${day}` });
			if (one.ok) made.push(one.value.id);
		}
		await keepNote(app, ada, of, fields(made[14]!, 0, 'fin d’ora'));
		const { ahead } = (await openWorkbench(asOf('2027-01-09'), ada, of, null, 'it'))!;
		expect(ahead.map(({ id }) => id)).toEqual([...made.slice(0, 12), made[14]]);
		// Put off: its notes go with it.
		const later = (await openWorkbench(asOf('2027-02-01'), ada, of, null, 'it'))!;
		expect(later.slipped.find(({ id }) => id === made[14])).toMatchObject({ written: true });
	});

	test('TS2 TS3 each opening is noted once, and read by the team; a colleague’s individual session has no title there', async () => {
		await duplicateSession(app, ada, copyOf(coming));
		await openWorkbench(app, ada, programmeId, held, 'it');
		await openWorkbench(app, ada, programmeId, held, 'it');
		await openWorkbench(app, ada, programmeId, individual, 'it');
		const { openings } = (await ownPath(app, await linked(vera)))!;
		const told = openings.map(({ what, userName, sessionTitle }) => `${userName} ${what} ${sessionTitle}`);
		expect(told.filter((one) => one === 'Ada notes canarino-supervisione')).toHaveLength(1);
		expect(told).toContain('Ada copy canarino-prossima');
		expect(told).toContain('Ada notes null');
		expect(told.join()).not.toContain('individuale');
		expect((await ownPath(app, await linked(yuri)))!.openings).toEqual([]);
		await app.openings.note(
			{ organisationId: luce, what: 'space', sessionId: null },
			ada,
			new Date(app.now())
		);
		expect((await app.openings.of(luce))[0]).toMatchObject({ what: 'space', userName: 'Ada' });
	});

	test('TS3 all openings can be read, however many there are', async () => {
		const at = (minute: number) => new Date(Date.UTC(2040, 0, 1, 0, minute * 11));
		for (let minute = 0; minute < 55; minute++)
			await app.openings.note({ organisationId: luce, what: 'space', sessionId: null }, ada, at(minute));
		const first = (await ownPath(app, await linked(vera)))!;
		expect(first).toMatchObject({ moreOpenings: true });
		expect(first.openings).toHaveLength(50);
		const all = (await ownPath(app, await linked(vera), true))!;
		expect(all).toMatchObject({ moreOpenings: false });
		expect(all.openings[0]!.at).toEqual(at(54));
		expect(all.openings.length).toBeGreaterThan(54);
	});
});
