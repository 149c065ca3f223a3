import type { PageSpec } from '../agenda/activity-definition';
import type { ActivityId, PageId, PersonId } from '../kernel/ids';
import type { PageRef, Round, SessionState } from '../session/state';
import { pageIndex, pagePlace } from './page-index';

type Specs = readonly PageSpec[] | undefined;

/** A page that must exist now, before it has an id. */
type WantedPage = Omit<PageRef, 'id'>;

/** Those of the wanted pages that do not exist yet, each with an id. Nothing is ever opened twice. */
function opened(state: SessionState, wanted: readonly WantedPage[], newId: () => string): readonly PageRef[] {
	const { places } = pageIndex(state.pages);
	return wanted
		.filter((page) => !places.has(pagePlace(page)))
		.map((page) => ({ ...page, id: newId() as PageId }));
}

function keysOf(specs: Specs, scope: PageSpec['scope']): readonly string[] {
	return (specs ?? []).filter((spec) => spec.scope === scope).map(({ key }) => key);
}

/** What entering an activity opens: its plenary pages, and one per person who is here. */
export function pagesAtEntry(
	state: SessionState,
	activityId: ActivityId,
	specs: Specs,
	people: readonly PersonId[],
	newId: () => string
): readonly PageRef[] {
	const plenary = keysOf(specs, 'plenary').map((key): WantedPage => ({
		activityId,
		key,
		scope: { kind: 'plenary' }
	}));
	const personal = keysOf(specs, 'person').flatMap((key) =>
		people.map((personId): WantedPage => ({ activityId, key, scope: { kind: 'person', personId } }))
	);
	return opened(state, [...plenary, ...personal], newId);
}

/** What dealing a round opens: one page of each kind for every group that has members. */
export function pagesAtDeal(
	state: SessionState,
	round: Pick<Round, 'id' | 'activityId' | 'groups'>,
	specs: Specs,
	newId: () => string
): readonly PageRef[] {
	const groups = round.groups.filter(({ members }) => members.length > 0);
	const wanted = keysOf(specs, 'group').flatMap((key) =>
		groups.map(({ id }): WantedPage => ({
			activityId: round.activityId,
			key,
			scope: { kind: 'group', roundId: round.id, groupId: id }
		}))
	);
	return opened(state, wanted, newId);
}
