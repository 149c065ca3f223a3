import { expect, test } from 'vitest';
import type { GroupView, StageView } from '$lib/contract/views';
import type { LayerSnapshot } from '$lib/contract/wire';
import { LayerStore } from './layer-store.svelte';

const stage = (revision: number, present: number): LayerSnapshot => ({
	layer: 'stage',
	revision,
	view: { title: 'Mappa', present } as StageView
});

function welcomed(...layers: LayerSnapshot[]): LayerStore {
	const store = new LayerStore();
	store.welcome({ epoch: 'one', now: 0, layers });
	return store;
}

const present = (from: number, value: number) =>
	({ layer: 'stage', of: '', from, operations: [{ op: 'replace', path: '/present', value }] }) as const;

test('patches apply in order; a gap is told, what comes late is ignored', () => {
	const store = welcomed(stage(4, 1));
	expect(store.patch(present(4, 2))).toBe(true);
	expect(store.view('stage')?.present).toBe(2);
	expect(store.patch(present(6, 9))).toBe(false);
	expect(store.patch(present(3, 9))).toBe(true);
	expect(store.view('stage')?.present).toBe(2);
});

test('a welcome takes everything anew, also what is no longer for this client', () => {
	const store = welcomed(stage(4, 1), { layer: 'group', revision: 1, view: { id: 'g1' } as GroupView });
	store.welcome({ epoch: 'two', now: 0, layers: [stage(0, 7)] });
	expect(store.view('group')).toBeNull();
	expect(store.patch(present(0, 8))).toBe(true);
	expect(store.view('stage')?.present).toBe(8);
});

test("a patch of an earlier group does not touch the present group's layer", () => {
	const store = welcomed({ layer: 'group', revision: 3, view: { id: 'g2', done: false } as GroupView });
	const late = {
		layer: 'group',
		of: 'g1',
		from: 3,
		operations: [{ op: 'replace', path: '/done', value: true }]
	};
	expect(store.patch(late as never)).toBe(true);
	expect(store.view('group')?.done).toBe(false);
});

test('a patch that does not fit counts as a gap', () => {
	const store = welcomed(stage(0, 1));
	const odd = {
		layer: 'stage',
		of: '',
		from: 0,
		operations: [{ op: 'replace', path: '/groups/4', value: 1 }]
	};
	expect(store.patch(odd as never)).toBe(false);
});
