import { expect, it } from 'vitest';
import { byteRange } from './byte-range';

it.each([
	[null, null],
	['bytes=0-', { from: 0, to: 99 }],
	['bytes=0-1', { from: 0, to: 1 }],
	['bytes=40-1000', { from: 40, to: 99 }],
	['bytes=-10', { from: 90, to: 99 }],
	['bytes=-1000', { from: 0, to: 99 }],
	['bytes=-0', 'outside'],
	['bytes=100-', 'outside'],
	['bytes=9-3', null],
	['bytes=-', null],
	['bytes=0-1,5-6', null],
	['lines=0-1', null],
	['bytes=-1e3', null]
] as const)('a range of a hundred bytes: %s', (header, range) => {
	expect(byteRange(header, 100)).toEqual(range);
});
