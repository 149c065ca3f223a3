// `npm start`: builds what is not built, starts, and says where to go.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderUnicodeCompact } from 'uqr';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

buildIfNeeded();
await import('../src/server.js');

const port = process.env.PORT || '3000';
const here = `http://localhost:${port}`;
const address = process.env.PUBLIC_ORIGIN || lanAddress();

say(`\nPlenaria\n`);
say(`  On this computer      ${here}`);
if (address) say(`  In this network       ${address}\n\n${indent(renderUnicodeCompact(address))}`);
const secret = globalThis.__plenaria.setupSecret;
if (secret)
	say(
		`\n  First of all, once    ${here}/setup/${secret}\n  This link makes the first facilitator's account.`
	);
say(`\n  Ctrl+C ends it.\n`);

/** Builds when there is no build, or when a source is newer than it. */
function buildIfNeeded() {
	const built = join(root, 'build/handler.js');
	const sources = [
		'src',
		'static',
		'messages',
		'vite',
		'package-lock.json',
		'vite.config.ts',
		'svelte.config.js'
	];
	if (existsSync(built) && newest(sources) <= statSync(built).mtimeMs) return;
	say('Building (about half a minute, once) …');
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: root,
		stdio: 'inherit'
	});
	if (done.status !== 0) process.exit(done.status ?? 1);
}

/** @param {string[]} names */
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

/** The address that phones in the same network reach, if there is one. */
function lanAddress() {
	for (const addresses of Object.values(networkInterfaces())) {
		for (const found of addresses ?? []) {
			if (found.family === 'IPv4' && !found.internal) return `http://${found.address}:${port}`;
		}
	}
	return '';
}

/** @param {string} text */
function indent(text) {
	return text
		.split('\n')
		.map((line) => `  ${line}`)
		.join('\n');
}

/** @param {string} text */
function say(text) {
	process.stdout.write(`${text}\n`);
}
