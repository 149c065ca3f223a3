import { DATE_LOCALE } from '$lib/core/kernel/instant';
import { m } from '$lib/paraglide/messages';
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

/** Who opened what of the team, and when. */
export function openingWords(opening: {
	readonly what: string;
	readonly userName: string;
	readonly sessionTitle: string | null;
	readonly at: Date;
}): string {
	const at = new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], {
		dateStyle: 'medium',
		timeStyle: 'short'
	}).format(opening.at);
	const who = { name: opening.userName, at };
	const title = opening.sessionTitle ?? m.path_opened_individual();
	switch (opening.what) {
		case 'assignment':
			return m.path_opened_assignment(who);
		case 'space':
			return m.path_opened_space(who);
		case 'report':
			return m.path_opened_report({ ...who, title });
		default:
			return m.path_opened_session({ ...who, title });
	}
}
