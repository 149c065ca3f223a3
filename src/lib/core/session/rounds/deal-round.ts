import { pagesAtDeal } from '../../page/open-pages';
import { own } from '../../kernel/record';
import { ok, refuse, type Result } from '../../kernel/result';
import { knownActivity } from '../activity-context';
import type { DecideTools } from '../decide-tools';
import type { SessionEvent } from '../events';
import { openCallOf } from '../find-in-session';
import type { FlowRefusal } from '../refusals';
import type { Round, SessionState } from '../state';
import { changedGroups, settledGroups } from './group-members';
import { standingProblem } from './grouping-question';
import { withRooms } from './give-rooms';

/** Everybody back to the plenary: the groups' open calls end with it; groups, pages and work stay. */
export function recallRound(state: SessionState, round: Round): readonly SessionEvent[] {
	const calls = round.groups.map(({ id }) => openCallOf(state, id)).filter((call) => call !== null);
	return [
		...calls.map(({ id }): SessionEvent => ({ type: 'call.cleared', callId: id })),
		{ type: 'round.recalled', roundId: round.id }
	];
}

/** Ends every round that is dealt, but one. */
export function recallOthers(state: SessionState, except: string | null): readonly SessionEvent[] {
	return state.rounds
		.filter(({ id, status }) => status === 'dealt' && id !== except)
		.flatMap((round) => recallRound(state, round));
}

/**
 * Sends people into a round's groups: a proposal for the first time, or a recalled round again with its pages as they were.
 * Who left meanwhile is left out, who came is placed. Nobody is sent to be alone.
 */
export function dealRound(
	state: SessionState,
	round: Round,
	tools: DecideTools
): Result<readonly SessionEvent[], FlowRefusal> {
	const problem = standingProblem(state, round, tools.history, tools.find);
	if (problem.people.length < 2) return refuse('round/too-few');
	const alone = round.groups.some(({ members }) => members.length === 1);
	if (alone && round.status === 'proposed') return refuse('group/of-one');
	const settled = settledGroups(round.groups, problem);
	const groups = withRooms(settled, state, (id) => own(state.people, id)?.attendance, tools);
	const changed = changedGroups(round.groups, groups);
	const specs = knownActivity(state, round.activityId, tools.find)?.definition.pages;
	const pages = pagesAtDeal(state, { ...round, groups }, specs, tools.newId);
	const events: SessionEvent[] = [...recallOthers(state, round.id)];
	if (changed.length > 0)
		events.push({ type: 'groups.changed', roundId: round.id, groups: changed, score: null });
	return ok([...events, { type: 'round.dealt', roundId: round.id, pages }]);
}
