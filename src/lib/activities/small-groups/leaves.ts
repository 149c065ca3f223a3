import type { ActivityContext, LeftPage, Legacy } from '$lib/core/agenda/activity-definition';
import { reportNames } from '$lib/core/report/report-names';
import type { SmallGroupsConfig } from './config';
import type { SmallGroupsState } from './state';

/** Each group's points, under the group's name, once the groups reported: before that they are the group's own (R7). */
export function smallGroupsLeaves(
	_state: SmallGroupsState,
	{ session, item }: ActivityContext<SmallGroupsConfig>,
	pages: readonly LeftPage[]
): Legacy | null {
	const reported = session.stretches.some(
		({ activityId, step }) => activityId === item.id && step === 'reporting'
	);
	if (!reported) return null;
	const names = reportNames(session, session.about.language);
	const texts = pages.flatMap(({ groupId, points }) =>
		points.map((text) => ({ heading: groupId === null ? '' : names.group(groupId), text }))
	);
	return { texts, own: null };
}
