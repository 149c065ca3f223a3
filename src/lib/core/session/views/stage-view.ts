import type { FindActivity } from '../../agenda/activity-definition';
import type { SessionState } from '../state';
import type { StageView } from './view-types';

/** What the projector shows. */
export function stageView(state: SessionState, find: FindActivity): StageView {
	throw new Error(`not yet: ${state.id} ${typeof find}`);
}
