import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { PAGE_CLOSE } from '$lib/contract/wire';
import type { PageLimits } from './page-limits';
import { MemoryPageStore } from '../../../../../tests/support/pages/memory-page-store';
import { Editor, RawClient, until } from '../../../../../tests/support/pages/page-client';
import { SESSION, startPageServer } from '../../../../../tests/support/pages/page-server';

const open: { close(): unknown }[] = [];
const keep = <Thing extends { close(): unknown }>(thing: Thing): Thing => (open.push(thing), thing);

afterEach(async () => {
	for (const thing of open.splice(0).reverse()) await thing.close();
});

async function serve(limits: Partial<PageLimits> = {}, idleMs = 30_000) {
	const store = new MemoryPageStore();
	const server = keep(await startPageServer({ store, limits, idleMs }));
	const edit = (page: string, who: string) => keep(new Editor(server.url, page, who));
	return { server, store, edit };
}

describe('when the database does not answer', () => {
	it('D1 nothing is said to be saved, nobody sees it, and all of it is there when it answers again', async () => {
		const { store, edit, server } = await serve();
		const [ada, bea] = [edit('page', 'ada'), edit('page', 'bea')];
		await Promise.all([ada.synced(), bea.synced()]);
		ada.add('one', 'before');
		await ada.save();
		await until('bea has it', () => bea.points.size === 1);
		store.failing = 'append';
		ada.text('one').insert(0, 'during ');
		ada.mark();
		bea.add('two', 'also during');
		bea.mark();
		await until(
			'commits failed more than once',
			() => server.troubles.filter((what) => what === 'page.commit').length > 1
		);
		expect([ada.saved, bea.saved]).toEqual([1, 0]);
		expect(bea.text('one').toString()).toBe('before');
		store.failing = 'no';
		await until('both are told', () => ada.saved === 2 && bea.saved === 1);
		await until('both agree', () => ada.content() === bea.content() && ada.points.size === 2);
	});

	it('D2 what no longer fits the waiting room is asked for again, and saved only then', async () => {
		const { store, edit } = await serve({ queueBytes: 400 });
		const ada = edit('page', 'ada');
		await ada.synced();
		store.failing = 'append';
		ada.add('one', 'first');
		ada.mark();
		await until('the first is under way', () => store.appends === 0 && ada.saved === 0);
		await new Promise((next) => setImmediate(next));
		for (let n = 0; n < 50; n++)
			ada.text('one').insert(0, `${n} and many more words than there is room for `);
		ada.mark();
		store.failing = 'no';
		await until('all is saved', () => ada.saved === 2);
		const copy = new Y.Doc();
		for (const { data } of store.logs.get('page')!) Y.applyUpdate(copy, data);
		expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(ada.doc));
	});

	it('D3 a page that cannot be read is not begun anew', async () => {
		const { store, edit } = await serve();
		store.failing = 'load';
		const ada = edit('page', 'ada');
		ada.add('one', 'typed meanwhile');
		let refusals = 0;
		ada.provider.on('connection-close', (event) => {
			if (event?.code === PAGE_CLOSE.later) refusals++;
		});
		await until('it tried again', () => refusals > 1);
		expect(store.logs.size).toBe(0);
		store.failing = 'no';
		await ada.synced();
		await ada.save();
		expect(store.logs.get('page')).toHaveLength(1);
	});

	it('D4 a log with a hole is not opened, and not written to', async () => {
		const { store, edit, server } = await serve();
		const doc = new Y.Doc();
		const updates: Uint8Array[] = [];
		doc.on('update', (update) => updates.push(update));
		doc.getMap('points').set('a', new Y.Map());
		doc.getMap('points').set('b', new Y.Map());
		store.logs.set('page', [{ seq: 1, data: updates[1]! }]);
		const ada = edit('page', 'ada');
		ada.add('one', 'x');
		await until('it was refused', () => server.troubles.includes('page.load'));
		expect(store.logs.get('page')).toHaveLength(1);
		await expect(server.pages.read('page', SESSION)).rejects.toThrow('missing');
	});

	it('D5 a page that is deleted while people write ends for them', async () => {
		const { edit } = await serve();
		const ada = edit('gone-page', 'ada');
		await ada.synced();
		ada.add('one', 'x');
		await until('it is closed', () => ada.closedWith === PAGE_CLOSE.gone);
	});
});

describe('the log', () => {
	it('D6 is folded into one row that reads back the same, while people go on', async () => {
		const { store, edit, server } = await serve({ rows: 20 });
		const [ada, bea] = [edit('page', 'ada'), edit('page', 'bea')];
		await Promise.all([ada.synced(), bea.synced()]);
		ada.add('one', '');
		for (let n = 0; n < 60; n++) {
			ada.text('one').insert(0, 'x');
			await ada.save();
		}
		expect(store.logs.get('page')!.length).toBeLessThan(21);
		const copy = new Y.Doc();
		for (const { data } of store.logs.get('page')!) Y.applyUpdate(copy, data);
		expect(Y.encodeStateAsUpdate(copy)).toEqual(Y.encodeStateAsUpdate(ada.doc));
		await until('bea has it', () => bea.content() === ada.content());
		expect(server.troubles).toEqual([]);
	});

	it('D7 rows that somebody else folded are not folded again', async () => {
		const { store, edit, server } = await serve({ rows: 5 });
		const ada = edit('page', 'ada');
		await ada.synced();
		ada.add('one', '');
		await ada.save();
		const [first] = store.logs.get('page')!;
		store.logs.set('page', [{ ...first!, seq: 999 }]);
		for (let n = 0; n < 10; n++) {
			ada.text('one').insert(0, 'x');
			await ada.save();
		}
		expect(server.troubles).toEqual(['page.fold']);
		expect(store.logs.get('page')!.length).toBeGreaterThan(9);
	});

	it('D8 a full page takes no more, and says so', async () => {
		const { edit } = await serve({ documentBytes: 2_000 });
		const [ada, bea] = [edit('page', 'ada'), edit('page', 'bea')];
		await Promise.all([ada.synced(), bea.synced()]);
		ada.add('one', 'x'.repeat(1_000));
		await ada.save();
		ada.text('one').insert(0, 'y'.repeat(1_100));
		await ada.save();
		bea.add('two', 'z');
		await until('bea is told', () => bea.closedWith !== null || bea.provider.ws === null || bea.saved === 0);
		const before = ada.points.size;
		bea.text('two').insert(0, 'more');
		await until(
			'bea is out',
			() => bea.closedWith === PAGE_CLOSE.tooBig || bea.closedWith === PAGE_CLOSE.strikes
		);
		expect(ada.points.size).toBe(before);
	});

	it('D9 closing commits what is queued', async () => {
		const { store, server } = await serve();
		const raw = keep(new RawClient(server.url, 'page', 'ada'));
		await raw.opened();
		const doc = new Y.Doc();
		doc.getMap('points').set('a', new Y.Map());
		raw.update(Y.encodeStateAsUpdate(doc), 1);
		raw.send(100, 1);
		await until('it is under way', () => raw.received.some((frame) => frame[0] === 100) || store.appends > 0);
		await server.pages.close();
		expect(store.logs.get('page')).toHaveLength(1);
		await raw.closed();
		expect(raw.closedWith).toBe(PAGE_CLOSE.restart);
	});
});
