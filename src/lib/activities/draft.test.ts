import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetUnsentEdits } from '$lib/live/forget-unsent-edits';
import type { Draft as DraftOf, DraftPlace } from './draft.svelte';
import { memoryStorage } from '../../../tests/support/memory-storage';

let kept: Map<string, string>;
let storage: Storage;

beforeEach(() => {
	kept = new Map();
	storage = memoryStorage(kept);
	vi.stubGlobal('sessionStorage', storage);
	vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

/** A field of somebody's phone. After `vi.resetModules` it is one of a page that was loaded anew. */
async function field(person = 'anna', name = 'card', activityId = 'board'): Promise<DraftOf<string>> {
	const { Draft } = await import('./draft.svelte');
	const place = { live: { session: 's', role: 'participant', person: { id: person } }, activityId };
	return new Draft<string>(
		() => place as unknown as DraftPlace,
		() => name
	);
}

function reload(): void {
	vi.resetModules();
}

/** An answer that comes when the test says so. */
function answer() {
	let settle!: (taken: boolean) => void;
	const coming = new Promise<boolean>((done) => (settle = done));
	return { run: () => coming, settle };
}

it('gives what was begun back when the field comes again, and after a reload', async () => {
	(await field()).set('Mezza fra');
	expect((await field()).value).toBe('Mezza fra');
	reload();
	expect((await field()).value).toBe('Mezza fra');
});

it('shows nothing of one person to another on the same phone, nor in another field or activity', async () => {
	(await field('anna')).set('Di Anna');
	reload();
	expect((await field('bea')).value).toBeNull();
	expect((await field('anna', 'question')).value).toBeNull();
	expect((await field('anna', 'card', 'another-board')).value).toBeNull();
});

it('follows who looks on: a phone that is handed on in place shows the other’s own', async () => {
	const { Draft } = await import('./draft.svelte');
	const live = { session: 's', role: 'participant', person: { id: 'anna' } };
	const draft = new Draft<string>(
		() => ({ live, activityId: 'board' }) as unknown as DraftPlace,
		() => 'card'
	);
	draft.set('Di Anna');
	live.person = { id: 'bea' };
	expect(draft.value).toBeNull();
});

it('is gone once it was taken, wherever the field is by then', async () => {
	const draft = await field();
	draft.set('Intera');
	const { run, settle } = answer();
	const sending = draft.send(run);
	// The step moved, and came back before the answer.
	const again = await field();
	expect([again.value, again.sending]).toEqual(['Intera', true]);
	settle(true);
	await sending;
	expect([again.value, again.sending]).toEqual([null, false]);
	expect(kept.size).toBe(0);
});

it('stays when it was refused, and what was typed since stays in any case', async () => {
	const draft = await field();
	draft.set('Non ora');
	expect(await draft.send(() => Promise.resolve(false))).toBe(false);
	const { run, settle } = answer();
	const sending = draft.send(run);
	draft.set('Non ora, ma dopo');
	settle(true);
	await sending;
	reload();
	expect((await field()).value).toBe('Non ora, ma dopo');
});

it('is not offered twice: while it is on its way, the outbox alone keeps it over a reload', async () => {
	const draft = await field();
	draft.set('In viaggio');
	void draft.send(answer().run);
	reload();
	expect((await field()).value).toBeNull();
});

it('is forgotten with everything else when somebody leaves the session on this device', async () => {
	(await field()).set('Mio');
	forgetUnsentEdits('s', storage);
	reload();
	expect((await field()).value).toBeNull();
});

it('survives a storage that is forbidden or holds nonsense', async () => {
	kept.set('plenaria:page:s:draft:board:anna:card', '{broken');
	storage.setItem = () => {
		throw new Error('quota');
	};
	const draft = await field();
	expect(draft.value).toBeNull();
	draft.set('In memoria');
	expect((await field()).value).toBe('In memoria');
});
