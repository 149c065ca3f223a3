import { describe, expect, it } from 'vitest';
import { wheelOutline, wheelPoint } from './wheel-shape';

describe('the wheel', () => {
	it('begins at the top and goes clockwise', () => {
		expect(wheelPoint(0, 4, 1)).toEqual({ x: 0, y: -100 });
		expect(wheelPoint(1, 4, 0.5)).toEqual({ x: 50, y: 0 });
	});

	it('passes over axes without a value', () => {
		expect(wheelOutline([5, null, 5, 5], 5)).toBe('M0 -100L0 100L-100 0Z');
		expect(wheelOutline([null, null, null], 5)).toBe('');
	});
});
