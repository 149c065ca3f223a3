import { describe, expect, it } from 'vitest';
import { retentionEnd, wasForgotten } from './retention';

describe('how long people’s data are kept', () => {
	it.each([
		['2027-10-30', 12, '2028-10-30'],
		['2026-01-31', 1, '2026-02-28'],
		['2027-12-31', 2, '2028-02-29'],
		['2026-11-25', 0, '2026-11-25'],
		['2026-11-25', 2, '2027-01-25']
	])('PP5 %s and %i months end on %s', (endsOn, months, end) => {
		expect(retentionEnd(endsOn, months)).toBe(end);
	});

	it.each([
		['2026-11-20', '2026-11-20', true],
		['2026-11-23', '', true],
		['2026-11-24', '2026-11-20', false],
		['2026-11-20', '2026-11-24', false],
		['2026-12-24', '2026-11-20', false],
		['', '', false]
	])('PP5 a session of %s, opened on %s, is over on 26 November: %s', (date, openedOn, over) => {
		expect(wasForgotten({ date, openedOn }, '2026-11-26')).toBe(over);
	});
});
