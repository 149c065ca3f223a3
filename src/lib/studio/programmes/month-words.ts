import { DATE_LOCALE } from '$lib/core/kernel/instant';
import { getLocale } from '$lib/paraglide/runtime';

/** A month in short with its year's end: `nov 26`. `month`: `YYYY-MM`. */
export function monthShort(month: string): string {
	return new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], {
		month: 'short',
		year: '2-digit',
		timeZone: 'UTC'
	}).format(new Date(`${month}-15T12:00:00Z`));
}

/** A day in short: `24 nov 2026`. */
export function dayShort(day: string): string {
	return new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], { dateStyle: 'medium', timeZone: 'UTC' }).format(
		new Date(`${day}T12:00:00Z`)
	);
}
