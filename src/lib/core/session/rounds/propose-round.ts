import type { Clash, GroupingAnswer, GroupingProblem, PastRound } from '../../grouping/problem';
import type { PersonId } from '../../kernel/ids';
import { ok, refuse } from '../../kernel/result';
import type { RoundWish } from '../commands';
import type { DecideTools } from '../decide-tools';
import type { SessionEvent } from '../events';
import { isHere, itemOf, peopleHere } from '../find-in-session';
import type { Decision, FlowRefusal } from '../refusals';
import type { Group, SessionState } from '../state';
import type { RoundRules } from './round-score';
import { own } from '../../kernel/record';
import { castGroups } from './assign-parts';
import { clashDetails } from './clash-details';
import { asGroupingPerson, groupingWish, partsWish, plannedBefore, roundsBefore } from './grouping-question';
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
	if (cast === 'apart') return refuse('round/impossible', clashDetails({ rules: pairRulesOf(wish) }));
	const history = roundsBefore(state, tools.history);
	const drafts = cast.groups.map(({ members, part }): DraftGroup => ({
		members,
		part,
		spokesperson: chooseSpokesperson(members, history) as PersonId | null,
		functions: {}
	}));
	const stays = kept.map((group) => ({ ...group, kept: group }));
	const activityId = itemOf(state, wish.activityId)!.id;
	const round = newRound(state, activityId, [...stays, ...drafts], tools, {
		parts: cast.score,
		rules: rulesOf(wish)
	});
	return ok([{ type: 'round.proposed', round }]);
}

function pairRulesOf({ apart, together }: RoundWish): Clash['rules'] {
	const entry = (rule: 'apart' | 'together') => (people: readonly [string, string]) => ({
		rule,
		people,
		round: 0
	});
	return [...apart.map(entry('apart')), ...together.map(entry('together'))];
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
		history: [...roundsBefore(state, history), ...plannedBefore(state, wish.activityId)],
		apart: wish.apart.filter(bothHere),
		together: wish.together.filter(bothHere),
		online: wish.online,
		functions: groupingWish(state, wish.activityId, find)?.functions ?? [],
		...(wish.aims ? { aims: wish.aims } : {})
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
	const split = splitByKept(kept, wish);
	if (split) return refuse('round/impossible', clashDetails(split));
	const planned = answer.kind === 'plan' ? (answer.plan.rounds[0]?.groups ?? []) : [];
	// Few people beside kept groups make no plan of their own; they join the kept ones.
	if (answer.kind === 'impossible' && (kept.length === 0 || !isOnlyTooFew(answer.clash))) {
		return refuse('round/impossible', clashDetails(answer.clash));
	}
	const drafts = planned.map(({ members, spokesperson, functions }): DraftGroup => ({
		members: members.filter((id) => !seated.has(id)) as PersonId[],
		spokesperson: spokesperson as PersonId,
		functions: functions as Group['functions']
	}));
	const activityId = itemOf(state, wish.activityId)!.id;
	const stays = kept.map((group) => ({ ...group, kept: group }));
	const round = newRound(state, activityId, [...stays, ...drafts], tools, { rules: rulesOf(wish) });
	return ok([{ type: 'round.proposed', round }]);
}

/** Rules and aims as the round keeps them. */
export function rulesOf({
	apart,
	together,
	online,
	aims
}: Omit<RoundRules, 'aims'> & Pick<RoundWish, 'aims'>): RoundRules {
	return { apart, together, online, ...(aims ? { aims } : {}) };
}

/** Two people to keep together of whom a kept group holds one, or to keep apart in one kept group: the groups kept, and the pair, clash. */
function splitByKept(kept: readonly Group[], { apart, together }: RoundWish): Clash | null {
	const groupOf = (id: string) => kept.find(({ members }) => members.some((member) => member === id));
	const torn = together.find(([one, two]) => groupOf(one) !== groupOf(two));
	const joined = apart.find(([one, two]) => groupOf(one) !== undefined && groupOf(one) === groupOf(two));
	const pair = torn ?? joined;
	if (!pair) return null;
	const held = pair.filter((id) => groupOf(id) !== undefined);
	return {
		rules: [
			{ rule: torn ? 'together' : 'apart', people: pair, round: 0 },
			{ rule: 'pinned', people: held, round: 0 }
		]
	};
}

function isOnlyTooFew(clash: Clash): boolean {
	return clash.rules.every(({ rule }) => rule === 'people' || rule === 'sizes' || rule === 'group-of-one');
}
