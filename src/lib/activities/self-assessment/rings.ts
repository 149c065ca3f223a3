import { DATE_LOCALE } from '$lib/core/kernel/instant';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { PastWheel } from './earlier';

/** Wheels over time as they are drawn: earlier ones by their day, the present last. */
export function ringsOf(past: readonly PastWheel[], now: readonly (number | null)[]) {
	const day = new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], {
		day: 'numeric',
		month: 'short',
		year: '2-digit',
		timeZone: 'UTC'
	});
	return [
		...past.map(({ date, values }) => ({ name: day.format(new Date(date)), values })),
		{ name: m.self_assessment_today(), values: now }
	];
}
