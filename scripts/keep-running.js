// @ts-check
import { fork } from 'node:child_process';

/** A crash now and then is mended by starting again; one after the other wants somebody who looks. */
const MOST = 5;
const WITHIN_MS = 10 * 60_000;

/**
 * Whether what ended by itself is started again: at most five times in ten minutes.
 * @param {number[]} earlier when it was started again before, in milliseconds
 * @param {number} now
 */
export function mayStartAgain(earlier, now) {
	return earlier.filter((at) => at > now - WITHIN_MS).length < MOST;
}

/**
 * Runs a server in a process of its own until it is asked to end. When that process ends otherwise after it had been
 * listening (its database died, memory ran out, a bug), it is started again.
 * @param {string} script sends `listening` to its parent when it is
 * @returns {Promise<number>} the exit code
 */
export async function keepRunning(script) {
	/** @type {number[]} */
	const again = [];
	/** @type {import('node:child_process').ChildProcess | undefined} */
	let child;
	let asked = false;
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
		process.on(signal, () => {
			asked = true;
			child?.kill('SIGTERM');
		});
	for (;;) {
		let listened = false;
		child = fork(script, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
		child.once('message', () => (listened = true));
		const code = await ended(child);
		if (asked || code === 0 || !listened) return code;
		if (!mayStartAgain(again, Date.now())) {
			say(`It ended by itself again and again (${code}): look at the lines above, then start it anew.`);
			return code;
		}
		again.push(Date.now());
		say(
			`It ended by itself (${code}) and is started again. What was acknowledged is saved; phones come back.`
		);
	}
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code, 1 after a signal
 */
function ended(child) {
	return new Promise((resolve) => {
		child.once('error', () => resolve(127));
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

/** @param {string} text */
function say(text) {
	process.stderr.write(`\n${text}\n`);
}
