import { DATE_LOCALE } from '$lib/core/kernel/instant';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

/** Where something comes from: an earlier meeting's title and day. `date` is `YYYY-MM-DD`. */
export function earlierFrom({
	sessionTitle,
	date
}: {
	readonly sessionTitle: string;
	readonly date: string;
}): string {
	const day = new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(Date.parse(date));
	return m.common_earlier_from({ title: sessionTitle, date: day });
}
