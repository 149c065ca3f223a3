import { describe, expect, it } from 'vitest';
import { checkDates, daysLater, inPhases, isDay, phaseOfDay } from './dates';

const stretch = (startsOn = '', endsOn = '') => ({ startsOn, endsOn });
const year = stretch('2026-01-01', '2026-12-31');

describe('dates of a programme', () => {
	it('PD1 takes an end on or after the start, and dates not said yet', () => {
		expect(checkDates(stretch('2026-02-01', '2026-01-31'), [])).toEqual({
			code: 'ends-before-start',
			phase: null
		});
		expect(
			checkDates(year, [stretch('2026-02-01', '2026-02-01'), stretch(), stretch('', '2026-03-01')])
		).toBeNull();
		expect(checkDates(year, [stretch(), stretch('2026-05-01', '2026-04-01')])).toEqual({
			code: 'ends-before-start',
			phase: 1
		});
	});

	it('PD2 keeps phases in the order of their dates and within the programme; they may overlap', () => {
		expect(checkDates(year, [stretch('2026-01-10', '2026-06-30'), stretch('2026-06-01')])).toBeNull();
		expect(checkDates(year, [stretch('2026-05-01'), stretch(), stretch('2026-04-30')])).toEqual({
			code: 'before-the-one-above',
			phase: 2
		});
		expect(checkDates(year, [stretch('2025-12-31')])).toEqual({ code: 'outside-programme', phase: 0 });
		expect(checkDates(year, [stretch('2026-12-01', '2027-01-01')])).toEqual({
			code: 'outside-programme',
			phase: 0
		});
		expect(checkDates(stretch(), [stretch('2020-01-01')])).toBeNull();
	});

	it('finds the phase that a day falls into', () => {
		const phases = [
			{ id: 'one', ...stretch('2026-01-10', '2026-06-30') },
			{ id: 'two', ...stretch('2026-06-01') },
			{ id: 'three', ...stretch() }
		];
		const days = ['2026-01-09', '2026-01-10', '2026-06-15', '2027-01-01'];
		expect(days.map((day) => phaseOfDay(phases, day))).toEqual([null, 'one', 'two', 'two']);
	});

	it('PD4 puts a session into the phase that was chosen, or into its day’s', () => {
		const phases = [
			{ id: 'one', ...stretch('2026-01-10', '2026-06-30') },
			{ id: 'two', ...stretch('2026-07-01', '2026-09-30') }
		];
		const sessions = [
			{ date: '2026-02-01', phaseId: 'two' },
			{ date: '2026-02-01', phaseId: null },
			{ date: '2026-12-01', phaseId: null }
		];
		expect(inPhases(sessions, phases).map(({ phaseId }) => phaseId)).toEqual(['two', 'one', null]);
	});

	it('counts days by the calendar', () => {
		expect(daysLater('2028-02-28', 1)).toBe('2028-02-29');
		expect(daysLater('2026-10-24', 7)).toBe('2026-10-31');
		expect(['2028-02-29', '2026-02-29', '2026-13-01', 'oggi', ''].map(isDay)).toEqual([
			true,
			false,
			false,
			false,
			false
		]);
	});
});
