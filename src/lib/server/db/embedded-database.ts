import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockDataDirectory } from './data-directory-lock';

/** How to reach the embedded database: one server, a socket of its own. */
export interface EmbeddedDatabase {
	readonly connection: { readonly path: string } | { readonly host: string; readonly port: number };
	/** Tells once if the database ends without having been asked to: nothing is saved from then on. */
	onLost(tell: (error: Error) => void): void;
	close(): Promise<void>;
}

/** Longest path that every system takes for a socket file. */
const SOCKET_PATH_MAX = 100;

/**
 * Starts PGlite in a worker thread, on the files in `dataDirectory` (locked for this process) or in memory when it is
 * `memory://`. `root` is the project's directory: the worker's file is not part of the bundle.
 */
export async function startEmbeddedDatabase(dataDirectory: string, root: string): Promise<EmbeddedDatabase> {
	const inMemory = dataDirectory === 'memory://';
	const home = inMemory ? null : resolve(root, dataDirectory);
	if (home) mkdirSync(home, { recursive: true, mode: 0o700 });
	const unlock = home ? lockDataDirectory(home) : () => undefined;
	const place = socketPlace(home);
	try {
		const worker = new Worker(join(root, 'src/lib/server/db/embedded-worker.js'), {
			workerData: { directory: home && join(home, 'database'), socket: place.socket }
		});
		const address = await ready(worker);
		const life = watch(worker);
		const [host, port] = address.split(':');
		return {
			connection: place.socket ? { path: place.socket } : { host: host!, port: Number(port) },
			onLost: (tell) => void life.lost.then(tell),
			async close() {
				await life.end();
				place.remove();
				unlock();
			}
		};
	} catch (error) {
		place.remove();
		unlock();
		throw error;
	}
}

/** A socket file that only this user reaches: in the data directory, or elsewhere when that path is too long or there is none. */
function socketPlace(home: string | null): { socket: string | null; remove(): void } {
	if (process.platform === 'win32') return { socket: null, remove: () => undefined };
	const beside = home && join(home, 'socket');
	if (beside && beside.length <= SOCKET_PATH_MAX) return { socket: beside, remove: () => undefined };
	const directory = mkdtempSync(join(tmpdir(), 'plenaria-'));
	return {
		socket: join(directory, 'socket'),
		remove: () => rmSync(directory, { recursive: true, force: true })
	};
}

/** The address it answers at; rejects when it fails or ends before it has one. */
function ready(worker: Worker): Promise<string> {
	return new Promise((done, fail) => {
		const ended = (code: number) => fail(new Error(`The embedded database ended while starting (${code}).`));
		worker.once('error', fail);
		worker.once('exit', ended);
		worker.once('message', (message: { address: string }) => {
			worker.off('error', fail);
			worker.off('exit', ended);
			done(message.address);
		});
	});
}

/** Looks after a running database to its end: asked for, or lost. */
function watch(worker: Worker): { readonly lost: Promise<Error>; end(): Promise<void> } {
	let asked = false;
	let cause: Error | undefined;
	// An error is always followed by the exit.
	worker.on('error', (error: Error) => (cause ??= error));
	const ended = new Promise<number>((done) => worker.once('exit', done));
	const lost = new Promise<Error>((tell) => {
		void ended.then((code) => {
			if (!asked) tell(cause ?? new Error(`The embedded database ended by itself (${code}).`));
		});
	});
	return {
		lost,
		async end() {
			asked = true;
			worker.postMessage('close');
			await ended;
		}
	};
}
