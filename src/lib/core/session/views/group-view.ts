import type { FindActivity } from '../../agenda/activity-definition';
import type { GroupId } from '../../kernel/ids';
import type { SessionState } from '../state';
import type { GroupView } from './view-types';

/** What the members of a dealt or recalled group share; null for any other group. */
export function groupView(state: SessionState, groupId: GroupId, find: FindActivity): GroupView | null {
	throw new Error(`not yet: ${state.id} ${typeof find}`);
}
