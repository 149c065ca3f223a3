import { afterEach, describe, expect, it } from 'vitest';
import { PAGE_CLOSE } from '$lib/contract/wire';
import { MemoryPageStore } from '../../../../../tests/support/pages/memory-page-store';
import { Editor, NOTHING, RawClient, until } from '../../../../../tests/support/pages/page-client';
import { SESSION, startPageServer, type PageServer } from '../../../../../tests/support/pages/page-server';

const open: { close(): unknown }[] = [];
const keep = <Thing extends { close(): unknown }>(thing: Thing): Thing => (open.push(thing), thing);

afterEach(async () => {
	for (const thing of open.splice(0).reverse()) await thing.close();
});

async function serve(options: Partial<Parameters<typeof startPageServer>[0]> = {}) {
	const store = (options.store as MemoryPageStore | undefined) ?? new MemoryPageStore();
	const server: PageServer = keep(await startPageServer({ store, ...options }));
	const edit = (page: string, who: string) => keep(new Editor(server.url, page, who));
	return { server, store, edit };
}

describe('writing together', () => {
	it('P1 an edit reaches the others, and is said to be saved when it is in the log', async () => {
		const { edit, store, server } = await serve();
		const [ada, bea] = [edit('page', 'ada'), edit('page', 'bea')];
		await Promise.all([ada.synced(), bea.synced()]);
		ada.add('one', 'what we saw');
		await ada.save();
		expect(store.logs.get('page')).toHaveLength(1);
		expect(ada.savedAt).toBeGreaterThan(0);
		await until('bea has it', () => bea.content() === ada.content());
		bea.text('one').insert(0, 'this is ');
		await bea.save();
		await until('ada has it', () => ada.content() === bea.content());
		expect(await server.pages.read('page', SESSION)).toEqual([{ id: 'one', text: 'this is what we saw' }]);
		expect(server.writes).toContain(`page/${SESSION}/bea`);
	});

	it('P2 what was written while away is uploaded, and saved only then', async () => {
		const { edit } = await serve();
		const [ada, bea] = [edit('page', 'ada'), edit('page', 'bea')];
		await Promise.all([ada.synced(), bea.synced()]);
		ada.provider.disconnect();
		ada.add('offline', 'written in the lift');
		ada.marked = 1;
		bea.add('online', 'written in the room');
		await bea.save();
		expect(ada.saved).toBe(0);
		ada.provider.connect();
		await until('the mark is echoed', () => ada.saved === 1);
		await until('both have both', () => ada.content() === bea.content() && bea.points.size === 2);
	});

	it('P3 a page is forgotten when idle and comes back as it was', async () => {
		const { edit, server } = await serve({ idleMs: 5 });
		const ada = edit('page', 'ada');
		await ada.synced();
		ada.add('one', 'kept');
		await ada.save();
		ada.close();
		const again = edit('page', 'ada');
		await again.synced();
		expect(again.content()).toContain('kept');
		expect(server.troubles).toEqual([]);
	});
});

