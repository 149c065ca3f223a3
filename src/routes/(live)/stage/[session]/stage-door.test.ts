import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { enterStage, loadAnew } from './stage-door';

const store = new Map<string, string>();
const reload = vi.fn();

beforeEach(() => {
	vi.useFakeTimers({ now: 1_000_000 });
	store.clear();
	reload.mockClear();
	vi.stubGlobal('sessionStorage', {
		getItem: (key: string) => store.get(key) ?? null,
		setItem: (key: string, value: string) => void store.set(key, value)
	});
	vi.stubGlobal('location', { hash: '#token', pathname: '/stage/one', search: '', reload });
	vi.stubGlobal('history', { state: null, replaceState: vi.fn() });
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** The door answers in this order; a status, or null for no network. */
function answers(...statuses: readonly (number | null)[]) {
	const asked = vi.fn();
	for (const status of statuses)
		if (status === null) asked.mockRejectedValueOnce(new Error('no network'));
		else asked.mockResolvedValueOnce({ ok: status < 300, status });
	vi.stubGlobal('fetch', asked);
	return asked;
}

async function enters(...statuses: readonly (number | null)[]): Promise<boolean> {
	const asked = answers(...statuses);
	const entered = enterStage('one');
	await vi.runAllTimersAsync();
	expect(asked).toHaveBeenCalledTimes(statuses.length);
	return entered;
}

test('a screen waits with patience for a server that is away, starting, or too busy to answer', async () => {
	expect(await enters(null, 503, 429, 408, 204)).toBe(true);
	expect(store.get('plenaria:stage:one')).toBe('token');
});

test('a token that is refused is refused', async () => {
	expect(await enters(403)).toBe(false);
});

test('a screen of another version loads anew by itself, and not in a circle', async () => {
	loadAnew(Date.now());
	await vi.advanceTimersByTimeAsync(0);
	expect(reload).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(2_000);
	loadAnew(Date.now());
	await vi.advanceTimersByTimeAsync(27_000);
	expect(reload).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(reload).toHaveBeenCalledTimes(2);
	const stop = loadAnew(Date.now());
	stop();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(reload).toHaveBeenCalledTimes(2);
});
