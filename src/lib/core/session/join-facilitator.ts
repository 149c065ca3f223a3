import type { SessionEvent } from './events';
import { own } from '../kernel/record';
import type { Facilitator, SessionState } from './state';

/** A facilitator of the programme comes into the session for the first time, or under a new name. */
export function joinFacilitator(state: SessionState, facilitator: Facilitator): readonly SessionEvent[] {
	const known = own(state.facilitators, facilitator.id);
	return known && known.name === facilitator.name ? [] : [{ type: 'facilitator.joined', facilitator }];
}
