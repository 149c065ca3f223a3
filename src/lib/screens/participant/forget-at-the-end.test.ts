import { render } from 'svelte/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unsentKey } from '$lib/live/forget-unsent-edits';
import type { Farewell } from '$lib/live/wire-port';
import FarewellScreen from './FarewellScreen.svelte';
import OwnReport from './OwnReport.svelte';

vi.mock('$app/state', () => ({ page: { params: { session: 's' } } }));

let kept: Map<string, string>;

beforeEach(() => {
	kept = new Map([[unsentKey('s', 'cards:board:anna'), 'x']]);
	vi.stubGlobal('localStorage', {
		get length() {
			return kept.size;
		},
		key: (index: number) => [...kept.keys()][index] ?? null,
		removeItem: (key: string) => void kept.delete(key)
	});
});
afterEach(() => vi.unstubAllGlobals());

test.each<[Farewell, number]>([
	['closed', 0],
	['removed', 0],
	['freed', 0],
	['claimed', 1],
	['moved', 1],
	['reload', 1]
])('whose the anonymous cards are is forgotten when one is out for good: %s', (reason, left) => {
	expect(render(FarewellScreen, { props: { reason } }).body).not.toBe('');
	expect(kept.size).toBe(left);
});

test('it is forgotten when the meeting is over', () => {
	expect(render(OwnReport, { props: { address: '/own' } }).body).not.toBe('');
	expect(kept.size).toBe(0);
});
