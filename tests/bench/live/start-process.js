// @ts-check
import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** @returns {Promise<number>} */
export function freePort() {
	return new Promise((done) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
			probe.close(() => done(port));
		});
	});
}

/**
 * Starts one of this folder's servers in a second process, on loopback only, and waits for its first message.
 * @param {string} file
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ origin: string, pid: number, hello: any, stop(): Promise<void> }>}
 */
export async function startProcess(file, env = {}) {
	const port = await freePort();
	const child = fork(join(here, file), [], {
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error', ...env },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const hello = await new Promise((done, fail) => {
		child.once('message', done);
		child.once('exit', (code) => fail(new Error(`${file} ended with ${code} before it was ready`)));
	});
	return {
		origin: `http://127.0.0.1:${port}`,
		pid: child.pid ?? 0,
		hello,
		stop: () =>
			new Promise((done) => {
				if (child.exitCode !== null || child.signalCode !== null) return done();
				child.removeAllListeners('exit');
				child.once('exit', () => done());
				setTimeout(() => child.kill('SIGKILL'), 12_000).unref();
				child.kill('SIGTERM');
			})
	};
}
