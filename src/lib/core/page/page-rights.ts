import type { FindActivity, PageRight } from '../agenda/activity-definition';
import type { PageId, PersonId } from '../kernel/ids';
import { own } from '../kernel/record';
import { activityContext } from '../session/activity-context';
import { groupIn, itemOf, newestRound, roundById } from '../session/find-in-session';
import type { PageRef, SessionState } from '../session/state';
import { pageById } from './page-index';

/** Who wants to open a page; `person` is null for facilitators and the stage. */
export interface PageReader {
	readonly role: 'facilitator' | 'participant' | 'stage';
	readonly person: PersonId | null;
}

/** What somebody may do with a page at this moment. */
export function pageRight(
	state: SessionState,
	pageId: PageId,
	who: PageReader,
	find: FindActivity
): PageRight {
	const page = pageById(state.pages, pageId);
	if (!page) return 'none';
	if (who.role === 'facilitator') {
		return page.scope.kind === 'person' ? atMostRead(rightOn(state, page, false, find)) : 'read';
	}
	if (who.role === 'stage') return atMostRead(rightOn(state, page, false, find));
	const person = who.person === null ? undefined : own(state.people, who.person);
	if (person?.standing !== 'present') return 'none';
	return rightOn(state, page, isMember(state, page, person.id), find);
}

/** What a participant may do with a page, by whether it is theirs; the plenary's is everybody's. */
export function rightOn(state: SessionState, page: PageRef, member: boolean, find: FindActivity): PageRight {
	const item = itemOf(state, page.activityId);
	const definition = item && find(item.kind);
	const spec = definition?.pages?.find(({ key }) => key === page.key);
	if (!item || !definition || !spec) return 'none';
	const { step } = activityContext(state, item, definition);
	const newest = newestRound(state, item.id);
	const round = page.scope.kind === 'group' ? (roundById(state, page.scope.roundId) ?? null) : newest;
	const current = state.position?.activityId === item.id && round === newest;
	const right = spec.rights({
		step,
		current,
		round,
		member: member || page.scope.kind === 'plenary'
	});
	return state.status === 'open' ? right : atMostRead(right);
}

function isMember(state: SessionState, { scope }: PageRef, person: PersonId): boolean {
	if (scope.kind === 'plenary') return true;
	if (scope.kind === 'person') return scope.personId === person;
	const round = roundById(state, scope.roundId);
	return Boolean(round && groupIn(round, person)?.id === scope.groupId);
}

function atMostRead(right: PageRight): PageRight {
	return right === 'none' ? 'none' : 'read';
}
