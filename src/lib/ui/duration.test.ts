import { expect, test } from 'vitest';
import { digits, urgency } from './duration';

test('digits round up, so that zero means over', () => {
	expect(digits(485_000)).toBe('8:05');
	expect(digits(100)).toBe('0:01');
	expect(digits(0)).toBe('0:00');
	expect(digits(-4000)).toBe('0:00');
	expect(digits(3_725_000)).toBe('1:02:05');
});

test('the last fifth of a timer asks for attention', () => {
	expect(urgency(61_000, 300_000)).toBe('calm');
	expect(urgency(60_000, 300_000)).toBe('soon');
	expect(urgency(0, 300_000)).toBe('over');
});
