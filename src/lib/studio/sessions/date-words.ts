import { getLocale } from '$lib/paraglide/runtime';
import { dayFormat } from './day-format';

/** A day's number and its month in short, for a tile: `24`, `nov 2026`. */
export function dayTile(date: string): { readonly day: string; readonly month: string } {
	return {
		day: dayFormat(getLocale(), 'number', { day: 'numeric' })(date),
		month: dayFormat(getLocale(), 'month', { month: 'short', year: 'numeric' })(date)
	};
}

/** A day in words: `martedì 24 novembre 2026`. */
export function dayWords(date: string): string {
	return dayFormat(getLocale(), 'full', { dateStyle: 'full' })(date);
}
