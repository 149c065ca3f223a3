import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type OpenDatabase } from '../../src/lib/server/db/open-database';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/plenaria');

/** Lays an embedded database with today's tables into a data directory: a copy, because making one anew takes seconds of computing. */
export async function layDatabase(directory: string): Promise<void> {
	const template = join(CACHE, `database-${fingerprint()}`);
	if (!existsSync(template)) await makeTemplate(template);
	cpSync(template, join(directory, 'database'), { recursive: true });
}

/** An embedded database with today's tables and nothing in them, gone when it is closed. */
export async function openEmptyDatabase(): Promise<OpenDatabase> {
	const directory = mkdtempSync(join(tmpdir(), 'plenaria-test-'));
	await layDatabase(directory);
	const database = await openDatabase({ url: '', dataDirectory: directory, root: ROOT });
	return {
		...database,
		async close() {
			await database.close();
			rmSync(directory, { recursive: true, force: true });
		}
	};
}

/** Whoever needs it first makes it; of two who do at once one is kept. */
async function makeTemplate(template: string): Promise<void> {
	mkdirSync(CACHE, { recursive: true });
	const directory = mkdtempSync(join(CACHE, 'making-'));
	const database = await openDatabase({ url: '', dataDirectory: directory, root: ROOT });
	await database.close();
	try {
		renameSync(join(directory, 'database'), template);
	} catch (error) {
		if (!existsSync(template)) throw error;
	}
	rmSync(directory, { recursive: true, force: true });
}

/** Another for other tables, or another version of the database. */
function fingerprint(): string {
	const hash = createHash('sha256');
	const migrations = join(ROOT, 'drizzle');
	const files = readdirSync(migrations, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.sql') || name.endsWith('_journal.json'))
		.sort()
		.map((name) => join(migrations, name));
	for (const file of [...files, join(ROOT, 'node_modules/@electric-sql/pglite/package.json')])
		hash.update(readFileSync(file));
	return hash.digest('hex').slice(0, 16);
}
