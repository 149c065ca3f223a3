// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian } from './run.js';

/** @returns {string | null} the folder of PostgreSQL's server programs */
function serverPrograms() {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
	const folders = [...versions.map((version) => join(debian, version, 'bin')), asked];
	return folders.find((folder) => folder && existsSync(join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root: there it runs as its own user, or as nobody. */
function unprivileged() {
	if (process.getuid?.() !== 0) return {};
	for (const user of ['postgres', 'nobody']) {
		const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, user], { encoding: 'utf8' }));
		if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
	}
	throw new Error('no unprivileged user to run PostgreSQL as');
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer().on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
			probe.close(() => resolve(port));
		});
	});
}

/**
 * Gives a PostgreSQL for tests: TEST_DATABASE_URL, or a temporary cluster from local programs or from Debian's.
 * Durability stays on: the fault tests rely on it.
 * @returns {Promise<{ url: string, stop(): Promise<void> } | null>} null where none can be had
 */
export async function providePostgres() {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { url: given, stop: async () => undefined };
	const programs = serverPrograms() ?? (installFromDebian(['postgresql']) ? serverPrograms() : null);
	if (!programs) return null;

	const folder = mkdtempSync(join(tmpdir(), 'plenaria-postgres-'));
	const user = unprivileged();
	if (user.uid !== undefined) spawnSync('chown', [`${user.uid}:${user.gid}`, folder]);
	chmodSync(folder, 0o700);
	const data = join(folder, 'data');
	const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
	const made = spawnSync(join(programs, 'initdb'), init, { ...user, cwd: folder, encoding: 'utf8' });
	if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);

	const port = await freePort();
	const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=200'];
	const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
	const server = spawn(join(programs, 'postgres'), args, {
		...user,
		cwd: folder,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	await new Promise((resolve, reject) => {
		server.stderr.on('data', (chunk) => {
			said += chunk;
			if (said.includes('ready to accept connections')) resolve(undefined);
		});
		server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
	});
	const stop = () =>
		new Promise((resolve) => {
			server.removeAllListeners('exit');
			server.on('exit', () => {
				rmSync(folder, { recursive: true, force: true });
				resolve(undefined);
			});
			server.kill('SIGINT');
		});
	return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: async () => void (await stop()) };
}
