import type { GroupId, PersonId } from '../../kernel/ids';
import type { SessionState } from '../state';

/** Which shared layers a person receives now: nobody but admitted people receives any. */
export interface Audience {
	readonly everyone: boolean;
	/** The group whose layer the person receives; null when in none. */
	readonly groupId: GroupId | null;
}

/** Which shared layers a person receives now. */
export function audienceOf(state: SessionState, personId: PersonId): Audience {
	throw new Error(`not yet: ${state.id} ${personId}`);
}
