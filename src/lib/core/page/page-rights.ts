import type { FindActivity, PageRight } from '../agenda/activity-definition';
import type { PageId, PersonId } from '../kernel/ids';
import type { SessionState } from '../session/state';

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
	throw new Error(`not yet: ${state.id} ${pageId} ${who.role} ${typeof find}`);
}
