import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layDatabase } from './embedded-template';

/** The production build in a process of its own, on a data directory of its own. */
export interface RunningProduct {
	readonly origin: string;
	readonly setupSecret: string;
	readonly directory: string;
	readonly pid: number;
	/** What it has written so far, when it was asked to be heard. */
	said(): string;
	/** Ends it as a restart does (`SIGTERM`) or as a crash does (`SIGKILL`); its exit code, null after a signal. */
	stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export interface ProductOptions {
	readonly port?: number;
	/** Where its data are; missing: a new place, its database laid there beforehand. */
	readonly directory?: string;
	readonly databaseUrl?: string | undefined;
	readonly failpoint?: string;
	readonly logLevel?: string;
}

/** Starts what `npm run build` made; rejects when it does not come up. */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
	const port = options.port ?? (await freePort());
	const directory = options.directory ?? emptyDirectory();
	if (!options.directory && !options.databaseUrl) await layDatabase(directory);
	const child = fork(join(import.meta.dirname, 'product-process.js'), {
		env: {
			...process.env,
			PORT: String(port),
			HOST: '127.0.0.1',
			DATA_DIR: directory,
			DATABASE_URL: options.databaseUrl ?? '',
			FAILPOINT: options.failpoint ?? '',
			LOG_LEVEL: options.logLevel ?? 'error'
		},
		stdio: ['ignore', options.logLevel ? 'pipe' : 'inherit', options.logLevel ? 'pipe' : 'inherit', 'ipc']
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
	const setupSecret = await new Promise<string>((resolve, reject) => {
		child.once('message', (message: { secret: string }) => resolve(message.secret));
		child.once('exit', (code) =>
			reject(new Error(`the product ended with ${code} before it was ready: ${said}`))
		);
	});
	return {
		origin: `http://127.0.0.1:${port}`,
		setupSecret,
		directory,
		pid: child.pid ?? 0,
		said: () => said,
		stop: (signal = 'SIGTERM') => stop(child, signal)
	};
}

function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
	return new Promise((resolve) => {
		child.once('exit', (code) => resolve(code));
		child.kill(signal);
	});
}

/** A data directory with nothing in it. */
export const emptyDirectory = () => mkdtempSync(join(tmpdir(), 'plenaria-test-'));

/** Removes a data directory that a test made. */
export function removeDirectory(directory: string): void {
	rmSync(directory, { recursive: true, force: true });
}

/** A port that nobody uses. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer().once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() =>
				typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))
			);
		});
	});
}
