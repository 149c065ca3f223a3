import { expect, test, type Browser } from '@playwright/test';
import { SimulatedBrowser } from '../../scripts/simulated/browser.js';
import { freshId, Presence } from '../../scripts/simulated/presence.js';
import { caseTemplates } from '../../src/lib/activities/casework/templates';
import { assessmentTemplates } from '../../src/lib/activities/self-assessment/templates';
import { closeMeeting, next } from './support/desk';
import { method } from './support/method';
import { onlyReached, type Onlooker } from './support/onlooker';
import { addOrganisation, addPerson, comeByLink, ownLink, pageOf, post, signedIn } from './support/programme';
import { Theatre, type Meeting } from './support/theatre';
import { waysInto } from './support/ways-in';

// A team's supervision over three meetings: a case each time, the same self-assessment each time; open to the team and to the
// facilitator who is assigned to it, and to nobody else.
const PASSWORD = 'una-frase-lunga-1';
const TEAM = ['Amina Conti', 'Bruno Riva', 'Chen Wu'];
const OTHER = 'Yuri Mori';
const AREAS = assessmentTemplates[0]!.config('it').areas.slice(0, 3);
const CASE = { minutes: { tell: 6, clarify: 0, feelings: 0, hypotheses: 7, ways: 0, answer: 5 } };
const AGENDA = [
	method('casework', caseTemplates, 'short', CASE),
	method('self-assessment', assessmentTemplates, 'practice', { areas: AREAS })
];
const NOTE = 'Più tempo per ascoltare';
const THOUGHT = 'Forse ha paura di perdere la casa';

let theatre: Theatre;
const links = new Map<string, string>();
/** Those who are not of the team: two with accounts in the programme, one with an account elsewhere, one of another team, one unknown. */
let outsiders: Record<'unassigned' | 'coordinator' | 'stranger' | 'otherTeam' | 'nobody', SimulatedBrowser>;

test.beforeAll(async () => {
	theatre = await Theatre.build('Accompagnare insieme');
	const { anna, product } = theatre;
	const account = async (path: string, fields: Record<string, string>, name: string) => {
		const { link } = await post(anna, path, fields);
		const browser = new SimulatedBrowser(product.origin);
		const email = `${name.toLowerCase()}@plenaria.example`;
		await post(browser, `${new URL(String(link)).pathname}?/create`, { name, email, password: PASSWORD });
		return browser;
	};
	const settings = pageOf(theatre, '/settings?/invite');
	const { location } = await post(anna, '/studio/programmes/new', { title: 'Altrove', language: 'it' });
	outsiders = {
		unassigned: await account(settings, { role: 'facilitator' }, 'Chiara'),
		coordinator: await account(settings, { role: 'coordinator' }, 'Cosimo'),
		stranger: await account(`${String(location)}/settings?/invite`, { role: 'facilitator' }, 'Dario'),
		otherTeam: new SimulatedBrowser(product.origin),
		nobody: new SimulatedBrowser(product.origin)
	};

	const plan = await prepareTemplate();
	const data = await (await anna.request(`/console/${plan}/__data.json`)).text();
	const annaId = /"([\w-]{32})"/.exec(data)![1]!;
	const luce = await addOrganisation(theatre, 'Cooperativa Luce', { team: 'yes', facilitators: annaId });
	const mare = await addOrganisation(theatre, 'Associazione Mare');
	for (const name of TEAM) links.set(name, await ownLink(theatre, await addPerson(theatre, name, luce)));
	links.set(OTHER, await ownLink(theatre, await addPerson(theatre, OTHER, mare)));
	await outsiders.otherTeam.submit(links.get(OTHER)!, {});
});

test.afterAll(async () => {
	await theatre?.close();
});

/** The plan of a meeting, kept as a template to begin others from. */
async function prepareTemplate(): Promise<string> {
	const { anna, programme } = theatre;
	const about = { title: 'Un incontro di supervisione', date: '2026-01-07', startsAt: '17:00' };
	const { location } = await post(anna, '/studio/new', { ...about, mode: 'room', language: 'it', programme });
	const session = String(location).split('/').at(-1)!;
	const desk = new Presence(anna, session, 'facilitator');
	await desk.until((one) => one.layer('facilitator'));
	for (const [at, item] of AGENDA.entries()) {
		const answer = await desk.send('agenda.insert', { activityId: freshId(), at, ...item });
		if (!answer.ok) throw new Error(JSON.stringify(answer));
	}
	desk.leave();
	await post(anna, '/studio?/duplicate', { session, as: 'template', title: about.title });
	return session;
}

async function openDoors(session: string): Promise<Meeting> {
	const desk = new Presence(theatre.anna, session, 'facilitator');
	await desk.until((one) => one.layer('facilitator'));
	await desk.send('session.open', {});
	const { code } = desk.layer('facilitator').door;
	desk.leave();
	return { session, code };
}

