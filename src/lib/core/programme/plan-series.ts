import { ok, refuse, type Result } from '../kernel/result';
import { daysLater } from './dates';

/** The most sessions made in one step: 6 for each of 50 organisations. */
export const SERIES_LIMIT = 300;

/** What a series is to be. Organisations and facilitators in the order in which they were chosen. */
export interface SeriesWish {
	readonly organisations: readonly string[];
	/** Sessions for each organisation. */
	readonly count: number;
	/** The first day, `YYYY-MM-DD`. */
	readonly from: string;
	readonly everyWeeks: number;
	/** How many days after the organisation before it each begins; 0: all on the same days. */
	readonly apartDays: number;
	/** Who leads them in turn; empty: nobody in particular. */
	readonly facilitators: readonly string[];
}

/** One session to be made. `number` counts from 1 within its organisation. */
export interface PlannedSession {
	readonly organisationId: string;
	readonly number: number;
	readonly date: string;
	readonly leadId: string | null;
}

/** A series' sessions, organisation by organisation (rules PS1 to PS3). */
export function planSeries(
	wish: SeriesWish
): Result<readonly PlannedSession[], 'series/empty' | 'series/too-many'> {
	const { organisations, count, from, everyWeeks, apartDays, facilitators } = wish;
	if (organisations.length === 0 || count < 1) return refuse('series/empty');
	if (organisations.length * count > SERIES_LIMIT) return refuse('series/too-many', { limit: SERIES_LIMIT });
	return ok(
		organisations.flatMap((organisationId, place) =>
			Array.from({ length: count }, (_, index) => ({
				organisationId,
				number: index + 1,
				date: daysLater(from, place * apartDays + index * everyWeeks * 7),
				leadId: facilitators[(place + index) % Math.max(1, facilitators.length)] ?? null
			}))
		)
	);
}
