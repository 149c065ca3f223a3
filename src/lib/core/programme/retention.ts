import { daysLater } from './dates';

/**
 * The day on which people's data are deleted: `months` after a programme's end, both `YYYY-MM-DD`. A day that the month does not have
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

/** So many days after its own a session that nobody closed is over. */
const FORGOTTEN_DAYS = 2;

/**
 * Whether an open session runs no more: its day, and the one on which it was opened, are more than two days past. A date that is not said
 * (empty) tells nothing. All are `YYYY-MM-DD`.
 */
export function wasForgotten(
	{ date, openedOn }: { readonly date: string; readonly openedOn: string },
	today: string
): boolean {
	const last = date > openedOn ? date : openedOn;
	return last !== '' && daysLater(last, FORGOTTEN_DAYS) < today;
}
