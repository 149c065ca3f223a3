import { expect, type Locator, type Page } from '@playwright/test';
import { HATS, type HatKey } from '../../../src/lib/activities/six-hats/hats';
import { SITUATIONS } from '../../../src/lib/activities/six-hats/situations';
import { AREAS } from './competence-lab';
import type { Onlooker } from './onlooker';

/** Answers every situation as a way of thinking would. */
export async function answerAs(phone: Page, hat: HatKey): Promise<void> {
	for (const [index, { answers }] of SITUATIONS.entries()) {
		await expect(phone.getByText(`Situazione ${index + 1} di ${SITUATIONS.length}`)).toBeVisible();
		const text = answers.find((answer) => answer.hat === hat)!.text.it;
		await phone.getByRole('button', { name: text, exact: true }).click();
	}
	await expect(phone.getByRole('heading', { name: HATS[hat].name.it })).toBeVisible();
}

/** Opens a part of one's sheet from its overview, and says to whom it is open. */
export async function share(phone: Page, part: string, audience: string): Promise<void> {
	await phone.getByRole('button', { name: new RegExp(part) }).click();
	await phone.getByRole('button', { name: /Condividi questa parte|Cambia con chi/ }).click();
	await phone.getByRole('checkbox', { name: new RegExp(`^${audience}`) }).check();
	await expect(phone.getByText(new RegExp(`e anche: .*${audience}`))).toBeVisible();
	await phone.getByRole('button', { name: 'Fatto', exact: true }).click();
}

/** Adds a line to a block, or a card to a matrix. */
export async function addCard(within: Locator, text: string): Promise<void> {
	await within.getByRole('textbox', { name: /Scrivi e aggiungi|Aggiungi qui|Scrivi una cosa/ }).fill(text);
	await within.getByRole('button', { name: 'Aggiungi', exact: true }).click();
}

/** Waits until what one wrote is said to be safe. */
export const saved = (phone: Page) => expect(phone.getByText(/salvato/i).first()).toBeVisible();

/** Everybody in turn: whose turn it is stands on every screen, and only they can say that they have finished. */
export async function round(desk: Onlooker, stage: Onlooker, phones: readonly Onlooker[]): Promise<void> {
	await desk.page.getByRole('button', { name: 'Comincia il giro' }).click();
	const heard: string[] = [];
	for (let turn = 0; turn < phones.length; turn++) {
		let speaker: Onlooker | undefined;
		await expect(async () => {
			const [first, ...others] = await turnsHeld(phones);
			expect(others).toEqual([]);
			expect(heard).not.toContain(first?.name);
			speaker = first;
			expect(speaker).toBeDefined();
		}).toPass({ timeout: 15_000 });
		heard.push(speaker!.name);
		await expect(stage.page.getByText(speaker!.name).first()).toBeVisible();
		await speaker!.page.getByRole('button', { name: 'Ho finito', exact: true }).click();
	}
	await expect(desk.page.getByText('Il giro è finito')).toBeVisible();
}

async function turnsHeld(phones: readonly Onlooker[]): Promise<readonly Onlooker[]> {
	const held = await Promise.all(
		phones.map(({ page }) => page.getByRole('heading', { name: 'Tocca a te', exact: true }).isVisible())
	);
	return phones.filter((_, index) => held[index]);
}

/** Answers every statement, up to the question in words. */
export async function assess(phone: Page): Promise<void> {
	for (const { title, statements } of AREAS) {
		await expect(phone.getByRole('heading', { name: title })).toBeVisible();
		for (const { text } of statements)
			await phone.getByRole('group', { name: text }).getByText('4', { exact: true }).click();
		await phone.getByRole('button', { name: 'Avanti', exact: true }).click();
	}
}
