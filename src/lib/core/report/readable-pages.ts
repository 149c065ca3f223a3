import type { FindActivity } from '../agenda/activity-definition';
import type { PersonId } from '../kernel/ids';
import type { PageRef, SessionState } from '../session/state';
import type { ReportAudience } from './blocks';

/** Who reads: an audience, and for participants the one person whose copy it is (null: a copy for all of them). */
export interface Reader {
	readonly audience: ReportAudience;
	readonly person: PersonId | null;
}

/**
 * The pages that a report for this reader may hold. Participants' rights are asked as they are once the session is over:
 * the activity not current, the round recalled. Somebody's own page is in nobody else's report, whatever its rights.
 */
export function readablePages(state: SessionState, reader: Reader, find: FindActivity): readonly PageRef[] {
	return Object.values(state.pages).filter((page) => {
		const { scope } = page;
		if (scope.kind === 'person') return scope.personId === reader.person;
		if (reader.audience === 'facilitators') return true;
		const kind = state.agenda.find((item) => item.id === page.activityId)?.kind;
		const spec =
			kind === undefined ? undefined : find(kind)?.pages?.find((wanted) => wanted.key === page.key);
		if (!spec) return false;
		const round =
			scope.kind === 'group' ? (state.rounds.find((each) => each.id === scope.roundId) ?? null) : null;
		// A session may be closed while groups are still out; its report must not depend on that.
		const over = round && { ...round, status: 'recalled' as const };
		const group =
			scope.kind === 'group' ? round?.groups.find((each) => each.id === scope.groupId) : undefined;
		const member =
			reader.person !== null && (group?.members.includes(reader.person) ?? scope.kind === 'plenary');
		return spec.rights({ step: null, current: false, round: over, member }) !== 'none';
	});
}
