import { afterEach, expect, test, vi } from 'vitest';
import { forgetDevice, forgetPhone } from './forget-device';
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

test('who gives the phone away leaves nothing written on it, sent or not, in any session or on the map; settings stay', () => {
	const tab = device('plenaria:outbox:participant:one', one);
	vi.stubGlobal('sessionStorage', localStorage);
	const former = 'plenaria:ballots:one:a:p';
	const kept = device(one, other, 'language', 'plenaria:sounds', 'plenaria-map/org/entry', former);
	forgetPhone();
	expect([[...kept.keys()], [...tab.keys()]]).toEqual([['language', 'plenaria:sounds'], []]);
});

test('a browser that keeps nothing is no error', () => {
	vi.stubGlobal('localStorage', undefined);
	vi.stubGlobal('sessionStorage', undefined);
	expect(() => forgetDevice('one')).not.toThrow();
	expect(() => forgetPhone()).not.toThrow();
});
