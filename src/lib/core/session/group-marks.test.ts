import { expect, test } from 'vitest';
import { GROUP_PLANTS, groupMarkName } from './group-marks';

test('the first marks are the plants themselves, later ones carry a number', () => {
	expect(groupMarkName(0)).toEqual({ it: 'Rosmarino', en: 'Rosemary' });
	expect(groupMarkName(11)).toEqual({ it: 'Fico', en: 'Fig' });
	expect(groupMarkName(13)).toEqual({ it: 'Salvia 2', en: 'Sage 2' });
});

test('no two of a hundred marks share a name', () => {
	for (const language of ['it', 'en'] as const) {
		const names = Array.from({ length: 100 }, (_, mark) => groupMarkName(mark)[language]);
		expect(new Set(names).size).toBe(names.length);
	}
	expect(GROUP_PLANTS.length).toBeGreaterThanOrEqual(12);
});
