import type { GroupId, PersonId, RoundId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import type { DecideTools } from '../decide-tools';
import { peopleHere } from '../find-in-session';
import type { Group, Round, SessionState } from '../state';
import type { PartsScore, RoundRules } from './round-score';
import { settledGroups } from './group-members';
import { groupingWish, scoreOf, standingProblem } from './grouping-question';
import { withRooms } from './give-rooms';

/** A group as a plan gives it, before it has a mark and a room. */
export interface DraftGroup {
	readonly members: readonly PersonId[];
	readonly spokesperson: PersonId | null;
	readonly functions: Group['functions'];
	/** A group that stays what it is: id, mark, room and mandate. */
	readonly kept?: Group;
	readonly mark?: number;
	readonly room?: Group['room'];
	/** Key of the part that the group plays, where parts are dealt. */
	readonly part?: string | undefined;
}

/** The activity's open proposal. */
export function proposalOf(state: SessionState, activityId: string): Round | undefined {
	return state.rounds.find((round) => round.activityId === activityId && round.status === 'proposed');
}

/** A proposal with exactly the people who are here now, marks and rooms given, scored. */
export function newRound(
	state: SessionState,
	activityId: Round['activityId'],
	drafts: readonly DraftGroup[],
	tools: DecideTools,
	{ rules, parts }: { readonly rules?: RoundRules; readonly parts?: PartsScore } = {}
): Round {
	const before = proposalOf(state, activityId);
	const id = tools.newId() as RoundId;
	const problem = standingProblem(
		state,
		{ id, activityId, ...(rules ? { rules } : {}) },
		tools.history,
		tools.find
	);
	const groups = settledGroups(marked(drafts, before, tools), problem).filter(
		({ members }) => members.length > 0
	);
	return {
		id,
		activityId,
		status: 'proposed',
		at: tools.now,
		naming: groupingWish(state, activityId, tools.find)?.naming ?? state.naming,
		groups: withRooms(groups, state, (person) => own(state.people, person)?.attendance, tools),
		score: scoreOf(problem, groups),
		...(rules ? { rules } : {}),
		...(parts ? { parts } : {})
	};
}

/** Everybody who is here; what a plan must hold at least two of. */
export function enoughPeople(state: SessionState): boolean {
	return peopleHere(state).length >= 2;
}

/** Each group gets the first mark that is free; a mandate written for a mark in the proposal before goes with the mark. */
function marked(
	drafts: readonly DraftGroup[],
	before: Round | undefined,
	tools: DecideTools
): readonly Group[] {
	const mandates = new Map(before?.groups.map(({ mark, mandate }) => [mark, mandate]));
	const taken = new Set(drafts.map((draft) => draft.kept?.mark ?? draft.mark));
	let next = 0;
	const freeMark = () => {
		while (taken.has(next)) next += 1;
		taken.add(next);
		return next;
	};
	return drafts.map((draft) => {
		const { members, spokesperson, functions } = draft;
		if (draft.kept) return draft.kept;
		const mark = draft.mark ?? freeMark();
		const mandate = mandates.get(mark) ?? '';
		const id = tools.newId() as GroupId;
		const room = draft.room ?? null;
		const part = draft.part === undefined ? {} : { part: draft.part };
		return { id, mark, room, members, spokesperson, functions, mandate, ...part, done: false };
	});
}
