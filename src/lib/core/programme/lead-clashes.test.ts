import { expect, it } from 'vitest';
import { leadClashes } from './lead-clashes';

const led = (date: string, startsAt: string, ...leadIds: string[]) => ({
	date,
	startsAt,
	minutes: 120,
	leadIds
});

it('PS5 tells where somebody leads two at once, also beside what is planned already', () => {
	const day = '2026-03-02';
	const rows = [
		led(day, '17:00', 'ada'),
		led(day, '18:30', 'ada', 'bea'),
		led(day, '20:30', 'ada'),
		led(day, '17:00', 'bea'),
		led('2026-03-03', '17:00', 'ada'),
		led(day, '17:00')
	];
	expect(leadClashes(rows)).toEqual([0, 1, 3]);
	expect(leadClashes([rows[4]!], [led('2026-03-03', '16:00', 'ada')])).toEqual([0]);
	expect(leadClashes([{ ...rows[0]!, minutes: 0 }], [led(day, '19:00', 'ada')])).toEqual([]);
});
