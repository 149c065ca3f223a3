import { expect, type Locator, type Page } from '@playwright/test';

/** Buttons that move everybody ask to be pressed twice, and take a double tap for a slip. */
export async function pressTwice(button: Locator, confirm: Locator): Promise<void> {
	// While an answer is awaited the button turns its wheel, and takes no press.
	await expect(button).not.toHaveAttribute('aria-busy', 'true');
	await button.click();
	await expect(confirm).toBeVisible();
	await expect(async () => {
		if (await confirm.isVisible()) await confirm.click();
		await expect(confirm).toBeHidden({ timeout: 700 });
	}).toPass();
}

/** Takes everybody to the next step. */
export async function next(desk: Page): Promise<void> {
	await pressTwice(
		desk.getByRole('group', { name: 'Passi' }).getByRole('button', { name: /^Avanti:/ }),
		desk.getByRole('button', { name: /premi ancora/ })
	);
}

/** Closes the meeting from the console's menu. */
export async function closeMeeting(desk: Page): Promise<void> {
	await desk.getByRole('button', { name: "Menu dell'incontro" }).click();
	await desk.getByRole('menuitem', { name: "Chiudi l'incontro" }).click();
	await pressTwice(
		desk.getByRole('dialog').getByRole('button', { name: "Chiudi l'incontro" }),
		desk.getByRole('button', { name: "Sì, chiudi l'incontro" })
	);
}

/** Opens a part of the console, on a phone. */
export async function part(desk: Page, name: 'Adesso' | 'Gruppi' | 'Persone' | 'Momenti'): Promise<void> {
	const tab = desk.getByRole('navigation').getByRole('button', { name });
	await tab.click();
	await expect(tab).toHaveAttribute('aria-current', 'page');
}

/** Sends people into the groups that stand on screen: everybody comes to the step where they work. */
export async function deal(desk: Page, words = 'Manda nei gruppi'): Promise<void> {
	await pressTwice(
		desk.getByRole('button', { name: words, exact: true }),
		desk.getByRole('button', { name: 'Tutti nei gruppi: premi ancora' })
	);
	await expect(desk.getByRole('button', { name: 'Richiama in plenaria' })).toBeVisible();
}

/** Nothing lies on these: a tap on the middle of each meets it. */
async function underTheThumb(buttons: Locator): Promise<void> {
	const covered = await buttons.evaluateAll((all) =>
		all
			.filter((button) => {
				const { x, y, width, height } = button.getBoundingClientRect();
				return !button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
			})
			.map(({ textContent }) => textContent)
	);
	expect(covered).toEqual([]);
}

/** The same on a phone's console, from any part of it; back to the present step. */
export async function sendIntoGroups(desk: Page): Promise<void> {
	await part(desk, 'Gruppi');
	await deal(desk);
	// What is said of it must not lie on the parts that one presses next.
	await expect(desk.getByRole('status').getByText('Ciascuno vede il suo gruppo')).toBeVisible();
	await underTheThumb(desk.getByRole('navigation').getByRole('button'));
	await part(desk, 'Adesso');
}
