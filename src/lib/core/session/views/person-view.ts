import type { FindActivity } from '../../agenda/activity-definition';
import type { PersonId } from '../../kernel/ids';
import type { SessionState } from '../state';
import type { PersonView } from './view-types';

/** What is one person's alone; waiting and removed people see their own name and standing only. Null for an unknown person. */
export function personView(state: SessionState, personId: PersonId, find: FindActivity): PersonView | null {
	throw new Error(`not yet: ${state.id} ${typeof find}`);
}
