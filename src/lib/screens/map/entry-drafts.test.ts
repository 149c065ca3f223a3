import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { blankResource } from '$lib/core/service-map/fields';
import { EntryDrafts, type KnownEntry } from './entry-drafts.svelte';

const shelfOf = (kept: Map<string, string>): Storage =>
	new Proxy({} as Storage, {
		get: (_target, name) =>
			({
				getItem: (key: string) => kept.get(key) ?? null,
				setItem: (key: string, value: string) => void kept.set(key, value),
				removeItem: (key: string) => void kept.delete(key)
			})[name as string],
		ownKeys: () => [...kept.keys()],
		getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true })
	});

const sent: { id: string; revision: number | null; fields: { name: string } }[] = [];
let online = true;
let kept = new Map<string, string>();

beforeEach(() => {
	vi.useFakeTimers();
	kept = new Map();
	sent.length = 0;
	online = true;
	vi.stubGlobal('localStorage', shelfOf(kept));
	vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
		if (!online) throw new Error('no network');
		const one = JSON.parse(body) as (typeof sent)[number];
		sent.push(one);
		return { json: async () => ({ ok: true, revision: (one.revision ?? 0) + 1, savedAt: 1 }) };
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const device = (known: readonly KnownEntry[] = [], formerShelves: readonly string[] = []) =>
	new EntryDrafts({
		address: () => '/map/new/entries',
		shelf: 'plenaria-map/organisation',
		formerShelves,
		known: () => known,
		blank: () => blankResource('Luce', 'Asti')
	});

it('M17 what was written without a network is listed as on this device alone until it is sent, under one draft', async () => {
	const drafts = device();
	online = false;
	const draft = drafts.of('one');
	draft.change({ name: 'Sportello' });
	expect(await draft.flush()).toBe(false);
	expect(drafts.unsent.map(({ fields }) => fields.name)).toEqual(['Sportello']);
	// Opened again it is the same: no second one that would send the older text.
	expect(drafts.of('one')).toBe(draft);
	draft.change({ name: 'Sportello casa' });
	online = true;
	await drafts.send();
	expect(sent.map(({ fields }) => fields.name)).toEqual(['Sportello casa']);
	expect(drafts.unsent).toEqual([]);
	expect([...kept]).toEqual([]);
});

it('M17 what is safe is opened as the server has it now', () => {
	const entry = { id: 'one', fields: blankResource('Luce', 'Asti'), revision: 1, updatedAt: 1 };
	const known = [entry];
	const drafts = device(known);
	drafts.of('one');
	known[0] = { ...entry, revision: 4, fields: { ...entry.fields, name: 'Di altri' } };
	expect(drafts.of('one').fields.name).toBe('Di altri');
});

it('M17 what was kept by a link that was replaced goes by the new one, once', async () => {
	const former = 'plenaria-map/old-link';
	kept.set(`${former}/one`, JSON.stringify({ ...blankResource('Luce', 'Asti'), name: 'Scritto prima' }));
	kept.set('plenaria-map/another/two', 'not ours');
	const drafts = device([], [former]);
	drafts.takeUp();
	expect(drafts.unsent.map(({ id, fields }) => [id, fields.name])).toEqual([['one', 'Scritto prima']]);
	await drafts.send();
	expect(sent).toMatchObject([{ id: 'one', revision: null, fields: { name: 'Scritto prima' } }]);
	expect([...kept.keys()]).toEqual(['plenaria-map/another/two']);
	drafts.takeUp();
	expect(drafts.unsent).toEqual([]);
});
