import { expect, test, type Locator, type Page } from '@playwright/test';
import { boardTemplates } from '../../src/lib/activities/board/templates';
import { closeMeeting, next } from './support/desk';
import { method } from './support/method';
import type { Onlooker } from './support/onlooker';
import { awake, Theatre, type Planned } from './support/theatre';

// A board in real browsers: cards put in order on the facilitator's phone and by keyboard, and anonymous cards that stay their
// author's when the page is closed, and nobody's when the meeting is over.
let theatre: Theatre;
const AMINA = { name: 'Amina Conti', attendance: 'room' } as const;
const BRUNO = { name: 'Bruno Riva', attendance: 'room' } as const;

test.beforeAll(async () => {
	theatre = await Theatre.build('Percorso di rete');
	await theatre.enrol([AMINA, BRUNO]);
});

test.afterAll(async () => {
	await theatre?.close();
});

const columns = ['Che cosa emerge', 'Che cosa manca'].map((title, index) => ({
	id: `column-${index}`,
	title,
	question: ''
}));
const open = method('board', boardTemplates, 'debrief');
const planned = (title: string, config: object): Planned => ({
	...open,
	title,
	config: { ...(open.config as object), columns, votes: 0, ...config }
});

async function write({ page }: Onlooker, column: string, text: string): Promise<void> {
	await page.getByRole('radio', { name: column }).check({ force: true });
	await page.getByRole('textbox').first().fill(text);
	await page.getByRole('button', { name: 'Metti il cartellino' }).click();
	await expect(page.getByText(text).first()).toBeVisible();
}

const menu = (desk: Page, card: string) => desk.getByRole('button', { name: `Che cosa fare con «${card}»` });

async function choose(desk: Page, card: string, what: string): Promise<Locator> {
	await menu(desk, card).first().click();
	await desk.getByRole('menuitem', { name: what }).click();
	return desk.getByRole('dialog');
}

test('cards are put in order by tap and keyboard, and anonymous ones stay their author’s', async ({
	browser
}) => {
	const meeting = await theatre.meeting('Bacheche', '2026-05-06', [
		planned('Insieme', { authors: 'shown', privately: false }),
		planned('Senza nome', { authors: 'anonymous' })
	]);
	const desk = await theatre.console(browser, meeting);
	const stage = await theatre.stage(browser, meeting);
	const amina = await theatre.join(browser, meeting, AMINA);
	const bruno = await theatre.join(browser, meeting, BRUNO);
	await next(desk.page);

	await test.step('B13 the menu of a card reaches every card, by its words', async () => {
		for (const text of ['Il silenzio', 'Più ascolto']) await write(amina, columns[0]!.title, text);
		for (const text of ['Un turno serale', 'Ascoltare meglio']) await write(bruno, columns[1]!.title, text);
		const merging = await choose(desk.page, 'Ascoltare meglio', 'Unisci a un altro…');
		await expect(merging.getByRole('option')).toHaveCount(3);
		await desk.isAccessible('choosing a card');
		await merging.getByRole('combobox').fill('piu asc');
		await expect(merging.getByRole('option')).toHaveCount(1);
		await desk.page.keyboard.press('Enter');
		await expect(merging).toBeHidden();
		await expect(menu(desk.page, 'Ascoltare meglio')).toHaveCount(0);
		await expect(menu(desk.page, 'Più ascolto')).toBeFocused();
		await choose(desk.page, 'Più ascolto', 'Separa i cartellini uniti');
		await expect(menu(desk.page, 'Ascoltare meglio')).toHaveCount(1);
	});

	await test.step('B14 what is put together is in the light together, and taken out again', async () => {
		await choose(desk.page, 'Il silenzio', 'Metti in luce sullo schermo');
		await expect(stage.page.getByText('Il silenzio')).toBeVisible();
		await expect(stage.page.getByText('Un turno serale')).toBeHidden();
		const together = await choose(desk.page, 'Il silenzio', 'Metti insieme a…');
		await together.getByRole('option', { name: 'Un turno serale' }).click();
		await expect(stage.page.getByText('2 cartellini')).toBeVisible();
		await expect(stage.page.getByText('Un turno serale')).toBeVisible();
		await choose(desk.page, 'Il silenzio', 'Togli dal mazzetto');
		await expect(stage.page.getByText('Il silenzio')).toBeHidden();
	});

	await test.step('B13 several cards are put into a stack without choosing it anew', async () => {
		const stack = await choose(desk.page, 'Un turno serale', 'Aggiungi cartellini…');
		for (const text of ['Il silenzio', 'Più ascolto']) {
			await stack.getByRole('option', { name: text }).click();
			await expect(stack.getByRole('option', { name: text })).toHaveCount(0);
		}
		await stack.getByRole('button', { name: 'Fatto' }).click();
		await expect(stack).toBeHidden();
		await expect(stage.page.getByText('3 cartellini')).toBeVisible();
	});

	await test.step('B1 facilitators write cards too, and take them off', async () => {
		await desk.page.getByRole('button', { name: `Aggiungi un cartellino in «${columns[1]!.title}»` }).click();
		const dialog = desk.page.getByRole('dialog');
		await dialog.getByRole('textbox').fill('E chi non c’era?');
		await dialog.getByRole('button', { name: 'Metti il cartellino' }).click();
		await expect(bruno.page.getByText('E chi non c’era?')).toBeVisible();
		await expect(bruno.page.getByText('da chi facilita')).toBeVisible();
		await choose(desk.page, 'E chi non c’era?', 'Togli il cartellino');
		await expect(bruno.page.getByText('E chi non c’era?')).toBeHidden();
		await desk.page.getByRole('button', { name: 'Rimettilo' }).click();
		await expect(bruno.page.getByText('E chi non c’era?')).toBeVisible();
		await desk.isAccessible('a board');
	});

	await test.step('B12 an anonymous card is its author’s on this phone alone, also when the page was closed', async () => {
		await next(desk.page);
		await next(desk.page);
		// The board before has the same columns.
		await expect(amina.page.getByText('Senza nome', { exact: true }).first()).toBeVisible();
		await write(amina, columns[0]!.title, 'Avevo paura di sbagliare');
		await expect(amina.page.getByText('lo sa solo questo telefono')).toBeVisible();
		await amina.isAccessible('own anonymous cards');
		const device = amina.page.context();
		await amina.page.close();
		const page = await device.newPage();
		await page.goto(`${theatre.product.origin}/room/${meeting.session}`);
		await awake(page);
		await page.getByRole('button', { name: 'Modifica il cartellino' }).click();
		await page.getByLabel('Modifica il cartellino').fill('Avevo paura');
		await page.getByRole('button', { name: 'Salva' }).click();
		await expect(page.getByText('Avevo paura', { exact: true })).toBeVisible();
		await write(bruno, columns[0]!.title, 'Anch’io, un poco');
		await desk.page.getByRole('button', { name: /^Scopri/ }).click();
		await expect(bruno.page.getByText('Avevo paura', { exact: true })).toBeVisible();
		await expect(bruno.page.getByRole('button', { name: 'Togli il cartellino' })).toHaveCount(1);
		await page.getByRole('button', { name: 'Togli il cartellino' }).click();
		await expect(bruno.page.getByText('Avevo paura', { exact: true })).toBeHidden();
		const kept = () =>
			bruno.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':cards:')).length);
		expect(await kept()).toBe(1);
		await closeMeeting(desk.page);
		await expect.poll(kept).toBe(0);
	});
});
