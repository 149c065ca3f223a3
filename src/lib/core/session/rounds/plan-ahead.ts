import type { GroupingAnswer, GroupingProblem, PastRound } from '../../grouping/problem';
import type { PersonId } from '../../kernel/ids';
import { ok, refuse } from '../../kernel/result';
import type { AheadWish } from '../commands';
import type { DecideTools } from '../decide-tools';
import type { SessionEvent } from '../events';
import { itemOf, peopleHere } from '../find-in-session';
import type { Decision, FlowRefusal } from '../refusals';
import type { Group, SessionState } from '../state';
import { clashDetails } from './clash-details';
import { asGroupingPerson, groupingWish, partsWish, roundsBefore } from './grouping-question';
import { newRound } from './new-round';
import { refusalToPropose, rulesOf } from './propose-round';

type Wanted = AheadWish['rounds'][number];

/** The rounds wished for in the agenda's order, as they will happen. */
function inAgendaOrder(state: SessionState, { rounds }: AheadWish): readonly Wanted[] {
	const placeOf = (id: string) => state.agenda.findIndex((item) => item.id === id);
	return rounds.toSorted((one, two) => placeOf(one.activityId) - placeOf(two.activityId));
}

/** Why these rounds cannot be planned now; null when they can. */
export function refusalToPlan(
	state: SessionState,
	wish: AheadWish,
	find: DecideTools['find']
): FlowRefusal | null {
	const ids = wish.rounds.map(({ activityId }) => activityId);
	if (new Set(ids).size !== ids.length) return 'command/malformed';
	for (const id of ids) {
		const refusal = refusalToPropose(state, id, find);
		if (refusal) return refusal;
		// Parts are cast by what people tell in the activity itself, not ahead of it.
		if (partsWish(state, id, find)) return 'activity/not-now';
	}
	return null;
}

/** The question for the rotation engine: all rounds at once, with the people who are here now. */
export function buildAhead(
	state: SessionState,
	wish: AheadWish,
	history: readonly PastRound[],
	find: DecideTools['find']
): GroupingProblem {
	const people = peopleHere(state).map(asGroupingPerson);
	const known = new Set(people.map(({ id }) => id));
	const bothHere = (pair: readonly [string, string]) => pair.every((id) => known.has(id));
	const rounds = inAgendaOrder(state, wish).map(({ activityId, shape }) => ({
		shape,
		absent: [],
		pinned: [],
		functions: groupingWish(state, activityId, find)?.functions ?? []
	}));
	return {
		people,
		rounds,
		history: roundsBefore(state, history),
		apart: wish.apart.filter(bothHere),
		together: wish.together.filter(bothHere),
		online: wish.online,
		functions: [...new Set(rounds.flatMap(({ functions }) => functions))],
		...(wish.aims ? { aims: wish.aims } : {})
	};
}

/** A proposal for each of the activities, scored as the rounds follow one another. */
export function roundsFromPlan(
	state: SessionState,
	wish: AheadWish,
	answer: GroupingAnswer,
	tools: DecideTools
): Decision<SessionEvent> {
	const refusal = refusalToPlan(state, wish, tools.find);
	if (refusal) return refuse(refusal);
	if (answer.kind === 'impossible') return refuse('round/impossible', clashDetails(answer.clash));
	let so = state;
	const events: SessionEvent[] = [];
	for (const [index, { activityId }] of inAgendaOrder(state, wish).entries()) {
		const drafts = (answer.plan.rounds[index]?.groups ?? []).map(({ members, spokesperson, functions }) => ({
			members: members as readonly PersonId[],
			spokesperson: spokesperson as PersonId,
			functions: functions as Group['functions']
		}));
		const round = newRound(so, itemOf(state, activityId)!.id, drafts, tools, { rules: rulesOf(wish) });
		const others = so.rounds.filter((old) => !(old.status === 'proposed' && old.activityId === activityId));
		so = { ...so, rounds: [...others, round] };
		events.push({ type: 'round.proposed', round });
	}
	return ok(events);
}
