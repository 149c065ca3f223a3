import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { BreakConfig } from './config';

/** What every screen shows of a break; its end is the session's timer. */
export interface BreakView {
	readonly sentence: string;
	/** The title of what comes after; null when it is not to be said, or nothing follows. */
	readonly next: string | null;
}

export function shownDuringBreak({ session, item, config }: ActivityContext<BreakConfig>): BreakView {
	return { sentence: config.sentence, next: config.showNext ? titleAfter(session.agenda, item.id) : null };
}

function titleAfter(agenda: ActivityContext['session']['agenda'], id: string): string | null {
	const at = agenda.findIndex((one) => one.id === id);
	if (at < 0) return null;
	return agenda.slice(at + 1).find((one) => !one.skipped)?.title ?? null;
}
