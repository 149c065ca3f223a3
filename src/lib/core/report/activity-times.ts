import type { AgendaItem } from '../agenda/agenda-item';
import { plannedMinutes } from '../agenda/planned-times';
import type { Instant } from '../kernel/instant';
import type { SessionState } from '../session/state';
import { clockPlus } from './clock-words';

/** One activity's times. `plannedStart` is `HH:MM`; real ones are null for an activity never begun. */
export interface ActivityTimes {
	readonly item: AgendaItem;
	readonly plannedStart: string;
	/** Its minutes as they stood at the opening; of what was added later, those it was given then. */
	readonly minutes: number;
	readonly realStart: Instant | null;
	/** Real milliseconds, over all the stretches. */
	readonly spent: number;
}

/** Planned and real times of every activity, in the agenda's order. `now` ends a stretch that still runs. */
export function activityTimes(state: SessionState, now: Instant): readonly ActivityTimes[] {
	let before = 0;
	return state.agenda.map((item) => {
		const plannedStart = clockPlus(state.about.startsAt, before);
		const planned = plannedMinutes(state.plan, item);
		before += planned;
		const stretches = state.stretches.filter((stretch) => stretch.activityId === item.id);
		return {
			item,
			plannedStart,
			minutes: planned || item.minutes,
			realStart: stretches.length === 0 ? null : Math.min(...stretches.map((stretch) => stretch.from)),
			spent: stretches.reduce((sum, stretch) => sum + Math.max(0, (stretch.to ?? now) - stretch.from), 0)
		};
	});
}

/** Milliseconds as whole minutes; anything above nothing is at least one. */
export function inMinutes(ms: number): number {
	return ms <= 0 ? 0 : Math.max(1, Math.round(ms / 60_000));
}
