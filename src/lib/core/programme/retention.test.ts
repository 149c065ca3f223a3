import { describe, expect, it } from 'vitest';
import { deletionDay, endsAtOnce, isDue, isToBeSaid, retentionEnd, wasForgotten } from './retention';

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

	it('PP5 PP9 people go when the last day is over, and a week after that was said', () => {
		const keptUntil = '2026-11-26';
		expect(deletionDay({ keptUntil, saidOn: '2026-10-01' })).toBe('2026-11-27');
		expect(deletionDay({ keptUntil, saidOn: '2026-11-25' })).toBe('2026-12-02');
		expect(isDue({ keptUntil, saidOn: '2026-10-01' }, '2026-11-26')).toBe(false);
		expect(isDue({ keptUntil, saidOn: '2026-10-01' }, '2026-11-27')).toBe(true);
		expect(isDue({ keptUntil, saidOn: '' }, '2028-01-01')).toBe(false);
		expect(isToBeSaid(keptUntil, '2026-09-26')).toBe(false);
		expect(isToBeSaid(keptUntil, '2026-09-27')).toBe(true);
	});

	it.each([
		[null, '2026-11-26', true],
		['2027-01-01', '2025-06-30', true],
		['2025-06-30', '2025-06-30', false],
		['2025-06-30', '2026-11-27', false],
		['2025-06-30', null, false]
	])('PP10 from %s to %s asks on 26 November: %s', (before, after, asks) => {
		expect(endsAtOnce(before, after, '2026-11-26')).toBe(asks);
	});
});
