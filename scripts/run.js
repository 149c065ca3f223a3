// @ts-check
import { spawn, spawnSync } from 'node:child_process';

/**
 * Runs a program with the terminal's output and waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>} its exit code (1 when it was ended by a signal)
 */
export function run(program, args, options = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...options.env }
		});
		child.on('error', () => resolve(127));
		child.on('exit', (code) => resolve(code ?? 1));
	});
}

/**
 * Runs one of the project's own tools from node_modules.
 * @param {string} bin path below node_modules
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined> }} [options]
 */
export function tool(bin, args, options = {}) {
	return run(process.execPath, [`node_modules/${bin}`, ...args], options);
}

/**
 * Installs Debian packages where that is possible: as root, with apt.
 * @param {string[]} packages
 * @returns {boolean} whether apt says they are installed
 */
export function installFromDebian(packages) {
	if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
	console.log(`Installing ${packages.join(' ')} from Debian …`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (/** @type {string[]} */ args) =>
		spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
	return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}
