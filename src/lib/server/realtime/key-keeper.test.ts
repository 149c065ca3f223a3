import { describe, expect, it } from 'vitest';
import type { PersonId } from '$lib/core/kernel/ids';
import { KeyKeeper } from './key-keeper';

const [ada, bea] = ['ada', 'bea'] as [PersonId, PersonId];

describe('keys of what each person does once', () => {
	it('lets a person use one key about a thing, again and again', () => {
		const keys = new KeyKeeper();
		expect(keys.claim('q1', ada, 'k1')).toBe(true);
		expect(keys.claim('q1', ada, 'k1')).toBe(true);
		expect(keys.claim('q1', ada, 'k2')).toBe(false);
		expect(keys.claim('q2', ada, 'k2')).toBe(true);
	});

	it('lets nobody use the key of somebody else', () => {
		const keys = new KeyKeeper();
		keys.claim('q1', ada, 'k1');
		expect(keys.claim('q1', bea, 'k1')).toBe(false);
		expect(keys.claim('q1', bea, 'k2')).toBe(true);
	});
});
