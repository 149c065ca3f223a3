import * as fc from 'fast-check';
import jsonpatch from 'fast-json-patch';
import { expect, test } from 'vitest';
import { applyOperations } from './apply-operations';

const value = fc.jsonValue({ maxDepth: 4 }).filter((json) => !JSON.stringify(json).includes('__proto__'));

test('applying the diff of any two values gives the second, and leaves the first as it was', () => {
	fc.assert(
		fc.property(value, value, (from, to) => {
			const [before, after] = [from, to].map((root) => JSON.parse(JSON.stringify({ root })) as object);
			const kept = JSON.stringify(before);
			expect(applyOperations(before, jsonpatch.compare(before!, after!))).toEqual(after);
			expect(JSON.stringify(before)).toBe(kept);
		}),
		{ numRuns: 500 }
	);
});

test('parts that did not change are the same objects', () => {
	const before = { left: { words: ['a'] }, right: { words: ['b'] } };
	const after = applyOperations(before, [{ op: 'add', path: '/right/words/1', value: 'c' }]);
	expect(after).toEqual({ left: { words: ['a'] }, right: { words: ['b', 'c'] } });
	expect(after.left).toBe(before.left);
	expect(after.right).not.toBe(before.right);
});

test('an operation that does not fit throws instead of guessing', () => {
	expect(() => applyOperations({ list: [] }, [{ op: 'replace', path: '/list/3', value: 1 }])).toThrow();
	expect(() => applyOperations({}, [{ op: 'replace', path: '/a/b', value: 1 }])).toThrow();
	expect(() => applyOperations({}, [{ op: 'add', path: '/__proto__/b', value: 1 }])).toThrow();
	expect(() => applyOperations({ a: 1 }, [{ op: 'move', from: '/a', path: '/b' }])).toThrow();
});
