import type { Instant } from '../kernel/instant';
import { own } from '../kernel/record';
import type { SessionStatus } from '../session/state';
import type { AgendaItem } from './agenda-item';

const MINUTE = 60_000;

/** The minutes that each activity was given when the session was opened; what was skipped by then is not among them. */
export type OpeningPlan = Readonly<Record<string, number>>;

type Planned = Pick<AgendaItem, 'id' | 'minutes' | 'skipped'>;

/** What a session that is opened now plans with. */
export function openingPlan(agenda: readonly Planned[]): OpeningPlan {
	return Object.fromEntries(agenda.filter(({ skipped }) => !skipped).map(({ id, minutes }) => [id, minutes]));
}

/**
 * The minutes that an activity has in the plan. Once there is one, skipping, shortening and lengthening change what is still to be
 * expected, not what was planned; what was added since was not planned at all.
 */
export function plannedMinutes(plan: OpeningPlan | null | undefined, item: Planned): number {
	if (plan) return own(plan, item.id) ?? 0;
	return item.skipped ? 0 : item.minutes;
}

/** What the times are reckoned from; the facilitators' view has this shape. */
export interface TimedAgenda {
	/** `spent`: real ms of the ended stretches. */
	readonly agenda: readonly (Planned & { readonly begun: boolean; readonly spent: number })[];
	readonly plan: OpeningPlan | null;
	readonly stretches: readonly {
		readonly activityId: string;
		readonly from: Instant;
		readonly to: Instant | null;
	}[];
	readonly now: { readonly activityId: string } | null;
	readonly status: SessionStatus;
	readonly closedAt: Instant | null;
}

/** An activity's times in ms: as planned, and as they are or are to be expected. */
export interface RowTimes {
	readonly planned: Instant;
	readonly expected: Instant;
	/** Whole minutes it has run beyond its minutes; 0 while within. */
	readonly over: number;
}

/** The whole agenda's times. */
export interface AgendaTimes {
	readonly rows: ReadonlyMap<string, RowTimes>;
	readonly plannedEnd: Instant;
	/** When it ends if what is left takes its minutes; the real end once closed. */
	readonly expectedEnd: Instant;
	/** Whole minutes behind the plan; negative when ahead, 0 before the first step. */
	readonly drift: number;
}

/**
 * The agenda against the clock, whatever people are doing: it runs on while groups work. `start` is the planned beginning as an
 * instant, which only a place's clock knows. What comes before the current activity and was never entered counts as passed over.
 */
export function plannedTimes(timed: TimedAgenda, start: Instant, now: Instant): AgendaTimes {
	const rows = new Map<string, RowTimes>();
	const here = timed.agenda.findIndex(({ id }) => id === timed.now?.activityId);
	const soonest = Math.max(now, start);
	let planned = start;
	let expected = here >= 0 || timed.status === 'open' ? soonest : start;
	for (const [index, row] of timed.agenda.entries()) {
		const length = row.minutes * MINUTE;
		const began = timed.stretches.find(({ activityId }) => activityId === row.id)?.from;
		const spent = row.spent + runningIn(row.id, timed.stretches, now);
		const passed = index < here;
		rows.set(row.id, {
			planned,
			expected: began ?? (passed ? planned : expected),
			over: row.begun ? Math.floor(Math.max(spent - length, 0) / MINUTE) : 0
		});
		planned += plannedMinutes(timed.plan, row) * MINUTE;
		if (!row.skipped && !passed) expected += Math.max(length - spent, 0);
	}
	const plannedEnd = timed.plan ? start + sum(Object.values(timed.plan)) * MINUTE : planned;
	const expectedEnd = timed.closedAt ?? expected;
	const drift = timed.now ? Math.round((expectedEnd - plannedEnd) / MINUTE) : 0;
	return { rows, plannedEnd, expectedEnd, drift };
}

function runningIn(id: string, stretches: TimedAgenda['stretches'], now: Instant): number {
	const running = stretches.find(({ activityId, to }) => activityId === id && to === null);
	return running ? Math.max(now - running.from, 0) : 0;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
