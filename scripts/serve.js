// Builds what is not built, serves, and says where to go: for `npm start` in a process of its own, for the demo in its own.
import { networkInterfaces } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderUnicodeCompact } from 'uqr';
import { buildIfNeeded } from './build.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

// Who keeps this process running has built, and is told when it listens; this process does not outlive it.
if (!process.send && !buildIfNeeded()) process.exit(1);
await import('../src/server.js');
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.send?.('listening');

const port = process.env.PORT || '3000';
const here = `http://localhost:${port}`;
const address = process.env.PUBLIC_ORIGIN || lanAddress();

say(`\nPlenaria\n`);
say(`  On this computer      ${here}`);
if (address) say(`  In this network       ${address}\n\n${indent(renderUnicodeCompact(address))}`);
const secret = globalThis.__plenaria.setupSecret;
// The demo makes its own accounts with that link: whoever followed it would find it used.
if (secret && !process.argv[1]?.endsWith('demo.js'))
	say(
		`\n  First of all, once    ${here}/setup/${secret}\n  This link makes the first facilitator's account.`
	);
say(`\n  Ctrl+C ends it.\n`);

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
