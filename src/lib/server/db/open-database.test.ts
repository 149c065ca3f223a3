import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { DataDirectoryInUse, lockDataDirectory } from './data-directory-lock';
import { openDatabase } from './open-database';
import { programme } from './tables/programme';

const home = mkdtempSync(join(tmpdir(), 'plenaria-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('what was committed is there after closing and opening again', async () => {
	const settings = { url: '', dataDirectory: join(home, 'data'), root: process.cwd() };
	const first = await openDatabase(settings);
	await first.db.insert(programme).values({ id: 'p1', title: 'Percorso' });
	const started = Date.now();
	await expect(openDatabase(settings)).rejects.toThrow(DataDirectoryInUse);
	expect(Date.now() - started).toBeLessThan(1000);
	await first.close();
	const second = await openDatabase(settings);
	expect(await second.db.select({ title: programme.title }).from(programme)).toEqual([{ title: 'Percorso' }]);
	await second.close();
}, 60_000);

test('queries at the same time keep their own parameters and answers', async () => {
	const { db, close } = await openDatabase({ url: '', dataDirectory: 'memory://', root: process.cwd() });
	const titles = Array.from({ length: 60 }, (_, index) => `Percorso ${index}`);
	await Promise.all(titles.map((title, index) => db.insert(programme).values({ id: `p${index}`, title })));
	for (const [index, title] of titles.entries()) {
		const id = `p${index}`;
		const answers = await Promise.all([
			db.select({ title: programme.title }).from(programme).where(eq(programme.id, id)),
			db
				.select({ id: programme.id, title: programme.title })
				.from(programme)
				.where(and(eq(programme.id, id), eq(programme.title, title))),
			db.transaction((tx) =>
				tx.select({ id: programme.id }).from(programme).where(eq(programme.title, title))
			)
		]);
		expect(answers).toEqual([[{ title }], [{ id, title }], [{ id }]]);
	}
	await close();
}, 60_000);

test('a lock names its holder, and a dead holder gives it up', () => {
	const unlock = lockDataDirectory(home);
	expect(() => lockDataDirectory(home)).toThrow(`process ${process.pid}`);
	const held = JSON.parse(readFileSync(join(home, 'lock'), 'utf8'));
	unlock();
	// The same process number, given to a process that started at another time.
	writeFileSync(join(home, 'lock'), JSON.stringify({ ...held, started: '1' }));
	lockDataDirectory(home)();
	writeFileSync(join(home, 'lock'), 'not a lock');
	lockDataDirectory(home)();
});
