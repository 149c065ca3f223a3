// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = [
	'src',
	'static',
	'messages',
	'vite',
	'package-lock.json',
	'vite.config.ts',
	'svelte.config.js'
];

/**
 * Builds when there is no build, or when a source is newer than it. Says so on the error output, which keeps results clean.
 * @returns {boolean} whether there is a build now
 */
export function buildIfNeeded() {
	const built = join(root, 'build/handler.js');
	if (existsSync(built) && newest(SOURCES) <= statSync(built).mtimeMs) return true;
	process.stderr.write('Building (about half a minute, once) …\n');
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: root,
		stdio: ['ignore', 2, 2]
	});
	return done.status === 0;
}

/** @param {string[]} names @returns {number} */
function newest(names) {
	let latest = 0;
	for (const name of names) {
		const path = join(root, name);
		if (!existsSync(path)) continue;
		const found = statSync(path);
		if (!found.isDirectory()) latest = Math.max(latest, found.mtimeMs);
		// Written by the build itself.
		else if (!path.endsWith('paraglide'))
			latest = Math.max(latest, newest(readdirSync(path).map((file) => join(name, file))));
	}
	return latest;
}
