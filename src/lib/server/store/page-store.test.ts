import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmptyDatabase } from '../../../../tests/support/embedded-template';
import { keepSession } from '../../../../tests/support/pages/keep-session';
import { SESSION } from '../../../../tests/support/pages/page-server';
import { openDatabase, type OpenDatabase } from '../db/open-database';
import { page } from '../db/tables/page';
import { createPageStore, type PageStore } from './page-store';

const url = process.env.TEST_DATABASE_URL ?? '';
const bytes = (...values: number[]) => Uint8Array.from(values);

describe.each([
	['the embedded database', ''],
	['PostgreSQL', url]
])('pages in %s', (name, address) => {
	let opened: OpenDatabase;
	let store: PageStore;

	beforeAll(async () => {
		if (name === 'PostgreSQL' && !address) return;
		opened = address
			? await openDatabase({ url: await freshDatabase(address), dataDirectory: '', root: process.cwd() })
			: await openEmptyDatabase();
		await keepSession(opened.db);
		store = createPageStore(opened.db);
	}, 60_000);
	afterAll(() => opened?.close());

	const test = it.skipIf(name === 'PostgreSQL' && !address);

	test('S1 loads what was appended, in order, with its owners', async () => {
		expect(await store.load('a', SESSION)).toEqual({ rows: [], owners: [] });
		const first = await store.append([
			{ pageId: 'a', data: bytes(1, 2), claims: [{ clientId: 2 ** 32 - 1, author: 'ada' }] }
		]);
		const second = await store.append([
			{ pageId: 'a', data: bytes(0, 255), claims: [{ clientId: 2 ** 32 - 1, author: 'mallory' }] }
		]);
		const stored = await store.load('a', SESSION);
		expect(stored?.rows.map((row) => [row.seq, [...row.data]])).toEqual([
			[first[0], [1, 2]],
			[second[0], [0, 255]]
		]);
		expect(stored?.owners).toEqual([{ clientId: 2 ** 32 - 1, author: 'ada' }]);
	});

	test('S2 knows only the pages of the session that is asked for', async () => {
		expect(await store.load('b', 'no-session')).toBeNull();
		await store.load('b', SESSION);
		expect(await store.load('b', 'another')).toBeNull();
	});

	test('S3 commits pages together; one that is gone does not hold up the others', async () => {
		await Promise.all(['c', 'd'].map((id) => store.load(id, SESSION)));
		const claims = [{ clientId: 1, author: 'ada' }];
		const seqs = await store.append(
			['c', 'gone', 'd'].map((pageId, index) => ({ pageId, data: bytes(index), claims }))
		);
		expect(seqs).toEqual([expect.any(Number), null, expect.any(Number)]);
		expect((await store.load('d', SESSION))?.rows).toEqual([{ seq: seqs[2], data: expect.anything() }]);
		expect(await store.append([])).toEqual([]);
	});

	test('S4 puts a snapshot in the place of exactly the rows named, or of none', async () => {
		await store.load('e', SESSION);
		const append = async (value: number) =>
			(await store.append([{ pageId: 'e', data: bytes(value), claims: [] }]))[0]!;
		const [one, two, three] = [await append(1), await append(2), await append(3)];
		expect(await store.compact('e', [one, two, 999_999], bytes(9))).toBeNull();
		expect((await store.load('e', SESSION))?.rows).toHaveLength(3);
		const folded = await store.compact('e', [one, two], bytes(9));
		expect((await store.load('e', SESSION))?.rows.map((row) => [row.seq, [...row.data]])).toEqual([
			[three, [3]],
			[folded, [9]]
		]);
	});

	test('S5 goes with its page', async () => {
		await store.load('f', SESSION);
		await store.append([{ pageId: 'f', data: bytes(1), claims: [{ clientId: 1, author: 'ada' }] }]);
		await opened.db.delete(page).where(eq(page.id, 'f'));
		expect(await store.append([{ pageId: 'f', data: bytes(2), claims: [] }])).toEqual([null]);
	});
});

async function freshDatabase(address: string): Promise<string> {
	const name = `pages_${randomUUID().replaceAll('-', '')}`;
	const sql = postgres(address, { max: 1, onnotice: () => undefined });
	await sql.unsafe(`create database ${name}`);
	await sql.end();
	const fresh = new URL(address);
	fresh.pathname = `/${name}`;
	return fresh.href;
}
