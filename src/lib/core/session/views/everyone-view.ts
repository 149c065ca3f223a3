import type { FindActivity } from '../../agenda/activity-definition';
import type { SessionState } from '../state';
import type { EveryoneView } from './view-types';

/** What all admitted participants share. */
export function everyoneView(state: SessionState, find: FindActivity): EveryoneView {
	throw new Error(`not yet: ${state.id} ${typeof find}`);
}
