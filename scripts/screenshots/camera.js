// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { measure } from './measure.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {'phone' | 'stage' | 'console' | 'console-phone'} View */

/** @type {Record<View, { width: number, height: number }>} */
const SIZES = {
	phone: { width: 390, height: 844 },
	stage: { width: 1920, height: 1080 },
	console: { width: 1440, height: 900 },
	'console-phone': { width: 390, height: 844 }
};
/** The narrowest phone that must not scroll sideways. */
const NARROW = { width: 320, height: 640 };

/** Takes pictures, and notes what is wrong with what is on them. */
export class Camera {
	/** @type {string[]} */
	#faults = [];
	#taken = 0;

	/**
	 * @param {import('@playwright/test').Browser} browser
	 * @param {{ origin: string, language: 'it' | 'en', view: string | null }} options
	 */
	constructor(browser, { origin, language, view }) {
		this.browser = browser;
		this.origin = origin;
		this.language = language;
		this.view = view;
	}

	/** @param {View} view */
	wants(view) {
		return !this.view || this.view === view;
	}

	/**
	 * Opens an address as somebody with these cookies.
	 * @param {string} path @param {View} view @param {string} [cookie]
	 * @param {boolean} [turnable] whether the page's clock can be put forward
	 */
	async open(path, view, cookie = '', turnable = false) {
		const context = await this.browser.newContext({
			viewport: SIZES[view],
			locale: this.language === 'it' ? 'it-IT' : 'en-GB',
			reducedMotion: 'reduce'
		});
		const pairs = cookie.split('; ').filter(Boolean);
		await context.addCookies(
			pairs.map((pair) => {
				const at = pair.indexOf('=');
				return { name: pair.slice(0, at), value: pair.slice(at + 1), url: this.origin };
			})
		);
		const page = await context.newPage();
		page.on('pageerror', (error) => this.#faults.push(`${path}: ${error.message}`));
		if (turnable) await page.clock.install();
		await page.goto(this.origin + path);
		return page;
	}

	/** Goes to a page and waits until it is there, and what it waits for itself. @param {Page} page @param {string} path */
	async goTo(page, path) {
		const answer = await page.goto(this.origin + path);
		if (answer?.status() !== 200) throw new Error(`${path}: ${answer?.status()}`);
		await page.getByRole('heading').first().waitFor();
		await page.locator('.spinner').first().waitFor({ state: 'detached' });
	}

	/**
	 * A picture of a view as the page shows it; of the whole length where it scrolls down, as phones and consoles may.
	 * @param {Page} page @param {View} view @param {string} name
	 */
	async take(page, view, name) {
		if (!this.wants(view)) return;
		await page.setViewportSize(SIZES[view]);
		await this.#picture(page, `${name}-${view}`, view !== 'stage');
		await this.#measure(page, view, `${name}-${view}`);
		if (view === 'phone' || view === 'console-phone') {
			await page.setViewportSize(NARROW);
			await this.#measure(page, view, `${name}-${view} at ${NARROW.width} px`);
		} else {
			await this.#evening(page, true);
			await this.#picture(page, `${name}-${view}-evening`, false);
			await this.#evening(page, false);
		}
	}

	/** @param {Page} page @param {string} name @param {boolean} fullPage */
	async #picture(page, name, fullPage) {
		const path = `screenshots/${this.language}/${name}.png`;
		mkdirSync(dirname(path), { recursive: true });
		await page.evaluate(() => document.fonts.ready);
		await page.screenshot({ path, fullPage, animations: 'disabled' });
		this.#taken += 1;
	}

	/** @param {Page} page @param {View} view @param {string} name */
	async #measure(page, view, name) {
		const faults = await page.evaluate(measure, view === 'stage');
		for (const fault of faults) this.#faults.push(`${this.language}/${name}: ${fault}`);
	}

	/** @param {Page} page @param {boolean} evening */
	async #evening(page, evening) {
		await page.evaluate(
			(theme) => {
				document.documentElement.dataset.theme = theme;
				for (const stage of document.querySelectorAll('.stage'))
					if (stage instanceof HTMLElement) stage.dataset.theme = theme;
			},
			evening ? 'evening' : 'day'
		);
	}

	/** Writes what was found in a part; how much it is. @param {string} part */
	report(part) {
		const text = this.#faults.map((fault) => `${fault}\n`).join('');
		mkdirSync('screenshots', { recursive: true });
		writeFileSync(`screenshots/faults-${part}-${this.language}.txt`, text);
		process.stdout.write(
			`${this.#taken} pictures in screenshots/${this.language}, ${this.#faults.length} faults\n${text}`
		);
		return this.#faults.length;
	}
}
