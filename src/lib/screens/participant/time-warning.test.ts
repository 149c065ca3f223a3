import { expect, it } from 'vitest';
import { minutesWarned } from './time-warning';

const at = (minutes: number, seconds = 0) => (minutes * 60 + seconds) * 1000;

it('warns at five minutes and at one, for half a minute', () => {
	const total = at(20);
	expect(minutesWarned(at(5, 1), total)).toBeNull();
	expect(minutesWarned(at(5), total)).toBe(5);
	expect(minutesWarned(at(4, 31), total)).toBe(5);
	expect(minutesWarned(at(4, 30), total)).toBeNull();
	expect(minutesWarned(at(1), total)).toBe(1);
	expect(minutesWarned(at(0, 30), total)).toBeNull();
	expect(minutesWarned(0, total)).toBeNull();
	expect(minutesWarned(-at(1), total)).toBeNull();
});

it('does not warn of what is known from the start', () => {
	expect(minutesWarned(at(5), at(5))).toBeNull();
	expect(minutesWarned(at(1), at(5))).toBe(1);
	expect(minutesWarned(at(1), at(1))).toBeNull();
});
