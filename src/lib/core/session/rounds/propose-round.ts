import type { Clash, GroupingAnswer, GroupingProblem, PastRound } from '../../grouping/problem';
import type { PersonId } from '../../kernel/ids';
import { ok, refuse } from '../../kernel/result';
import type { RoundWish } from '../commands';
import type { DecideTools } from '../decide-tools';
import type { SessionEvent } from '../events';
import { isHere, itemOf, peopleHere } from '../find-in-session';
import type { Decision, FlowRefusal } from '../refusals';
import type { Group, SessionState } from '../state';
import { own } from '../../kernel/record';
import { castGroups } from './assign-parts';
import { asGroupingPerson, groupingWish, partsWish, roundsBefore } from './grouping-question';
import { enoughPeople, newRound, proposalOf, type DraftGroup } from './new-round';
import { chooseSpokesperson } from './rotation';

/** Why groups cannot be proposed for an activity now; null when they can. */
export function refusalToPropose(
	state: SessionState,
	activityId: string,
	find: DecideTools['find']
): FlowRefusal | null {
	const item = itemOf(state, activityId);
	if (!item) return 'agenda/unknown-activity';
	if (!find(item.kind)) return 'agenda/unknown-kind';
	if (!groupingWish(state, activityId, find)) return 'activity/not-now';
	return enoughPeople(state) ? null : 'round/too-few';
}

/**
 * The proposal of an activity whose groups play parts; null for any other activity, whose groups the rotation plans. Small enough
 * to be found at once, without a worker.
 */
export function proposeParts(
	state: SessionState,
	wish: RoundWish,
	tools: DecideTools
): Decision<SessionEvent> | null {
	const parts = partsWish(state, wish.activityId, tools.find);
	if (!parts) return null;
	const refusal = refusalToPropose(state, wish.activityId, tools.find);
	if (refusal) return refuse(refusal);
	const kept = keptGroups(state, wish);
	const seated = new Set(kept.flatMap(({ members }) => members));
	const here = peopleHere(state);
	const free = here.filter(({ id }) => !seated.has(id));
	const cast = castGroups(here, free, kept, wish, parts);
	if (cast === 'apart') return refuse('round/impossible', { rules: pairRulesOf(wish) });
	const history = roundsBefore(state, tools.history);
	const drafts = cast.groups.map(({ members, part }): DraftGroup => ({
		members,
		part,
		spokesperson: chooseSpokesperson(members, history) as PersonId | null,
		functions: {}
	}));
	const stays = kept.map((group) => ({ ...group, kept: group }));
	const activityId = itemOf(state, wish.activityId)!.id;
	const round = newRound(state, activityId, [...stays, ...drafts], tools, cast.score);
	return ok([{ type: 'round.proposed', round }]);
}

function pairRulesOf({ apart, together }: RoundWish): string {
	return [...(apart.length > 0 ? ['apart'] : []), ...(together.length > 0 ? ['together'] : [])].join(' ');
}

/** Groups of the open proposal that stay: those asked for in which at least two are still here. */
function keptGroups(state: SessionState, wish: RoundWish): readonly Group[] {
	const keep = new Set(wish.keep);
	const proposal = proposalOf(state, wish.activityId);
	return (proposal?.groups ?? []).filter(
		(group) => keep.has(group.id) && group.members.filter((id) => isHere(own(state.people, id))).length >= 2
	);
}

function shapeWithout(kept: number, shape: RoundWish['shape']): RoundWish['shape'] {
	return shape.kind === 'size' ? shape : { kind: 'groups', groups: Math.max(1, shape.groups - kept) };
}

/**
 * The question for the rotation engine: people who are here and in no kept group, the session's own rounds after the
 * programme's `history`. The server has it answered in a worker and hands the answer to `roundFromPlan`.
 */
export function buildProblem(
	state: SessionState,
	wish: RoundWish,
	history: readonly PastRound[],
	find: DecideTools['find']
): GroupingProblem {
	const kept = keptGroups(state, wish);
	const seated = new Set(kept.flatMap(({ members }) => members));
	const people = peopleHere(state).filter(({ id }) => !seated.has(id));
	const known = new Set<string>(people.map(({ id }) => id));
	const bothHere = (pair: readonly [string, string]) => pair.every((id) => known.has(id));
	return {
		people: people.map(asGroupingPerson),
		rounds: [{ shape: shapeWithout(kept.length, wish.shape), absent: [], pinned: [] }],
		history: roundsBefore(state, history),
		apart: wish.apart.filter(bothHere),
		together: wish.together.filter(bothHere),
		online: wish.online,
		functions: groupingWish(state, wish.activityId, find)?.functions ?? []
	};
}

/**
 * The proposal made of the engine's answer. The session may have moved on while the engine searched: whoever left is left
 * out, whoever came is placed, kept groups stay as they are now.
 */
export function roundFromPlan(
	state: SessionState,
	wish: RoundWish,
	answer: GroupingAnswer,
	tools: DecideTools
): Decision<SessionEvent> {
	const refusal = refusalToPropose(state, wish.activityId, tools.find);
	if (refusal) return refuse(refusal);
	const kept = keptGroups(state, wish);
	const seated = new Set<string>(kept.flatMap(({ members }) => members));
	const planned = answer.kind === 'plan' ? (answer.plan.rounds[0]?.groups ?? []) : [];
	// Few people beside kept groups make no plan of their own; they join the kept ones.
	if (answer.kind === 'impossible' && (kept.length === 0 || !isOnlyTooFew(answer.clash))) {
		return refuse('round/impossible', {
			rules: [...new Set(answer.clash.rules.map(({ rule }) => rule))].join(' ')
		});
	}
	const drafts = planned.map(({ members, spokesperson, functions }): DraftGroup => ({
		members: members.filter((id) => !seated.has(id)) as PersonId[],
		spokesperson: spokesperson as PersonId,
		functions: functions as Group['functions']
	}));
	const activityId = itemOf(state, wish.activityId)!.id;
	const stays = kept.map((group) => ({ ...group, kept: group }));
	return ok([{ type: 'round.proposed', round: newRound(state, activityId, [...stays, ...drafts], tools) }]);
}

function isOnlyTooFew(clash: Clash): boolean {
	return clash.rules.every(({ rule }) => rule === 'people' || rule === 'sizes' || rule === 'group-of-one');
}
