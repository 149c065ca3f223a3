import type { FindActivity } from '../../agenda/activity-definition';
import { pageIndex } from '../../page/page-index';
import { currentRound, dealtRound, dealtRoundsOf, peopleHere } from '../find-in-session';
import { partsWish } from '../rounds/grouping-question';
import type { PageRef, SessionState } from '../state';
import { membersOf, numberOf } from './group-view';
import { nowView, pageViews, shownActivity } from './shared-parts';
import type { PageView, StageGroup, StageView } from './view-types';

/** The groups at work: who, where, and nothing about how far they are. */
function stageGroups(state: SessionState, find: FindActivity): readonly StageGroup[] {
	const round = state.status === 'open' ? dealtRound(state) : null;
	if (!round) return [];
	const parts = partsWish(state, round.activityId, find)?.parts ?? [];
	return round.groups
		.filter(({ members }) => members.length > 0)
		.map((group) => ({
			id: group.id,
			mark: group.mark,
			number: numberOf(round, group),
			naming: round.naming,
			room: group.room?.name ?? '',
			part: parts.find(({ key }) => key === group.part)?.name ?? null,
			members: membersOf(state, group).map(({ id, name, attendance }) => ({
				name,
				spokesperson: id === group.spokesperson,
				online: attendance === 'online'
			}))
		}));
}

/** Pages that are open to everybody's eyes: the plenary's, and the groups' of now and of earlier rounds where non-members may read them. */
function stagePages(state: SessionState, find: FindActivity): readonly PageView[] {
	const { plenary, byGroup } = pageIndex(state.pages);
	const now = currentRound(state);
	const rounds = new Set([
		...(now ? [now] : []),
		...(state.position ? dealtRoundsOf(state, state.position.activityId) : [])
	]);
	const groups = [...rounds].flatMap((round) => round.groups);
	const ofGroups: PageRef[] = groups.flatMap(({ id }) => byGroup.get(id) ?? []);
	return pageViews(state, [...plenary, ...ofGroups], false, find).map((page) => ({ ...page, right: 'read' }));
}

/** What the projector shows: never facilitators' data, calls, moments or anybody's progress. */
export function stageView(state: SessionState, find: FindActivity): StageView {
	const shown = shownActivity(state, find);
	const { door, stage } = state;
	return {
		title: state.about.title,
		language: state.about.language,
		status: state.status,
		theme: stage.theme,
		code:
			stage.showCode && !door.locked && (state.status === 'prepared' || state.status === 'open')
				? door.code
				: null,
		present: peopleHere(state).length,
		now: nowView(state, find),
		timer: state.timer,
		groups: stageGroups(state, find),
		activity: shown ? shown.definition.views.stage(shown.run, shown.context) : null,
		pages: stagePages(state, find)
	};
}
