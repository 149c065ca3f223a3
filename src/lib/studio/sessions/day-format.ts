import { DATE_LOCALE, type Language } from '$lib/core/kernel/instant';

// Making a formatter costs a hundred times what using one does, and a programme's pages write hundreds of days.
const made = new Map<string, Intl.DateTimeFormat>();

/** Writes days (`YYYY-MM-DD`) in a language; `name` stands for the options. */
export function dayFormat(
	language: Language,
	name: string,
	options: Intl.DateTimeFormatOptions
): (day: string) => string {
	const key = `${language} ${name}`;
	const format =
		made.get(key) ?? new Intl.DateTimeFormat(DATE_LOCALE[language], { ...options, timeZone: 'UTC' });
	made.set(key, format);
	return (day) => format.format(new Date(`${day}T12:00:00Z`));
}