/** Answers every statement with the same value, writes a note, and arrives at one's wheel. */
async function answer({ page }: Onlooker, value: number, note: string): Promise<void> {
	for (const { title, statements } of AREAS) {
		await expect(page.getByRole('heading', { name: title })).toBeVisible();
		for (const { text } of statements)
			await page.getByRole('group', { name: text }).getByText(String(value), { exact: true }).click();
		await page.getByRole('button', { name: 'Avanti', exact: true }).click();
	}
	await page.getByLabel('Scrivi qui').fill(note);
	await expect(page.getByText(/salvato/i).first()).toBeVisible();
	await page.getByRole('button', { name: 'Rivedi tutto', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'La tua ruota' })).toBeVisible();
}

/** A wheel's table: days, then each area's values. */
async function table({ page }: Onlooker, caption: string): Promise<{ days: string[]; rows: string[][] }> {
	const found = page.getByRole('table', { name: caption });
	await expect(found).toBeVisible();
	const days = await found.locator('thead th').allInnerTexts();
	const rows: string[][] = [];
	for (const row of await found.locator('tbody tr').all())
		rows.push((await row.locator('td').allInnerTexts()).map((text) => text.trim()));
	return { days: days.map((day) => day.trim()), rows };
}

interface Room {
	readonly desk: Onlooker;
	readonly stage: Onlooker;
	readonly phones: readonly Onlooker[];
}

async function gather(browser: Browser, session: string, title: string): Promise<Room> {
	const meeting = await openDoors(session);
	const desk = await theatre.console(browser, meeting);
	const stage = await theatre.stage(browser, meeting);
	const phones: Onlooker[] = [];
	for (const name of TEAM)
		phones.push(await comeByLink(theatre, browser, name, links.get(name)!, meeting, title));
	return { desk, stage, phones };
}

async function thinkAboutACase({ desk, stage, phones }: Room, checked: boolean): Promise<void> {
	const [amina, bruno] = phones as [Onlooker, Onlooker];
	await next(desk.page);
	await desk.page.getByLabel('Chi porta il caso?').selectOption({ label: amina.name });
	await expect(amina.page.getByText('Porti tu il caso')).toBeVisible();
	await amina.page.getByLabel("La domanda all'équipe").fill('Come resto accanto senza spingere?');
	await amina.page.getByRole('button', { name: 'Salva la domanda' }).click();
	await expect(stage.page.getByText('Come resto accanto senza spingere?')).toBeVisible();
	if (checked) for (const view of [amina, stage, desk]) await view.isAccessible('a case is told');
	await next(desk.page);
	await bruno.page.getByLabel('Scrivi un pensiero').fill(THOUGHT);
	await bruno.page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
	await expect(amina.page.getByText(THOUGHT).last()).toBeVisible();
	// What the team gathered at its last meeting is at hand again, for the team alone.
	if (!checked) await expect(amina.page.getByText("Che cosa era emerso l'altra volta")).toBeVisible();
	if (checked) for (const view of [amina, bruno, stage, desk]) await view.isAccessible('hypotheses');
	await next(desk.page);
	await expect(amina.page.getByText('Ora tocca a te')).toBeVisible();
}

