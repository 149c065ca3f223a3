import { expect, type Browser, type Page } from '@playwright/test';
import { SimulatedBrowser } from '../../../scripts/simulated/browser.js';
import { freshId, Presence } from '../../../scripts/simulated/presence.js';
import { removeDirectory, startProduct, type RunningProduct } from '../../support/running-product';
import { Onlooker } from './onlooker';

export const PHONE = { width: 390, height: 844 };
export const STAGE = { width: 1920, height: 1080 };

const PASSWORD = 'una-frase-lunga-1';
const EMAIL = 'anna@plenaria.example';

export interface Invited {
	readonly name: string;
	readonly attendance: 'room' | 'online';
	readonly organisation?: string;
}

export interface Planned {
	readonly kind: string;
	readonly title: string;
	readonly minutes: number;
	readonly config: unknown;
}

export interface Meeting {
	readonly session: string;
	readonly code: string;
}

/** Waits until a page listens: whoever is quicker than its waking is looked at in a story of its own. */
export async function awake(page: Page): Promise<void> {
	await page.waitForFunction(() => !('plenariaEarly' in window));
}

/** The page's code comes late, as over a poor network: what is done meanwhile is done before anything listens. */
export async function beforeItWakes(page: Page, act: () => Promise<void>): Promise<void> {
	let letIn = () => {};
	const acted = new Promise<void>((resolve) => (letIn = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await acted;
		await route.continue();
	});
	await page.reload({ waitUntil: 'commit' });
	await act();
	letIn();
	await page.unrouteAll({ behavior: 'wait' });
	await awake(page);
}

/** A running product with one facilitator and one programme, in which stories are played. */
export class Theatre {
	readonly #contexts = new Map<string, Awaited<ReturnType<Browser['newContext']>>>();

	private constructor(
		readonly product: RunningProduct,
		readonly anna: SimulatedBrowser,
		readonly programme: string
	) {}

	static async build(title: string): Promise<Theatre> {
		const product = await startProduct();
		const anna = new SimulatedBrowser(product.origin);
		await anna.submit(`/setup/${product.setupSecret}`, { name: 'Anna', email: EMAIL, password: PASSWORD });
		const made = await anna.submit('/studio/programmes/new', {
			title,
			language: 'it'
		});
		const programme = made.location?.split('/').at(-1);
		if (!programme) throw new Error(`no programme: ${JSON.stringify(made.body)}`);
		return new Theatre(product, anna, programme);
	}

	async close(): Promise<void> {
		// Phones left behind would look for their server all through the stories that follow in the same browser.
		await Promise.all([...this.#contexts.values()].map((context) => context.close()));
		await this.product.stop();
		removeDirectory(this.product.directory);
	}

	/** Puts people on the programme's roster: every meeting then expects them, and knows them again. */
	async enrol(people: readonly Invited[]): Promise<void> {
		for (const { name, attendance } of people) {
			const kept = await this.anna.submit(`/studio/programmes/${this.programme}/people?/save`, {
				name,
				attendance
			});
			if (kept.status !== 200) throw new Error(`${name} was not enrolled: ${JSON.stringify(kept.body)}`);
		}
	}

	/** Prepares a meeting of the programme and opens it. */
	async meeting(title: string, date: string, agenda: readonly Planned[]): Promise<Meeting> {
		const created = await this.anna.submit('/studio/new', {
			title,
			date,
			startsAt: '09:00',
			mode: 'mixed',
			language: 'it',
			link: 'https://meet.example.org/sala',
			programme: this.programme
		});
		const session = created.location?.split('/').at(-1);
		if (!session) throw new Error(`no session: ${JSON.stringify(created.body)}`);
		const desk = new Presence(this.anna, session, 'facilitator');
		await desk.until((one) => one.layer('facilitator'));
		const send = async (type: string, payload: unknown) => {
			const answer = await desk.send(type, payload);
			if (!answer.ok) throw new Error(`${type}: ${JSON.stringify(answer)}`);
		};
		for (const [at, item] of agenda.entries())
			await send('agenda.insert', { activityId: freshId(), at, ...item });
		await send('session.open', {});
		const { code } = desk.layer('facilitator').door;
		desk.leave();
		return { session, code };
	}

	/** A page of somebody's device: the same name is the same device, with its cookies. */
	async open(browser: Browser, device: string, path: string, size: typeof PHONE): Promise<Onlooker> {
		let context = this.#contexts.get(device);
		if (!context) {
			context = await browser.newContext({ viewport: size, locale: 'it-IT' });
			this.#contexts.set(device, context);
		}
		const page = await context.newPage();
		page.on('pageerror', (error) => expect.soft(error, `${device}: ${page.url()}`).toBeUndefined());
		const onlooker = new Onlooker(page, device);
		await page.goto(this.product.origin + path);
		return onlooker;
	}

	/** The console, on the facilitator's phone. */
	async console(browser: Browser, { session }: Meeting): Promise<Onlooker> {
		const desk = await this.open(browser, 'Anna', `/sign-in?to=/console/${session}`, PHONE);
		const { page } = desk;
		if (page.url().includes('/sign-in')) {
			await page.fill('input[name=email]', EMAIL);
			await page.fill('input[name=password]', PASSWORD);
			await page.click('button[type=submit]');
		}
		await page.waitForURL(`**/console/${session}`);
		return desk;
	}

	/** The stage on a projector, let in by the facilitator's account. */
	async stage(browser: Browser, { session }: Meeting): Promise<Onlooker> {
		const stage = await this.open(browser, 'projector', '/', STAGE);
		const cookies = this.anna.cookie.split('; ').map((pair) => {
			const at = pair.indexOf('=');
			return { name: pair.slice(0, at), value: pair.slice(at + 1), url: this.product.origin };
		});
		await stage.page.context().addCookies(cookies);
		await stage.page.goto(`${this.product.origin}/stage/${session}`);
		await expect(stage.page.getByRole('main')).toBeVisible();
		return stage;
	}

	/** Somebody comes in by the code, choosing their name from the list. */
	async join(browser: Browser, { session, code }: Meeting, person: Invited): Promise<Onlooker> {
		const phone = await this.open(browser, person.name, `/join/${code}`, PHONE);
		const { page } = phone;
		await awake(page);
		await page.getByText(person.name, { exact: true }).first().click();
		const where = person.attendance === 'online' ? /Online/ : /In presenza/;
		await page.getByRole('radio', { name: where }).check({ force: true });
		await page.getByRole('button', { name: 'Entra', exact: true }).click();
		await page.waitForURL(`**/room/${session}`);
		return phone;
	}
}
