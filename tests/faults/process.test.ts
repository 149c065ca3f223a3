import { randomInt } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { comeIn, setTheScene } from '../../scripts/demo/set-the-scene.js';
import { SimulatedBrowser } from '../../scripts/simulated/browser.js';
import { Presence } from '../../scripts/simulated/presence.js';
import { dropDatabase, freshDatabase } from '../support/fresh-database';
import {
	emptyDirectory,
	removeDirectory,
	startProduct,
	type ProductOptions,
	type RunningProduct
} from '../support/running-product';

const PASSWORD = 'una-frase-lunga-e-segreta';
process.setMaxListeners(0);

const running: RunningProduct[] = [];
afterEach(async () => {
	for (const product of running.splice(0)) {
		await product.stop('SIGKILL');
		removeDirectory(product.directory);
	}
});

async function started(options: ProductOptions = {}): Promise<RunningProduct> {
	const product = await startProduct(options);
	running.push(product);
	return product;
}

const scene = ({ origin, setupSecret }: RunningProduct) =>
	setTheScene({ origin, setupSecret, password: PASSWORD, language: 'it' });

describe('the process', { timeout: 60_000 }, () => {
	it('is refused a data directory that another one has, and is told which', async () => {
		const first = await started();
		const second = startProduct({ directory: first.directory, logLevel: 'error' });
		await expect(second).rejects.toThrow(new RegExp(`process ${first.pid}\\b`));
		expect((await fetch(`${first.origin}/readyz`)).status).toBe(200);
	});

	it('begins in an empty directory, and takes over one whose process was killed', async () => {
		const first = await started({ directory: emptyDirectory() });
		await first.stop('SIGKILL');
		const second = await started({ directory: first.directory });
		expect((await fetch(`${second.origin}/readyz`)).status).toBe(200);
	});

	it('ends cleanly when asked to: what was acknowledged is there, phones come back to the next one', async () => {
		const product = await started();
		const { desks, session, code } = await scene(product);
		const desk = desks[0]!;
		desks[1]!.leave();
		const people = desk.layer('facilitator').people;
		const phone = await comeIn(product.origin, code, session, 0, people);
		const presence = new Presence(phone, session, 'participant');
		await presence.until((one) => one.layer('everyone'));
		const notes = Array.from({ length: 20 }, (_, n) =>
			desk.send('moment.note', { text: `n${n}`, groupId: null })
		);
		const answers = await Promise.all(notes);
		expect(answers.every(({ ok }) => ok)).toBe(true);
		const back = new Promise((resolve) => presence.socket.io.once('reconnect', resolve));
		expect(await product.stop('SIGTERM')).toBe(0);
		const again = await started({ directory: product.directory, port: Number(new URL(product.origin).port) });
		await back;
		await desk.until((one) => one.layer('facilitator').moments.length === 20);
		desk.leave();
		presence.leave();
		expect(again.pid).not.toBe(product.pid);
	});
});

describe('the door', { timeout: 120_000 }, () => {
	it('lets 500 people in behind one address, and stops who guesses codes there', async () => {
		const product = await started();
		const { desks, session, code } = await scene(product);
		for (const desk of desks) desk.leave();
		const refused: unknown[] = [];
		const tokens = new Set<string>();
		const enter = async (number: number) => {
			const browser = new SimulatedBrowser(product.origin);
			const fields = {
				name: `Persona ${number}`,
				person: '',
				organisation: '',
				attendance: 'room',
				secret: ''
			};
			const joined = await browser.submit(`/join/${code}`, fields);
			if (joined.location === `/room/${session}`) tokens.add(browser.cookie);
			else refused.push(joined.body);
		};
		for (let from = 0; from < 500; from += 50)
			await Promise.all(Array.from({ length: 50 }, (_, index) => enter(from + index)));
		expect(refused).toEqual([]);
		expect(tokens.size).toBe(500);

		const letters = '23456789ABCDEFGHJKMNPQRTVWXYZ';
		const guess = async () => {
			const typed = Array.from({ length: 7 }, () => letters[randomInt(letters.length)]).join('');
			const form = { name: 'Chi prova', person: '', organisation: '', attendance: 'room', secret: '' };
			return (await new SimulatedBrowser(product.origin).submit(`/join/${typed}`, form)).status;
		};
		const answers: number[] = [];
		for (let tries = 0; tries < 40; tries++) answers.push(await guess());
		expect(answers.slice(0, 10)).not.toContain(429);
		expect(answers.slice(-10).every((status) => status === 429)).toBe(true);
		// Those beside the guesser still see the door and come in.
		const late = new SimulatedBrowser(product.origin);
		expect(await (await late.request(`/join/${code}`)).text()).toContain('name="attendance"');
		await enter(500);
		expect(refused).toEqual([]);
	});
});

describe('the log', { timeout: 60_000 }, () => {
	const test = it.skipIf(!process.env.TEST_DATABASE_URL);

	test('holds nobody and nothing of what they wrote, even when the database fails', async () => {
		const databaseUrl = await freshDatabase(process.env.TEST_DATABASE_URL!);
		const product = await started({ logLevel: 'debug', databaseUrl });
		const { desks, session, code } = await scene(product);
		const desk = desks[0]!;
		const phone = await comeIn(product.origin, code, session, 0, desk.layer('facilitator').people);
		const presence = new Presence(phone, session, 'participant');
		await presence.until((one) => one.layer('everyone'));
		const canary = 'un canarino nel taccuino';
		expect((await desk.send('moment.note', { text: canary, groupId: null })).ok).toBe(true);
		// Hostile and wrong things are what logs are tempted to quote.
		await desk.send('moment.note', { text: canary, groupId: canary });
		await desk.send(canary, { canary });
		await new SimulatedBrowser(product.origin).submit('/sign-in', {
			email: 'anna@plenaria.example',
			password: canary
		});
		await phone.request(`/join/${canary}`);
		// Errors of a database like to bring along the values that it was given.
		await dropDatabase(databaseUrl);
		const unsaved = await desk.send('moment.note', { text: canary, groupId: null });
		expect(unsaved).toMatchObject({ ok: false, code: 'command/retry' });
		await phone.request('/sign-in', {
			method: 'POST',
			body: new URLSearchParams({ email: canary, password: canary })
		});
		presence.leave();
		for (const one of desks) one.leave();
		const { said } = product;
		await product.stop('SIGTERM');
		const log = said();
		expect(log).toContain('commit failed');
		const cookies = phone.cookie.split('; ').map((pair) => pair.split('=')[1] ?? '');
		const secrets = [
			canary,
			encodeURIComponent(canary),
			'Amina',
			'anna@plenaria.example',
			PASSWORD,
			code,
			...cookies
		];
		expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
	});
});
