import type { ActivityContext, LeftPage, Legacy } from '$lib/core/agenda/activity-definition';
import { reportNames } from '$lib/core/report/report-names';
import type { SmallGroupsConfig } from './config';
import type { SmallGroupsState } from './state';
import { smallGroupsSteps } from './steps';

/** Each group's points, under the group's name, once the groups reported: before that they are the group's own (R7). */
export function smallGroupsLeaves(
	_state: SmallGroupsState,
	{ session, item, config }: ActivityContext<SmallGroupsConfig>,
	pages: readonly LeftPage[]
): Legacy | null {
	const steps = smallGroupsSteps(config, item.minutes);
	const reported = session.stretches.some(
		({ activityId, step }) => activityId === item.id && steps[step]?.key === 'reporting'
	);
	if (!reported) return null;
	const names = reportNames(session, session.about.language);
	const texts = pages.flatMap(({ groupId, points }) =>
		points.map((text) => ({ heading: groupId === null ? '' : names.group(groupId), text }))
	);
	return { texts, own: null };
}
