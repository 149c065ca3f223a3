import type { Instant } from '../kernel/instant';
import type { AgendaItem } from './agenda-item';

const MINUTE = 60_000;

/** What the times are reckoned from; both the session's state and the facilitators' view have this shape. */
export interface TimedAgenda {
	readonly agenda: readonly Pick<AgendaItem, 'id' | 'minutes' | 'skipped'>[];
	readonly stretches: readonly {
		readonly activityId: string;
		readonly from: Instant;
		readonly to: Instant | null;
	}[];
	readonly position: { readonly activityId: string } | null;
	readonly closedAt: Instant | null;
}

/** One activity's times: as planned when the session was to start, as they were, and as they are to be expected. */
export interface ItemTimes {
	readonly id: string;
	readonly plannedStart: Instant;
	readonly plannedEnd: Instant;
	/** When it was first entered; null if it never was. */
	readonly realStart: Instant | null;
	/** Real milliseconds spent in it so far, the running stretch included. */
	readonly spent: number;
	/** When it begins or began; null for one that was passed over. */
	readonly expectedStart: Instant | null;
}

export interface AgendaTimes {
	readonly items: readonly ItemTimes[];
	readonly plannedEnd: Instant;
	/** When the session will end if what is left takes as long as planned; the real end once closed. */
	readonly expectedEnd: Instant;
	/** Milliseconds behind the plan (negative: ahead); 0 before the first step. */
	readonly drift: number;
}

interface Real {
	readonly start: Instant;
	readonly spent: number;
}

function realTimes(stretches: TimedAgenda['stretches'], now: Instant): ReadonlyMap<string, Real> {
	const real = new Map<string, Real>();
	for (const { activityId, from, to } of stretches) {
		const before = real.get(activityId);
		const spent = (before?.spent ?? 0) + Math.max(0, (to ?? now) - from);
		real.set(activityId, { start: before?.start ?? from, spent });
	}
	return real;
}

/**
 * Planned and real times of an agenda at a moment, whatever people are doing: it runs on while groups work. `start` is the
 * planned beginning as an instant, which only a place's clock knows. What is skipped keeps its planned minutes, so that
 * skipping gains time; what comes before the current activity and was never entered counts as passed over.
 */
export function plannedTimes(timed: TimedAgenda, start: Instant, now: Instant): AgendaTimes {
	const real = realTimes(timed.stretches, now);
	const here = timed.agenda.findIndex(({ id }) => id === timed.position?.activityId);
	const items: ItemTimes[] = [];
	let planned = start;
	let expected = Math.max(now, here < 0 ? start : now);
	for (const [index, { id, minutes, skipped }] of timed.agenda.entries()) {
		const length = minutes * MINUTE;
		const was = real.get(id);
		const toCome = index === here || (index > here && !skipped && !was);
		const expectedStart = was ? was.start : toCome ? expected : null;
		const spent = was?.spent ?? 0;
		items.push({
			id,
			plannedStart: planned,
			plannedEnd: planned + length,
			realStart: was?.start ?? null,
			spent,
			expectedStart
		});
		planned += length;
		if (toCome) expected += Math.max(0, length - spent);
	}
	const expectedEnd = timed.closedAt ?? expected;
	return { items, plannedEnd: planned, expectedEnd, drift: here < 0 ? 0 : expectedEnd - planned };
}
