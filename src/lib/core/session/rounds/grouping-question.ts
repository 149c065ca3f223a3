import type { FindActivity, GroupingWish } from '../../agenda/activity-definition';
import type { PartsWish } from '../../agenda/parts-wish';
import type { GroupingProblem, PastRound } from '../../grouping/problem';
import { knownActivity } from '../activity-context';
import { peopleHere } from '../find-in-session';
import { functionsHeldIn } from './functions-held';
import type { Participant, Round, SessionState } from '../state';
import type { RoundScore } from './round-score';
import { scoreRound } from './rotation';

/** How an activity wants its groups; null when it forms none, or is unknown. */
export function groupingWish(
	state: SessionState,
	activityId: string,
	find: FindActivity
): GroupingWish | null {
	const known = knownActivity(state, activityId, find);
	return known?.definition.grouping?.(known.context.config, known.run, known.context) ?? null;
}

/** Which parts an activity has its groups play; null when it deals none, or is unknown. */
export function partsWish(state: SessionState, activityId: string, find: FindActivity): PartsWish | null {
	const known = knownActivity(state, activityId, find);
	return known?.definition.assign?.(known.context.config, known.run, known.context) ?? null;
}

/** Rounds in which people met before: the programme's, then this session's own in order. Proposals are no meetings. */
export function roundsBefore(
	state: SessionState,
	history: readonly PastRound[],
	except?: string
): readonly PastRound[] {
	const own = state.rounds.filter(({ id, status }) => status !== 'proposed' && id !== except);
	return [...history, ...own.map(asPastRound)];
}

/** Proposals for activities that come earlier in the agenda: planned ahead, they are to happen before this one. */
export function plannedBefore(state: SessionState, activityId: string): readonly PastRound[] {
	const placeOf = (id: string) => state.agenda.findIndex((item) => item.id === id);
	const here = placeOf(activityId);
	return state.rounds
		.filter((round) => round.status === 'proposed' && placeOf(round.activityId) < here)
		.toSorted((one, two) => placeOf(one.activityId) - placeOf(two.activityId))
		.map(asPastRound);
}

/** Groups in which people met. One group of everybody is the whole room: nobody was mixed, so nobody met there more than elsewhere. */
export function meetingsIn<Person extends string>(
	groups: readonly (readonly Person[])[]
): readonly (readonly Person[])[] {
	const peopled = groups.filter((members) => members.length > 0);
	return peopled.length === 1 ? [] : peopled;
}

/** A round as the rotation remembers it. */
export function asPastRound({ groups }: Pick<Round, 'groups'>): PastRound {
	const functions = new Map<string, string[]>();
	for (const group of groups) {
		for (const person of group.members) {
			for (const name of functionsHeldIn(groups, person))
				functions.set(name, [...(functions.get(name) ?? []), person]);
		}
	}
	return {
		groups: meetingsIn(groups.map(({ members }) => members)),
		spokespersons: groups.map(({ spokesperson }) => spokesperson).filter((id) => id !== null),
		functions: Object.fromEntries(functions)
	};
}

/** A person as the rotation knows them. */
export function asGroupingPerson({
	id,
	organisation,
	attendance
}: Participant): GroupingProblem['people'][number] {
	return { id, organisation: organisation.trim().toLowerCase() || null, attendance };
}

/** A standing round's question: the rotation's, and which parts are far from whom. */
export interface StandingProblem extends GroupingProblem {
	readonly parts: PartsWish | null;
}

/** The question of a round as it stands, for scoring it and for placing one more person. */
export function standingProblem(
	state: SessionState,
	round: Pick<Round, 'id' | 'activityId'> & Partial<Pick<Round, 'status' | 'rules'>>,
	history: readonly PastRound[],
	find: FindActivity,
	people: readonly Participant[] = peopleHere(state)
): StandingProblem {
	const wish = groupingWish(state, round.activityId, find);
	const { rules } = round;
	const happened = round.status === 'dealt' || round.status === 'recalled';
	return {
		people: people.map(asGroupingPerson),
		rounds: [{ shape: wish?.shape ?? { kind: 'groups', groups: 1 }, absent: [], pinned: [] }],
		history: [
			...roundsBefore(state, history, round.id),
			...(happened ? [] : plannedBefore(state, round.activityId))
		],
		apart: rules?.apart ?? [],
		together: rules?.together ?? [],
		online: rules?.online ?? wish?.online ?? 'ignore',
		functions: wish?.functions ?? [],
		parts: partsWish(state, round.activityId, find),
		...(rules?.aims ? { aims: rules.aims } : {})
	};
}

/** What facilitators read beside groups as they stand. */
export function scoreOf(problem: GroupingProblem, groups: Round['groups']): RoundScore {
	const card = scoreRound(problem, [{ groups: groups.filter(({ members }) => members.length > 0) }]);
	return {
		repeatedPairs: card.repeatedPairs as RoundScore['repeatedPairs'],
		bound: card.lowerBound,
		sameOrganisation: card.sameOrganisation,
		unfairSpokespersons: card.unfairSpokespersons
	};
}
