import { afterEach, expect, test, vi } from 'vitest';
import { forgetDevice } from './forget-device';
import { unsentKey } from './forget-unsent-edits';

afterEach(() => vi.unstubAllGlobals());

function device(...keys: readonly string[]): Map<string, string> {
	const kept = new Map(keys.map((key) => [key, 'x']));
	vi.stubGlobal('localStorage', {
		get length() {
			return kept.size;
		},
		key: (index: number) => [...kept.keys()][index] ?? null,
		removeItem: (key: string) => void kept.delete(key)
	});
	return kept;
}

const [one, other] = [unsentKey('one', 'cards:a:p'), unsentKey('other', 'cards:a:p')];

test('a session is forgotten with all that was kept of it, and no other', () => {
	const kept = device(one, 'language', unsentKey('one', 'cards:b:p'), other);
	forgetDevice('one');
	expect([...kept.keys()]).toEqual(['language', other]);
});

test('who asks to be forgotten on this phone is forgotten in every session', () => {
	const kept = device(one, other, 'language');
	forgetDevice(null);
	expect([...kept.keys()]).toEqual(['language']);
});

test('a browser that keeps nothing is no error', () => {
	vi.stubGlobal('localStorage', undefined);
	expect(() => forgetDevice('one')).not.toThrow();
});
