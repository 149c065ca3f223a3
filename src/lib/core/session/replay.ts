import type { FindActivity } from '../agenda/activity-definition';
import type { SkippedAction } from './apply/applier';
import { applyEvent } from './apply';
import type { LoggedEvent } from './events';
import type { SessionState } from './state';

/**
 * The state that a log gives. An action that an activity took once and takes no more, its rules being stricter by now, leaves the run as
 * it was and is told to `onSkipped`: it does not cost the session (rule F47). Without `onSkipped` such a log throws, as one without a
 * beginning always does.
 */
export function replay(
	events: readonly LoggedEvent[],
	find: FindActivity,
	onSkipped?: (skipped: SkippedAction) => void
): SessionState {
	const state = events.reduce<SessionState | null>(
		(current, logged) => applyEvent(current, logged, find, onSkipped),
		null
	);
	if (!state) throw new Error('A session without events.');
	return state;
}
