import { expect, it } from 'vitest';
import { driftText } from './time-text';

it('says how far the session is from its plan, either way, with the minutes', () => {
	expect(driftText(6)).toContain('6');
	expect(driftText(-4)).toContain('4');
	expect(driftText(-4)).not.toBe(driftText(4));
	expect(driftText(0)).not.toMatch(/\d/);
});