describe('who may', () => {
	it.each([
		['', PAGE_CLOSE.unauthorised],
		['stranger', PAGE_CLOSE.forbidden],
		['late', PAGE_CLOSE.gone]
	])('R1 %s is refused by a code that the client takes as final', async (who, code) => {
		const { server, edit } = await serve();
		server.refusals.set('stranger', 'forbidden').set('late', 'gone');
		const editor = edit('page', who);
		await until('it is closed', () => editor.closedWith !== null);
		expect(editor.closedWith).toBe(code);
		expect(editor.provider.shouldConnect).toBe(false);
	});

	it('R1 a page that does not exist is gone', async () => {
		const { edit } = await serve();
		const editor = edit('missing-page', 'ada');
		await until('it is closed', () => editor.closedWith === PAGE_CLOSE.gone);
	});

	it('R2 a reader changes nothing, whatever they send, and is told nothing is saved', async () => {
		const { server, edit, store } = await serve();
		server.rights.set('reader', 'read');
		const [ada, reader] = [edit('page', 'ada'), edit('page', 'reader')];
		await Promise.all([ada.synced(), reader.synced()]);
		ada.add('one', 'public');
		await ada.save();
		await until('the reader has it', () => reader.points.size === 1);
		const rows = store.logs.get('page')!.length;
		reader.add('two', 'not mine to write');
		const raw = keep(new RawClient(server.url, 'page', 'reader'));
		await raw.opened();
		const bytes = (await import('yjs')).encodeStateAsUpdate(reader.doc);
		raw.update(bytes, 2);
		raw.update(bytes, 1);
		reader.mark();
		ada.add('three', 'after');
		await ada.save();
		expect(reader.saved).toBe(0);
		expect(reader.writable).toBe(false);
		expect(store.logs.get('page')).toHaveLength(rows + 1);
		expect((await server.pages.read('page', SESSION)).map((point) => point.id)).toEqual(['one', 'three']);
	});

	it('R3 who loses the right is cut off at once, and not one later edit counts', async () => {
		const { server, edit } = await serve();
		const [ada, bea] = [edit('page', 'ada'), edit('page', 'bea')];
		await Promise.all([ada.synced(), bea.synced()]);
		bea.add('one', '');
		await bea.save();
		let typed = 0;
		const typing = setInterval(() => bea.text('one').insert(0, String(typed++ % 10)), 1);
		await until('ada sees bea write', () => typed > 20 && ada.content().length > 20);
		server.rights.set('bea', 'none');
		server.pages.recheck(SESSION);
		const at = performance.now();
		const before = (await server.pages.read('page', SESSION))[0]?.text;
		await until('bea is out', () => bea.closedWith !== null);
		expect(performance.now() - at).toBeLessThan(1_000);
		expect(bea.closedWith).toBe(PAGE_CLOSE.forbidden);
		const more = typed;
		await until('bea went on typing', () => typed > more + 20);
		clearInterval(typing);
		ada.add('two', 'mine');
		await ada.save();
		expect((await server.pages.read('page', SESSION)).find((point) => point.id === 'one')?.text).toBe(before);
	});

	it('R4 who may write again is told, and asked for what they have', async () => {
		const { server, edit } = await serve();
		server.rights.set('bea', 'read');
		const bea = edit('page', 'bea');
		await bea.synced();
		await until('bea knows', () => bea.writable === false);
		bea.add('one', 'typed too early');
		server.rights.set('bea', 'write');
		server.pages.recheck(SESSION);
		await until('bea knows', () => bea.writable === true);
		await bea.save();
		expect(await server.pages.read('page', SESSION)).toHaveLength(1);
	});
});

describe('what is said to be saved', () => {
	it('P4 a mark waits until its writer, newly here, has said what they have', async () => {
		const { server } = await serve();
		const raw = keep(new RawClient(server.url, 'page', 'ada'));
		await raw.opened();
		const echoes = () => raw.received.filter((frame) => frame[0] === 100).length;
		const asked = () => raw.received.filter((frame) => frame[0] === 0 && frame[1] === 0).length;
		raw.send(100, 1);
		raw.send(0, 0, 1, 0);
		await until(
			'it is asked and answered',
			() => asked() === 1 && raw.received.some((frame) => frame[1] === 1)
		);
		expect(echoes()).toBe(0);
		raw.send(NOTHING);
		await until('it is echoed', () => echoes() === 1);
	});

	it('P5 what was refused is not said to be saved', async () => {
		const { server } = await serve();
		const raw = keep(new RawClient(server.url, 'page', 'mallory'));
		await raw.opened();
		raw.send(NOTHING);
		raw.update(Uint8Array.of(7, 7, 7));
		raw.send(100, 1);
		await until(
			'it is asked again',
			() => raw.received.filter((frame) => frame[0] === 0 && frame[1] === 0).length > 0
		);
		raw.send(101, 0);
		await until(
			'it is told its right again',
			() => raw.received.filter((frame) => frame[0] === 101).length === 2
		);
		expect(raw.received.filter((frame) => frame[0] === 100)).toEqual([]);
	});
});
