// Runs PGlite away from the event loop and serves it over a private socket. Plain JavaScript at a fixed path, never
// bundled: development, tests and the built server start this very file.
import { chmodSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** @type {{ directory: string | null, socket: string | null }} */
const { directory, socket } = workerData;

const database = await PGlite.create(directory ?? 'memory://');
const listen = socket ? { path: socket } : { host: '127.0.0.1', port: 0 };
// A socket file left by a killed process would refuse the new one; the directory's lock says that nobody uses it.
if (socket) rmSync(socket, { force: true });
const server = new PGLiteSocketServer({ db: database, maxConnections: 40, ...listen });
await server.start();
if (socket) chmodSync(socket, 0o600);
parentPort?.postMessage({ ready: true, address: server.getServerConn() });

parentPort?.on('message', async (message) => {
	if (message !== 'close') return;
	await server.stop();
	await database.close();
	if (socket) rmSync(socket, { force: true });
	process.exit(0);
});
