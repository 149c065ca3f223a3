import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { storyTemplates } from '../../src/lib/activities/path-story/templates';
import { closeMeeting, next } from './support/desk';
import { method } from './support/method';
import { onlyReached, type Onlooker } from './support/onlooker';
import {
	AGREEMENT,
	AIMS,
	CONSENTING,
	FIRST,
	livePath,
	PHASES,
	SYNTHESIS,
	UNNAMED
} from './support/path-so-far';
import { comeByLink, pageOf, signedIn } from './support/programme';
import { READ_BACK } from './support/read-back';
import { Theatre } from './support/theatre';

// The closing meeting: what the whole path was, told on the stage and handed out as files, with the names of those who consented
// and of nobody else.
const VOICE = 'Adesso so chi chiamare, e chi chiama me';
const TITLE = 'Incontro di chiusura';
const TIES = ['Associazione Mare', 'Cooperativa Luce'];

let theatre: Theatre;
let links: ReadonlyMap<string, string>;

test.beforeAll(async () => {
	theatre = await Theatre.build('Reti che accompagnano');
	links = await livePath(theatre);
});

test.afterAll(async () => {
	await theatre?.close();
});

test('the closing meeting hands the whole path back, on the stage and as files', async ({ browser }) => {
	test.setTimeout(300_000);
	const studio = await signedIn(theatre, browser, theatre.anna, 'studio', pageOf(theatre, '/results/choose'));

	await test.step('facilitators choose a product, and a voice of somebody who consents', async () => {
		const { page } = studio;
		const left = page.getByRole('region', { name: 'Dagli incontri in plenaria' });
		await expect(left.getByText(FIRST)).toBeVisible();
		const synthesis = left.getByRole('listitem').filter({ hasText: SYNTHESIS });
		await synthesis.getByRole('button', { name: 'Metti nel resoconto' }).click();
		await expect(synthesis.getByRole('button', { name: 'Togli' })).toBeVisible();
		const chosen = page.getByRole('region', { name: 'Già nel resoconto: 1 testo' });
		await expect(chosen.getByRole('listitem')).toContainText([SYNTHESIS]);
		const of = page.getByLabel('Di chi');
		expect((await of.locator('option').allInnerTexts()).map((text) => text.trim()).sort()).toEqual([
			...CONSENTING
		]);
		await of.selectOption({ label: CONSENTING[0] });
		await page.getByLabel('Le sue parole').fill(VOICE);
		await page.getByRole('button', { name: 'Aggiungi la voce' }).click();
		await expect(page.getByRole('listitem').filter({ hasText: VOICE })).toContainText(CONSENTING[0]);
		await studio.isAccessible('choosing');
	});

	await test.step('the path is told on the stage, page by page', async () => {
		const meeting = await theatre.meeting(TITLE, '2026-11-20', [
			method('path-story', storyTemplates, 'closing-meeting')
		]);
		const desk = await theatre.console(browser, meeting);
		const stage = await theatre.stage(browser, meeting);
		const phones: Onlooker[] = [];
		for (const name of [CONSENTING[0], UNNAMED])
			phones.push(await comeByLink(theatre, browser, name, links.get(name)!, meeting, TITLE));
		await next(desk.page);
		const turn = async (chapter: string, ...words: (string | RegExp)[]) => {
			const pages = desk.page
				.getByRole('list')
				.getByRole('button', { name: new RegExp(`^\\d+\\s*${chapter}$`) });
			await pages.click();
			for (const text of words) await expect(stage.page.getByText(text).first()).toBeVisible();
			await stage.isAccessible(chapter);
		};
		await turn('Apertura', AIMS);
		await desk.isAccessible('telling the path');
		for (const phone of phones) await phone.isAccessible('listening');
		await turn('Le fasi', ...PHASES);
		await turn('Chi c’era', 'presenze alle plenarie');
		await turn('La rete', ...TIES);
		await turn('La mappa', 'Formazione');
		await turn('Accordi', `${TIES.join(' → ')}`, AGREEMENT);
		await turn('Prodotto', SYNTHESIS);
		await turn('Voce', VOICE, CONSENTING[0]);
		await turn('Immagine finale', /sta a noi tenerla viva/);
		// Whoever facilitates sees in the console who is there; what is told names nobody without consent.
		await onlyReached(UNNAMED, [desk, phones[1]!], [desk, stage, ...phones]);
		await closeMeeting(desk.page);
		for (const { page } of [desk, stage, ...phones]) await page.close();
	});

	await test.step('it is handed out: on the page, as PDF, DOCX and XLSX, opened and read back', async () => {
		const { page } = studio;
		await page.goto(theatre.product.origin + pageOf(theatre, '/results'));
		const everywhere = [
			...PHASES,
			'Cooperativa Luce',
			'Casa Ponte',
			'Formazione',
			AGREEMENT,
			SYNTHESIS,
			VOICE,
			CONSENTING[0]
		];
		for (const words of [AIMS, FIRST, ...everywhere])
			await expect(page.getByText(words).first()).toBeVisible();
		for (const words of [UNNAMED, 'Fuori dalle fasi']) await expect(page.getByText(words)).toBeHidden();
		await studio.isAccessible('the whole path');
		for (const [form, label] of [
			['pdf', 'PDF da stampare'],
			['docx', 'Documento (Word)'],
			['xlsx', 'Tabelle (Excel)']
		] as const) {
			const coming = page.waitForEvent('download');
			await page.getByRole('button', { name: label }).click();
			const bytes = new Uint8Array(readFileSync(await (await coming).path()));
			const text = await READ_BACK[form](bytes);
			for (const words of form === 'xlsx' ? everywhere : [AIMS, ...everywhere])
				expect.soft(text, form).toContain(words);
			expect.soft(text, form).not.toContain(UNNAMED);
			expect.soft(text, form).not.toContain('Bruno');
		}
	});

	await test.step('once the consent is taken back, the voice is nowhere either', async () => {
		const { page } = studio;
		await page.goto(theatre.product.origin + pageOf(theatre, '/people'));
		await studio.isAccessible('people');
		const { status } = await withoutConsent();
		expect(status).toBe(200);
		await page.goto(theatre.product.origin + pageOf(theatre, '/results'));
		await expect(page.getByText(SYNTHESIS).first()).toBeVisible();
		for (const words of [VOICE, CONSENTING[0]]) await expect(page.getByText(words)).toBeHidden();
	});
});

/** Amina takes back her consent: facilitators write it down in her row of the roster. */
async function withoutConsent() {
	const roster = await (await theatre.anna.request(`${pageOf(theatre, '/people')}/__data.json`)).text();
	const [, id = ''] = new RegExp(`"([\\w-]{22})","${CONSENTING[0]}"`).exec(roster) ?? [];
	const [, organisation = ''] = /"([\w-]{22})","Cooperativa Luce"/.exec(roster) ?? [];
	return theatre.anna.submit(pageOf(theatre, '/people?/save'), {
		...{ id, organisation, name: CONSENTING[0], attendance: 'room' }
	});
}
