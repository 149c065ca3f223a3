import type { GroupId, PersonId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import { currentRound, groupIn } from '../find-in-session';
import type { SessionState } from '../state';

/** Which shared layers a person receives now: nobody but admitted people receives any. */
export interface Audience {
	readonly everyone: boolean;
	/** The group whose layer the person receives; null when in none. */
	readonly groupId: GroupId | null;
}

/** Which shared layers a person receives now. */
export function audienceOf(state: SessionState, personId: PersonId): Audience {
	if (own(state.people, personId)?.standing !== 'present') return { everyone: false, groupId: null };
	const round = currentRound(state);
	return { everyone: true, groupId: (round && groupIn(round, personId)?.id) ?? null };
}
