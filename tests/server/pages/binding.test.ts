import { afterEach, describe, expect, it } from 'vitest';
import type { PointsPage } from '../../../src/lib/live/live-port';
import { openPointsPage } from '../../../src/lib/live/page-binding.svelte';
import { UnsentEdits } from '../../../src/lib/live/unsent-edits';
import { MemoryPageStore } from '../../support/pages/memory-page-store';
import { socketOf, until } from '../../support/pages/page-client';
import { SESSION, startPageServer } from '../../support/pages/page-server';

const open: { close(): unknown }[] = [];
const keep = <Thing extends { close(): unknown }>(thing: Thing): Thing => (open.push(thing), thing);

afterEach(async () => {
	for (const thing of open.splice(0).reverse()) await thing.close();
});

class TabStorage {
	readonly kept = new Map<string, string>();
	getItem = (key: string) => this.kept.get(key) ?? null;
	setItem = (key: string, value: string) => void this.kept.set(key, value);
	removeItem = (key: string) => void this.kept.delete(key);
}

/** One browser tab: its storage, and the moments that a browser tells of. */
class Tab {
	readonly storage = new TabStorage();
	wake = () => undefined as void;
	leave = () => undefined as void;

	constructor(
		readonly url: string,
		readonly who: string
	) {}

	open(page = 'page'): PointsPage {
		return keep(
			openPointsPage(SESSION, page, {
				url: this.url,
				unsent: new UnsentEdits(SESSION, page, this.storage),
				onWake: (run) => ((this.wake = run), () => undefined),
				onLeave: (run) => ((this.leave = run), () => undefined),
				WebSocket: socketOf(this.who)
			})
		);
	}
}

const ready = (page: PointsPage) => until('the page can be written', () => page.writable);
const saved = (page: PointsPage) => until('it is saved', () => page.status === 'saved');
const texts = (page: PointsPage) => page.points.map((point) => point.text);

async function serve(port?: number, store = new MemoryPageStore()) {
	const server = keep(await startPageServer({ store, ...(port ? { port } : {}) }));
	return { server, store, tab: (who: string) => new Tab(server.url, who) };
}

describe('a page of points in the browser', () => {
	it('C1 adds, edits, moves and removes points, for everybody in the same order', async () => {
		const { tab } = await serve();
		const [ada, bea] = [tab('ada').open(), tab('bea').open()];
		expect(ada.status).toBe('connecting');
		await Promise.all([ready(ada), ready(bea)]);
		const ids = ['first', 'second', 'third'].map((text) => ada.add(text));
		ada.move(ids[2]!, 0);
		ada.edit(ids[0]!, 'first of all');
		bea.add('from bea');
		await Promise.all([saved(ada), saved(bea)]);
		await until('both agree', () => ada.points.length === 4 && texts(ada).join() === texts(bea).join());
		expect(texts(bea).slice(0, 1)).toEqual(['third']);
		expect(texts(bea)).toContain('first of all');
		bea.remove(ids[1]!);
		await until('it is gone for ada', () => ada.points.length === 3);
	});

	it('C2 two people in one point keep what both wrote', async () => {
		const { tab } = await serve();
		const [ada, bea] = [tab('ada').open(), tab('bea').open()];
		await Promise.all([ready(ada), ready(bea)]);
		const id = ada.add('people need rooms');
		await until('bea has it', () => bea.points.length === 1);
		ada.edit(id, 'Young people need rooms');
		bea.edit(id, 'people need warm rooms');
		await until('both have both', () =>
			[ada, bea].every((page) => texts(page)[0] === 'Young people need warm rooms')
		);
	});

	it('C3 says saved only after the commit', async () => {
		const { store, tab } = await serve();
		const ada = tab('ada').open();
		await ready(ada);
		store.failing = 'append';
		ada.add('not yet safe');
		await until('the server tried', () => ada.status === 'saving');
		expect(ada.savedAt).toBeNull();
		store.failing = 'no';
		await saved(ada);
		expect(ada.savedAt).not.toBeNull();
		expect(store.logs.get('page')).toHaveLength(1);
	});

	it('C4 what was not committed survives a reload of the tab, and leaves no trace once it is', async () => {
		const { store, tab } = await serve();
		const mine = tab('ada');
		const ada = mine.open();
		await ready(ada);
		store.failing = 'append';
		ada.add('typed just before the reload');
		mine.leave();
		expect(mine.storage.kept.size).toBe(1);
		ada.close();
		const again = mine.open();
		store.failing = 'no';
		await ready(again);
		await saved(again);
		expect(texts(again)).toEqual(['typed just before the reload']);
		expect(mine.storage.kept.size).toBe(0);
	});

	it('C5 what a server that is gone never committed is saved by the next one, without anybody doing anything', async () => {
		const { server, store, tab } = await serve();
		const port = Number(new URL(server.url).port);
		const [ada, bea] = [tab('ada').open(), tab('bea').open()];
		await Promise.all([ready(ada), ready(bea)]);
		ada.add('before');
		await saved(ada);
		await server.close();
		await until('it is noticed', () => bea.status !== 'connecting');
		ada.add('written while the server was away');
		await serve(port, store);
		await until('bea has it too', () => texts(bea).length === 2, 8_000);
		await saved(ada);
	});

	it('C6 a closed page ends, says so, and forgets what it kept', async () => {
		const { server, store, tab } = await serve();
		const mine = tab('ada');
		const ada = mine.open();
		await ready(ada);
		store.failing = 'append';
		ada.add('too late');
		mine.leave();
		expect(mine.storage.kept.size).toBe(1);
		server.rights.set('ada', 'none');
		server.pages.recheck(SESSION);
		await until('it is closed', () => ada.status === 'closed');
		expect(ada.writable).toBe(false);
		expect(mine.storage.kept.size).toBe(0);
		store.failing = 'no';
	});

	it('C7 who may only read cannot begin to write', async () => {
		const { server, tab } = await serve();
		server.rights.set('ada', 'read');
		const ada = tab('ada').open();
		await saved(ada);
		expect(ada.writable).toBe(false);
		expect(ada.add('no')).toBe('');
		expect(ada.points).toEqual([]);
	});

	it('C8 a line that looks alive after sleep has to answer', async () => {
		const { tab } = await serve();
		const mine = tab('ada');
		const ada = mine.open();
		await ready(ada);
		mine.wake();
		ada.add('awake');
		await saved(ada);
	});
});
