import { afterEach, beforeEach, expect, vi } from 'vitest';

// An unexpected complaint on the console is a failure: a test that expects one says so with its own spy.
beforeEach(() => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
	for (const level of ['error', 'warn'] as const) {
		const spy = console[level];
		if (vi.isMockFunction(spy)) expect(spy.mock.calls, `console.${level}`).toEqual([]);
	}
	vi.restoreAllMocks();
});
