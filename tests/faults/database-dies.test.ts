import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { mayStartAgain } from '../../scripts/keep-running.js';
import { comeIn, setTheScene } from '../../scripts/demo/set-the-scene.js';
import { Presence } from '../../scripts/simulated/presence.js';
import { layDatabase } from '../support/embedded-template';
import { emptyDirectory, freePort, removeDirectory } from '../support/running-product';

const started: { child: ChildProcess; directory: string }[] = [];
afterEach(async () => {
	for (const { child, directory } of started.splice(0)) {
		const gone = new Promise((resolve) => child.once('exit', resolve));
		if (child.exitCode === null && child.kill('SIGTERM')) await gone;
		removeDirectory(directory);
	}
});

/** `npm start`, with a database whose thread can be killed. */
async function npmStart() {
	const directory = emptyDirectory();
	await layDatabase(directory);
	const port = await freePort();
	const mortal = pathToFileURL(join(import.meta.dirname, '../support/mortal-database.js')).href;
	const child = spawn(process.execPath, [join(import.meta.dirname, '../../scripts/start.js')], {
		env: {
			...process.env,
			NODE_OPTIONS: `--import ${mortal}`,
			PORT: String(port),
			HOST: '127.0.0.1',
			DATA_DIR: directory,
			DATABASE_URL: '',
			LOG_LEVEL: 'error'
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	started.push({ child, directory });
	let said = '';
	const hear = (chunk: unknown) => (said += String(chunk));
	for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
	const secret = await new Promise<string>((resolve, reject) => {
		child.stdout.on('data', () => {
			const found = /\/setup\/(\S+)/.exec(said)?.[1];
			if (found) resolve(found);
		});
		child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
	});
	const server = () => (JSON.parse(readFileSync(join(directory, 'lock'), 'utf8')) as { pid: number }).pid;
	return { origin: `http://127.0.0.1:${port}`, secret, server, child, said: () => said };
}

describe('an embedded database that dies', { timeout: 90_000 }, () => {
	it('takes its server with it: npm start starts both anew, phones come back, nothing acknowledged is lost', async () => {
		const product = await npmStart();
		const { desks, session, code } = await setTheScene({
			origin: product.origin,
			setupSecret: product.secret,
			password: 'una-frase-lunga-e-segreta',
			language: 'it'
		});
		const desk = desks[0]!;
		desks[1]!.leave();
		const phone = await comeIn(product.origin, code, session, 0, desk.layer('facilitator').people);
		const presence = new Presence(phone, session, 'participant');
		await presence.until((one) => one.layer('everyone'));
		const noted = (from: number) =>
			Promise.all(
				Array.from({ length: 20 }, (_, n) =>
					desk.send('moment.note', { text: `n${from + n}`, groupId: null })
				)
			);
		expect((await noted(0)).every(({ ok }) => ok)).toBe(true);
		const first = product.server();
		const back = new Promise((resolve) => presence.socket.io.once('reconnect', resolve));
		process.kill(first, 'SIGUSR2');
		await back;
		// Answered by the new server, over the same socket as before.
		expect((await noted(20)).every(({ ok }) => ok)).toBe(true);
		await desk.until((one) => one.layer('facilitator').moments.length === 40);
		expect(product.server()).not.toBe(first);
		expect((await fetch(`${product.origin}/readyz`)).status).toBe(200);
		expect(product.said()).toContain('the embedded database ended by itself');
		expect(product.said()).toContain('started again');
		desk.leave();
		presence.leave();
		const end = new Promise((resolve) => product.child.once('exit', resolve));
		product.child.kill('SIGTERM');
		expect(await end).toBe(0);
	});

	it('is started again five times in ten minutes, and then somebody is to look', () => {
		const minute = 60_000;
		const crashes = [0, 1, 2, 3].map((at) => at * minute);
		expect(mayStartAgain(crashes, 4 * minute)).toBe(true);
		expect(mayStartAgain([...crashes, 4 * minute], 5 * minute)).toBe(false);
		expect(mayStartAgain([...crashes, 4 * minute], 10 * minute + 1)).toBe(true);
	});
});
