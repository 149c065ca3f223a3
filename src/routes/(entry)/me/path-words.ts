import { DATE_LOCALE } from '$lib/core/kernel/instant';
import { getLocale } from '$lib/paraglide/runtime';

/** A day as one says it: `martedì 24 novembre 2026`. */
export function shortDay(day: string): string {
	return new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${day}T12:00:00Z`));
}
