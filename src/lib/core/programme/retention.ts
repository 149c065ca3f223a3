import { daysLater } from './dates';

/**
 * The last day on which people's data are kept: `months` after a programme's end, both `YYYY-MM-DD`. A day that the month does not have
 * becomes its last: a month after 31 January is 28 or 29 February.
 */
export function retentionEnd(endsOn: string, months: number): string {
	const [year = 0, month = 1, day = 1] = endsOn.split('-').map(Number);
	const total = year * 12 + (month - 1) + months;
	const [endYear, endMonth] = [Math.floor(total / 12), total % 12];
	const last = new Date(Date.UTC(endYear, endMonth + 1, 0)).getUTCDate();
	const two = (number: number) => String(number).padStart(2, '0');
	return `${endYear}-${two(endMonth + 1)}-${two(Math.min(day, last))}`;
}

/** So many days before people's data go it is said on the programme's pages. */
const SAID_BEFORE_DAYS = 60;

/** Never are they deleted sooner than so many days after it was first said. */
const SAID_AT_LEAST_DAYS = 7;

/** Until when people's data are kept, and on which day that was first said; empty: not yet. */
export interface KeptUntil {
	readonly keptUntil: string;
	readonly saidOn: string;
}

/** Whether it is time to say until when people's data are kept. All are `YYYY-MM-DD`. */
export const isToBeSaid = (keptUntil: string, today: string): boolean =>
	keptUntil <= daysLater(today, SAID_BEFORE_DAYS);

/** The first day on which people's data may be deleted: when the last day is over, and a week after that was said. */
export function deletionDay({ keptUntil, saidOn }: KeptUntil): string {
	const over = daysLater(keptUntil, 1);
	const heard = saidOn === '' ? '' : daysLater(saidOn, SAID_AT_LEAST_DAYS);
	return over > heard ? over : heard;
}

/** Whether people's data are to be deleted today: it was said, and its day has come. */
export const isDue = (kept: KeptUntil, today: string): boolean =>
	kept.saidOn !== '' && deletionDay(kept) <= today;

/**
 * Whether a change makes people's data go by themselves at once: the last day becomes another, and is over or today. Null: there is none.
 */
export const endsAtOnce = (before: string | null, after: string | null, today: string): boolean =>
	after !== null && after !== before && after <= today;

/** So many days after its own a session that nobody closed is over. */
const FORGOTTEN_DAYS = 2;

/**
 * Whether a session that is not closed runs no more, or will not be held any more: its day, and the one on which it was opened, are more
 * than two days past. A date that is not said (empty) tells nothing. All are `YYYY-MM-DD`.
 */
export function wasForgotten(
	{ date, openedOn }: { readonly date: string; readonly openedOn: string },
	today: string
): boolean {
	const last = date > openedOn ? date : openedOn;
	return last !== '' && daysLater(last, FORGOTTEN_DAYS) < today;
}
