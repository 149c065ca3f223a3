import { getLocale } from '$lib/paraglide/runtime';
import { dayFormat } from '../sessions/day-format';

/** A month in short with its year's end: `nov 26`. `month`: `YYYY-MM`. */
export function monthShort(month: string): string {
	return dayFormat(getLocale(), 'month-short', { month: 'short', year: '2-digit' })(`${month}-15`);
}

/** A day in short: `24 nov 2026`. */
export function dayShort(day: string): string {
	return dayFormat(getLocale(), 'short', { dateStyle: 'medium' })(day);
}
