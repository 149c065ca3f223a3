import { DATE_LOCALE } from '$lib/core/kernel/instant';
import { getLocale } from '$lib/paraglide/runtime';

const write = (day: string, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], { ...options, timeZone: 'UTC' }).format(
		new Date(`${day}T12:00:00Z`)
	);

/** A day's month and year: `gennaio 2025`. */
export const monthOf = (day: string): string => write(day, { month: 'long', year: 'numeric' });

/** The same in short: `gen 2025`. */
export const shortMonthOf = (day: string): string => write(day, { month: 'short', year: 'numeric' });

/** A day in short: `24 nov 2025`. */
export const shortDayOf = (day: string): string => write(day, { dateStyle: 'medium' });
