import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretAfter, smallestChange } from './smallest-change';

const apply = (text: string, change: ReturnType<typeof smallestChange>) =>
	change ? text.slice(0, change.at) + change.insert + text.slice(change.at + change.remove) : text;
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1f33f}', '\u{1f33e}', '\n'), maxLength: 12 });

describe('the smallest change', () => {
	it('T1 makes any text into any other', () => {
		fc.assert(
			fc.property(texts, texts, fc.nat(30), (before, after, caret) => {
				expect(apply(before, smallestChange(before, after))).toBe(after);
				expect(apply(before, smallestChange(before, after, Math.min(caret, after.length)))).toBe(after);
			})
		);
	});

	it('T2 never parts the halves of a character', () => {
		fc.assert(
			fc.property(texts, texts, (before, after) => {
				const change = smallestChange(before, after);
				expect(change?.insert.isWellFormed() ?? true).toBe(true);
				if (change) expect(before.slice(change.at, change.at + change.remove).isWellFormed()).toBe(true);
			})
		);
	});

	it('T3 is where the caret is, when letters repeat', () => {
		expect(smallestChange('aaa', 'aaaa', 2)).toEqual({ at: 1, remove: 0, insert: 'a' });
		expect(smallestChange('aaa', 'aaaa')).toEqual({ at: 3, remove: 0, insert: 'a' });
		expect(smallestChange('one two', 'one 2 two')).toEqual({ at: 4, remove: 0, insert: '2 ' });
	});

	it('T4 leaves a caret before it alone, and moves one behind it', () => {
		const change = { at: 4, remove: 2, insert: 'abc' };
		expect([0, 4, 5, 6, 9].map((caret) => caretAfter(caret, change))).toEqual([0, 4, 4, 7, 10]);
	});
});
