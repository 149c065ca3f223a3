import { DATE_LOCALE } from '$lib/core/kernel/instant';
import { getLocale } from '$lib/paraglide/runtime';

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** A day's number and its month in short, for a tile: `24`, `nov 2026`. */
export function dayTile(date: string): { readonly day: string; readonly month: string } {
	const write = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], { ...options, timeZone: 'UTC' }).format(noon(date));
	return { day: write({ day: 'numeric' }), month: write({ month: 'short', year: 'numeric' }) };
}

/** A day in words: `martedì 24 novembre 2026`. */
export function dayWords(date: string): string {
	return new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], { dateStyle: 'full', timeZone: 'UTC' }).format(
		noon(date)
	);
}
