import type { Inherited, Step } from '../../agenda/activity-definition';
import { pagesAtEntry } from '../../page/open-pages';
import { ok, refuse, type Result } from '../../kernel/result';
import { sameLegacy } from '../acting/same-legacy';
import { currentActivity, knownActivity, stepsOf, type KnownActivity } from '../activity-context';
import type { DecideTools } from '../decide-tools';
import type { SessionEvent } from '../events';
import { isBegun, itemOf, newestRound, peopleHere } from '../find-in-session';
import type { FlowRefusal } from '../refusals';
import { dealRound, recallOthers } from '../rounds/deal-round';
import { groupingWish } from '../rounds/grouping-question';
import type { Round, SessionState } from '../state';
import { timerOfStep } from './step-timer';

/**
 * The round that a groups step works with: the activity's newest, be it proposed, at work, or recalled before. Where groups go on with
 * what they began, a proposal waits.
 */
function roundToEnter(state: SessionState, activityId: string, { goesOn }: Step): Round | undefined {
	const newest = state.rounds.findLast((round) => round.activityId === activityId);
	return (goesOn ? newestRound(state, activityId) : null) ?? newest;
}

/** What becomes of the groups when a step is entered. */
function groupsAtEntry(
	state: SessionState,
	activityId: string,
	step: Step,
	tools: DecideTools,
	chosen: Round | undefined
): Result<readonly SessionEvent[], FlowRefusal> {
	if (step.place === 'groups') {
		const round = chosen ?? roundToEnter(state, activityId, step);
		if (!round) return groupingWish(state, activityId, tools.find) ? refuse('round/needed') : ok([]);
		if (round.status === 'dealt') return ok(recallOthers(state, round.id));
		return dealRound(state, round, tools);
	}
	const left = currentActivity(state, tools.find)?.context;
	const leavesGroups = left?.step?.place === 'groups';
	const sameActivity = left?.item.id === activityId;
	// Alone work inside a group activity leaves its groups together; the plenary and other activities end them.
	if (sameActivity && !(leavesGroups && step.place === 'plenary')) return ok([]);
	return ok(recallOthers(state, null));
}

/** What an activity takes up by itself from earlier sessions when it begins, but for what facilitators brought already. */
function takenUp(
	state: SessionState,
	{ definition, context }: KnownActivity,
	{ earlier }: DecideTools
): readonly SessionEvent[] {
	const activityId = context.item.id;
	if (isBegun(state, activityId) || !definition.inherits) return [];
	const brought = (one: Inherited) => context.inherited.some((other) => sameLegacy(one, other));
	const inherited = earlier.filter((one) => !brought(one) && definition.inherits?.(context.config, one));
	return inherited.length > 0 ? [{ type: 'activity.inherited', activityId, inherited }] : [];
}

/**
 * Enters a step, forwards or back. The stretch before ends, a timed step starts its timer, pages that are missing are
 * opened, groups are sent off (`round`, else the activity's newest) or called back; what was done there before is as it was.
 */
export function enterStep(
	state: SessionState,
	activityId: string,
	index: number,
	tools: DecideTools,
	round?: Round
): Result<readonly SessionEvent[], FlowRefusal> {
	const item = itemOf(state, activityId);
	if (!item) return refuse('agenda/unknown-activity');
	const known = knownActivity(state, activityId, tools.find);
	if (!known) return refuse('agenda/unknown-kind');
	const step = stepsOf(item, tools.find)[index];
	if (!step) return refuse('step/unknown');
	const groups = groupsAtEntry(state, activityId, step, tools, round);
	if (!groups.ok) return groups;
	const here = peopleHere(state).map(({ id }) => id);
	const pages = pagesAtEntry(state, item.id, known.definition.pages, here, tools.newId);
	const timer = timerOfStep(step, tools.now);
	return ok([
		...groups.value,
		...takenUp(state, known, tools),
		{ type: 'step.entered', activityId: item.id, step: index, timer, pages }
	]);
}
