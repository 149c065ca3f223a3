import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { pick, seededRng } from '../../src/lib/core/kernel/rng';
import { freshDatabase } from '../support/fresh-database';
import { Editor, until } from '../support/pages/page-client';

const PAGES = 12;
const WRITERS = 30;
// Each y-websocket client listens for the end of the process.
process.setMaxListeners(0);
const home = mkdtempSync(join(tmpdir(), 'plenaria-kill-'));
const running = new Set<ChildProcess>();
afterAll(() => {
	for (const child of running) child.kill('SIGKILL');
	rmSync(home, { recursive: true, force: true });
});

interface Settings {
	readonly port: number;
	readonly dataDirectory?: string;
	readonly url?: string;
	readonly early?: boolean;
}

/** What a server once said was committed: so many units of one client id on one page. */
interface Acknowledged {
	readonly page: string;
	readonly client: number;
	readonly clock: number;
}

async function start(settings: Settings): Promise<ChildProcess> {
	const child = spawn(process.execPath, ['tests/support/pages/page-server-process.js'], {
		env: { ...process.env, PAGE_SERVER: JSON.stringify(settings) },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	running.add(child);
	let said = '';
	child.stdout.on('data', (chunk) => (said += chunk));
	child.stderr.on('data', (chunk) => (said += chunk));
	await until('the server is ready', () => said.includes('READY') || child.exitCode !== null, 60_000);
	if (child.exitCode !== null) throw new Error(said);
	return child;
}

async function kill(child: ChildProcess): Promise<void> {
	child.kill('SIGKILL');
	await until('it is dead', () => child.exitCode !== null || child.signalCode !== null);
	running.delete(child);
}

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
	const { port } = probe.address() as AddressInfo;
	await new Promise((done) => probe.close(done));
	return port;
}

/** Thirty people write on twelve pages until the server is killed in mid-sentence; the writers go with it. */
async function round(settings: Settings, seed: number): Promise<Acknowledged[]> {
	const rng = seededRng(seed);
	const url = `ws://127.0.0.1:${settings.port}/pages`;
	const child = await start(settings);
	const writers = Array.from(
		{ length: WRITERS },
		(_, index) => new Editor(url, `page-${index % PAGES}`, `writer-${seed}-${index}`)
	);
	await Promise.all(writers.map((writer) => writer.synced()));
	const marked = writers.map(() => new Map<number, number>());
	const ends = performance.now() + 500 + pick(rng, 1_000);
	writers.forEach((writer, index) => writer.add(`p-${seed}-${index}`, ''));
	while (performance.now() < ends) {
		for (const [index, writer] of writers.entries()) {
			if (rng() < 0.5) continue;
			const text = writer.text(`p-${seed}-${index}`);
			text.insert(pick(rng, text.length + 1), 'word ');
			marked[index]!.set(writer.mark(), Y.getState(writer.doc.store, writer.doc.clientID));
		}
		await new Promise((next) => setTimeout(next, 5));
	}
	const dead = kill(child);
	const ledger = writers.flatMap((writer, index): Acknowledged[] => {
		const clock = marked[index]!.get(writer.saved);
		return clock === undefined
			? []
			: [{ page: writer.provider.roomname, client: writer.doc.clientID, clock }];
	});
	for (const writer of writers) writer.close();
	await dead;
	return ledger;
}

/** Acknowledged writings that the next server does not have. */
async function lost(settings: Settings, ledger: readonly Acknowledged[]): Promise<Acknowledged[]> {
	const child = await start(settings);
	const url = `ws://127.0.0.1:${settings.port}/pages`;
	const readers = new Map(
		Array.from({ length: PAGES }, (_, n) => [`page-${n}`, new Editor(url, `page-${n}`, 'reader')])
	);
	await Promise.all([...readers.values()].map((reader) => reader.synced()));
	const missing = ledger.filter(
		({ page, client, clock }) => Y.getState(readers.get(page)!.doc.store, client) < clock
	);
	for (const reader of readers.values()) reader.close();
	await kill(child);
	return missing;
}

const databases: [string, () => Promise<Partial<Settings>>][] = [
	['the embedded database', async () => ({ dataDirectory: mkdtempSync(join(home, 'data-')) })],
	['PostgreSQL', async () => ({ url: await freshDatabase(process.env.TEST_DATABASE_URL!) })]
];

describe.each(databases)('kill -9 while thirty people write, on %s', (name, make) => {
	const test = it.skipIf(name === 'PostgreSQL' && !process.env.TEST_DATABASE_URL);

	test('K1 everything that was said to be saved is there afterwards', { timeout: 120_000 }, async () => {
		const settings = { port: await freePort(), ...(await make()) };
		const ledger: Acknowledged[] = [];
		for (const seed of [1, 2, 3]) ledger.push(...(await round(settings, seed)));
		expect(ledger.length).toBeGreaterThan(60);
		expect(await lost(settings, ledger)).toEqual([]);
	});

	test(
		'K1 a server that says so before it commits is caught (negative control)',
		{ timeout: 120_000 },
		async () => {
			const settings = { port: await freePort(), ...(await make()), early: true };
			const ledger = await round(settings, 4);
			expect((await lost({ ...settings, early: false }, ledger)).length).toBeGreaterThan(0);
		}
	);

	test('K2 those who stay come back by themselves and agree', { timeout: 120_000 }, async () => {
		const settings = { port: await freePort(), ...(await make()) };
		const url = `ws://127.0.0.1:${settings.port}/pages`;
		let child = await start(settings);
		const writers = [1, 2, 3, 4].map((n) => new Editor(url, 'page-0', `writer-${n}`));
		await Promise.all(writers.map((writer) => writer.synced()));
		writers.forEach((writer, index) => writer.add(`p${index}`, 'before '));
		await kill(child);
		writers.forEach((writer, index) => writer.text(`p${index}`).insert(0, 'meanwhile '));
		writers.forEach((writer) => writer.mark());
		child = await start(settings);
		const at = performance.now();
		await until('all is saved', () => writers.every((writer) => writer.saved === writer.marked));
		await until('all agree', () =>
			writers.every((writer) => writer.content() === writers[0]!.content() && writer.points.size === 4)
		);
		expect(performance.now() - at).toBeLessThan(5_000);
		for (const writer of writers) writer.close();
		await kill(child);
	});
});
