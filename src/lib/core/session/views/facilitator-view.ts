import type { FindActivity } from '../../agenda/activity-definition';
import type { Instant } from '../../kernel/instant';
import type { SessionState } from '../state';
import type { FacilitatorView } from './view-types';

/** Everything facilitators see of the flow. */
export function facilitatorView(state: SessionState, now: Instant, find: FindActivity): FacilitatorView {
	throw new Error(`not yet: ${state.id} ${typeof find}`);
}