test('three meetings of a team: a case, the same self-assessment, and nobody from outside', async ({
	browser
}) => {
	test.setTimeout(420_000);
	const studio = await signedIn(theatre, browser, theatre.anna, 'studio', pageOf(theatre, '/series'));
	const sessions: string[] = [];
	const titleOf = (number: number) => `Supervisione ${number} · Cooperativa Luce`;

	await test.step('the series is made in one step, for the team that one is assigned to', async () => {
		const { page } = studio;
		await expect(page.getByRole('checkbox', { name: /Associazione Mare/ })).toBeDisabled();
		await page.locator('input[name=title]').fill('Supervisione');
		await page.getByLabel('Incontri per squadra').fill('3');
		await page.getByLabel('Ogni quante settimane').fill('6');
		await page.getByLabel('Il primo giorno').fill('2026-02-03');
		await page.locator('select[name=template]').selectOption({ index: 1 });
		await page.getByRole('button', { name: 'Mostrami che cosa verrebbe' }).click();
		await expect(page.getByText(titleOf(3))).toBeVisible();
		await studio.isAccessible('series');
		await page.getByRole('button', { name: 'Crea tutti i 3 incontri' }).click();
		await page.waitForURL('**/sessions');
		await studio.isAccessible('sessions');
		for (const number of [1, 2, 3]) {
			const link = page.getByRole('link', { name: new RegExp(titleOf(number)) }).first();
			sessions.push((await link.getAttribute('href'))!.split('/').at(-1)!);
		}
	});

	for (const number of [1, 2, 3]) {
		await test.step(`meeting ${number}`, async () => {
			const room = await gather(browser, sessions[number - 1]!, titleOf(number));
			const { desk, stage, phones } = room;
			const all = [desk, stage, ...phones];
			const [amina, bruno, chen] = phones as [Onlooker, Onlooker, Onlooker];
			await thinkAboutACase(room, number === 1);

			await next(desk.page);
			for (const phone of phones)
				await answer(phone, number + (phone === amina ? 1 : 2), phone === amina ? `${NOTE}, ${number}` : '');
			// Earlier answers are their person's: all of them, by their day, and nobody else's.
			const wheel = await table(amina, 'Le tue risposte, area per area');
			const before = ['3 feb 26', '17 mar 26'].slice(0, number - 1);
			expect(wheel.days).toEqual([...before, 'oggi']);
			const values = Array.from({ length: number }, (_, index) => String(index + 2));
			expect(wheel.rows).toEqual(AREAS.map(() => values));
			for (let earlier = 1; earlier <= number; earlier++)
				await onlyReached(`${NOTE}, ${earlier}`, [amina], all);
			if (number === 2) await amina.isAccessible('one’s own wheel over time');

			// Two of three would uncover each other; three of three have all agreed.
			const counted = number === 1 ? [amina, bruno] : [amina, bruno, chen];
			for (const { page } of counted)
				await page.getByRole('switch', { name: 'Contate anche me nel profilo della squadra' }).click();
			await next(desk.page);
			await expect(desk.page.getByText(`Acconsentono a farsi contare: ${counted.length}.`)).toBeVisible();
			await desk.page.getByRole('button', { name: 'Mostra il profilo' }).click();
			if (number === 1) {
				for (const { page } of all) await expect(page.getByText(/ancora poche/).first()).toBeVisible();
			} else {
				for (const { page } of all)
					await expect(page.getByText('Da 3 persone che acconsentono').first()).toBeVisible();
				const team = await table(desk, 'Medie della squadra, area per area');
				// The first meeting's profile could not be shown then, and is not shown now.
				expect(team.days).toEqual(number === 2 ? ['oggi'] : ['17 mar 26', 'oggi']);
				expect(team.rows[0]).toEqual(number === 2 ? ['3,7'] : ['3,7', '4,7']);
				for (const view of [amina, stage, desk]) await view.isAccessible('the team’s profile');
			}
			await closeMeeting(desk.page);
			await expect(amina.page.getByText(/^Grazie/).first()).toBeVisible();
			for (const { page } of all) await page.close();
		});
	}

	await test.step('nobody from outside gets anything', async () => {
		// The ways are ways: whoever may come in comes in by them.
		expect(await waysInto(theatre.anna, sessions[2]!)).toContain('socket as facilitator');
		expect(await waysInto(theatre.anna, sessions[2]!)).toContain('/reports/[session]/download/markdown');
		for (const [who, outsider] of Object.entries(outsiders))
			for (const session of sessions) expect(await waysInto(outsider, session), who).toEqual([]);

		for (const who of ['unassigned', 'coordinator'] as const) {
			const view = await signedIn(theatre, browser, outsiders[who], who, '/studio');
			for (const path of [
				'/studio',
				pageOf(theatre),
				pageOf(theatre, '/sessions'),
				pageOf(theatre, '/results')
			]) {
				await view.page.goto(theatre.product.origin + path);
				await expect(view.page.getByRole('main')).toBeVisible();
			}
			await view.page.goto(`${theatre.product.origin}/console/${sessions[0]}`);
			await expect(view.page.getByRole('heading', { level: 1 })).toBeVisible();
			for (const words of [THOUGHT, NOTE, titleOf(1)]) expect(await view.hasReceived(words), who).toBe(false);
		}
		const { page } = await theatre.open(browser, OTHER, links.get(OTHER)!, { width: 390, height: 844 });
		await page.getByRole('button', { name: 'Sono io, continua' }).click();
		await page.waitForURL('**/me');
		await expect(page.getByText(/Supervisione \d/)).toBeHidden();
		const entered = await outsiders.otherTeam.submit('/me?/enter', { session: sessions[0]! });
		expect([entered.status, entered.location]).toEqual([404, null]);
	});

	await test.step('the team sees who opened what is theirs', async () => {
		const phone = await theatre.open(browser, TEAM[0]!, '/me', { width: 390, height: 844 });
		await phone.page.getByText('Chi ha aperto lo spazio della squadra').click();
		for (const number of [1, 2, 3])
			await expect(phone.page.getByText(`Anna ha aperto «${titleOf(number)}»`).first()).toBeVisible();
		await expect(
			phone.page.getByText(`Anna ha aperto il resoconto di «${titleOf(3)}»`).first()
		).toBeVisible();
		for (const name of ['Chiara', 'Cosimo', 'Dario'])
			await expect(phone.page.getByText(new RegExp(`\\b${name}`))).toBeHidden();
		await phone.isAccessible('one’s own path, with the openings');
	});
});
