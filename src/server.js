// @ts-check
// Production entry: starts the built application and hands requests and upgrades to it. Plain JavaScript, nothing of the
// application is imported here: everything is found in the one slot that the application fills when it starts.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The exit code that says so: trying again helps. */
const DATABASE_LOST = 75;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.env.PLENARIA_ROOT ??= root;
const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);

// Read by the adapter when it loads. Without it every request would count as https, and forms from http would be refused.
process.env.PROTOCOL_HEADER ||= 'x-forwarded-proto';
// Pictures are the largest thing sent here; everything else has a smaller limit of its own.
process.env.BODY_SIZE_LIMIT ||= '12M';
for (const name of ['ADDRESS_HEADER', 'XFF_DEPTH', 'ORIGIN'])
	if (!process.env[name]) delete process.env[name];

// Without its database a server only looks alive. Whoever started it starts it anew: see scripts/keep-running.js.
(globalThis.__plenaria ??= {}).lost = () => process.exit(DATABASE_LOST);

/** @type {(req: unknown, res: unknown, next: () => void) => void} */
let handler;
try {
	// The address is written so that no bundler follows it.
	({ handler } = await import(new URL('../build/handler.js', import.meta.url).href));
} catch (error) {
	if (error instanceof Error && (error.name === 'DataDirectoryInUse' || /^Settings/.test(error.message))) {
		process.stderr.write(`${error.message}\n`);
		process.exit(1);
	}
	throw error;
}

const slot = /** @type {Required<NonNullable<typeof globalThis.__plenaria>>} */ (globalThis.__plenaria);
const trusted = process.env.TRUST_PROXY === '1';

const server = createServer((req, res) => {
	// Only a trusted proxy may say that the visitor came by https.
	if (!trusted) req.headers['x-forwarded-proto'] = 'http';
	else req.headers['x-forwarded-proto'] ||= 'http';
	if (slot.realtime.handleRequest(req, res)) return;
	handler(req, res, () => {
		res.statusCode = 404;
		res.end();
	});
});
server.on('upgrade', (req, socket, head) => {
	socket.on('error', () => socket.destroy());
	if (slot.realtime.handleUpgrade(req, socket, head)) return;
	socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
});
server.headersTimeout = 15_000;
server.requestTimeout = 60_000;

let closing = false;
/**
 * Ends in order: phones are let go so that they come back by themselves.
 * @param {number} code
 * @param {number} patience in milliseconds: if something hangs, leave all the same, since what was acknowledged is committed
 */
async function end(code, patience) {
	if (closing) return;
	closing = true;
	setTimeout(() => process.exit(code || 1), patience).unref();
	server.close();
	server.closeIdleConnections();
	await slot.close().catch((error) => {
		// A database that is gone cannot be closed.
		if (code !== DATABASE_LOST) throw error;
	});
	process.exit(code);
}
slot.lost = () => void end(DATABASE_LOST, 3_000);
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void end(0, 10_000));

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '0.0.0.0';
await new Promise((done, fail) => {
	server.once('error', fail);
	server.listen(port, host, () => done(undefined));
}).catch(async (error) => {
	process.stderr.write(`Port ${port} cannot be used (${error.code}). Set PORT to another one.\n`);
	await slot.close();
	process.exit(1);
});
