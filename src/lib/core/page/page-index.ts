import { own } from '../kernel/record';
import type { PageRef, SessionState } from '../session/state';

type Pages = SessionState['pages'];

/** Pages by whom they are for, in the order in which they were opened. */
interface PageIndex {
	readonly plenary: readonly PageRef[];
	readonly byGroup: ReadonlyMap<string, readonly PageRef[]>;
	readonly byPerson: ReadonlyMap<string, readonly PageRef[]>;
	readonly places: ReadonlySet<string>;
}

// The record of pages never changes once made, so its index is built once and kept with it: views of 500 people ask for it.
const indexes = new WeakMap<Pages, PageIndex>();

/** Names the place that a page is for: there is one page for each. */
export function pagePlace({ activityId, key, scope }: Omit<PageRef, 'id'>): string {
	const whose = scope.kind === 'group' ? scope.groupId : scope.kind === 'person' ? scope.personId : '';
	return JSON.stringify([activityId, key, scope.kind, whose]);
}

/** The pages of a session by whom they are for. */
export function pageIndex(pages: Pages): PageIndex {
	const known = indexes.get(pages);
	if (known) return known;
	const plenary: PageRef[] = [];
	const byGroup = new Map<string, PageRef[]>();
	const byPerson = new Map<string, PageRef[]>();
	const places = new Set<string>();
	for (const page of Object.values<PageRef>(pages)) {
		places.add(pagePlace(page));
		if (page.scope.kind === 'plenary') plenary.push(page);
		else if (page.scope.kind === 'group') add(byGroup, page.scope.groupId, page);
		else add(byPerson, page.scope.personId, page);
	}
	const index = { plenary, byGroup, byPerson, places };
	indexes.set(pages, index);
	return index;
}

function add(map: Map<string, PageRef[]>, key: string, page: PageRef): void {
	const list = map.get(key);
	if (list) list.push(page);
	else map.set(key, [page]);
}

/** A page by its id. */
export function pageById(pages: Pages, pageId: string): PageRef | undefined {
	return own(pages, pageId);
}
