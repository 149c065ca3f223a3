import type { FacilitatorView } from '$lib/contract/views';
import { plannedTimes, type AgendaTimes } from '$lib/core/agenda/planned-times';

export type { AgendaTimes, RowTimes } from '$lib/core/agenda/planned-times';

const NEAR = 12 * 60 * 60_000;

/** When the session was to begin. One that was opened on another day (a rehearsal) counts from its opening. */
export function plannedStart(view: Pick<FacilitatorView, 'about' | 'openedAt'>): number {
	const planned = new Date(`${view.about.date}T${view.about.startsAt}`).getTime();
	const opened = view.openedAt;
	if (Number.isNaN(planned)) return opened ?? 0;
	return opened !== null && Math.abs(opened - planned) > NEAR ? opened : planned;
}

/** The agenda against the clock, by the clock of this place. */
export function agendaTimes(view: FacilitatorView, now: number): AgendaTimes {
	return plannedTimes(view, plannedStart(view), now);
}
