import { DATE_LOCALE, type Instant, type Language } from '../kernel/instant';

/** A time of day, `10:42`, in the given IANA time zone. */
export function timeOfDay(at: Instant, timeZone: string): string {
	return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
}

/** A day in words, `martedì 24 novembre 2026`, from `YYYY-MM-DD`; what is not such a date is given back as it is. */
export function dayInWords(date: string, language: Language): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
	if (!match) return date;
	const noon = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]), 12);
	return new Intl.DateTimeFormat(DATE_LOCALE[language], { dateStyle: 'full', timeZone: 'UTC' }).format(noon);
}

/** `HH:MM` moved by minutes, around midnight too. */
export function clockPlus(start: string, minutes: number): string {
	const [hours = 0, mins = 0] = start.split(':').map(Number);
	const day = 24 * 60;
	const at = (((hours * 60 + mins + Math.round(minutes)) % day) + day) % day;
	return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
