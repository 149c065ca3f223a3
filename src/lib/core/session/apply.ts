import type { FindActivity } from '../agenda/activity-definition';
import type { LoggedEvent } from './events';
import type { SessionState } from './state';

/** The state after one more event. Throws only on a log that no decision of this code could have made. */
export function applyEvent(
	state: SessionState | null,
	logged: LoggedEvent,
	find: FindActivity
): SessionState {
	throw new Error(`not yet: ${state?.id} ${logged.version} ${typeof find}`);
}
