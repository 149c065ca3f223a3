import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violations of accessibility on a page as it stands, in a view of that name. */
export async function expectAccessible(page: Page, view: string): Promise<void> {
	// What is still fading in has the colours of a moment, and is not the page as it stands. One animation may
	// begin the next at its end (as transitions do, to keep their delay): so look again after two frames.
	await page.evaluate(async () => {
		for (;;) {
			await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
			const coming = document
				.getAnimations()
				.filter(
					({ playState, effect }) =>
						playState === 'running' && effect?.getComputedTiming().endTime !== Infinity
				);
			if (!coming.length) return;
			await Promise.allSettled(coming.map(({ finished }) => finished));
		}
	});
	// In one go: the other way gathers the frames of a page in another page, and ours have none.
	const { violations } = await new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.setLegacyMode()
		.analyze();
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
	expect.soft(found, view).toEqual([]);
}

/** A page, and everything that ever reached it: so that one can say what somebody must not have received. */
export class Onlooker {
	readonly #received: string[] = [];
	readonly #coming: Promise<void>[] = [];

	constructor(
		readonly page: Page,
		readonly name: string
	) {
		page.on('websocket', (socket) =>
			socket.on('framereceived', ({ payload }) => this.#received.push(String(payload)))
		);
		page.on('response', (response) => {
			if (!['document', 'fetch', 'xhr'].includes(response.request().resourceType())) return;
			// A body that is gone with its page (a redirect, a reload) was read by nobody.
			this.#coming.push(
				response.text().then(
					(text) => void this.#received.push(text),
					() => undefined
				)
			);
		});
	}

	/** Whether words stand on the page or in its fields, or came to this device at any time. */
	async hasReceived(words: string | RegExp): Promise<boolean> {
		await Promise.all(this.#coming);
		const holds = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
		const stands = await this.page.evaluate(() => [
			document.documentElement.outerHTML,
			...[...document.querySelectorAll('input, textarea')].map((field) =>
				'value' in field ? String(field.value) : ''
			)
		]);
		return [...this.#received, ...stands].some(holds);
	}

	/** No violations of accessibility on the page as it stands. */
	async isAccessible(view: string): Promise<void> {
		await expectAccessible(this.page, `${this.name}, ${view}`);
	}
}

/** Words reached these and nobody else of all; neither on the page nor in what the server sent. */
export async function onlyReached(
	words: string | RegExp,
	those: readonly Onlooker[],
	all: readonly Onlooker[]
): Promise<void> {
	const names = async (of: readonly Onlooker[]) => {
		const reached = await Promise.all(of.map((one) => one.hasReceived(words)));
		return of.filter((_, index) => reached[index]).map(({ name }) => name);
	};
	// Who may see it sees it, or what was looked for would prove nothing.
	await expect
		.poll(() => names(those), { message: `who sees ${words}` })
		.toEqual(those.map(({ name }) => name));
	const others = all.filter((one) => !those.includes(one));
	expect.soft(await names(others), `who must not have received ${words}`).toEqual([]);
}
