import { expect, test } from 'vitest';
import { ownPath } from './account-cookie';

test.each([
	['/studio/new?x=1', '/studio/new?x=1'],
	['//evil.example', '/studio'],
	['/\\evil.example', '/studio'],
	['https://evil.example', '/studio'],
	[null, '/studio']
])('after signing in, %s leads to %s', (wanted, path) => {
	expect(ownPath(wanted, '/studio')).toBe(path);
});
