import { pagesAtEntry } from '../../page/open-pages';
import type { PersonId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import { currentActivity } from '../activity-context';
import type { DecideTools } from '../decide-tools';
import type { SessionEvent } from '../events';
import { dealtRound, groupIn, peopleHere } from '../find-in-session';
import { changedGroups, withLatePerson, withoutPerson } from '../rounds/group-members';
import { standingProblem } from '../rounds/grouping-question';
import { withRooms } from '../rounds/give-rooms';
import type { Group, Participant, Round, SessionState } from '../state';

interface Placing {
	readonly state: SessionState;
	readonly tools: DecideTools;
}

function groupsChanged(round: Round, groups: readonly Group[]): readonly SessionEvent[] {
	const changed = changedGroups(round.groups, groups);
	return changed.length > 0
		? [{ type: 'groups.changed', roundId: round.id, groups: changed, score: null }]
		: [];
}

/** Attendance by id, with one person as they are about to be. */
function attendanceWith(state: SessionState, person: Participant) {
	return (id: string) => (id === person.id ? person : own(state.people, id))?.attendance;
}

/** What follows when a person comes to be here: a place in a group if groups are at work, and a page of their own if the activity has some. */
export function intoSession(person: Participant, { state, tools }: Placing): readonly SessionEvent[] {
	const events: SessionEvent[] = [];
	const round = dealtRound(state);
	if (round && !groupIn(round, person.id)) {
		const here = [...peopleHere(state).filter(({ id }) => id !== person.id), person];
		const problem = standingProblem(state, round, tools.history, tools.find, here);
		const placed = withLatePerson(round.groups, person.id, problem);
		events.push(...groupsChanged(round, withRooms(placed, state, attendanceWith(state, person), tools)));
	}
	const activity = currentActivity(state, tools.find);
	const pages = activity
		? pagesAtEntry(state, activity.context.item.id, activity.definition.pages, [person.id], tools.newId)
		: [];
	if (pages.length > 0) events.push({ type: 'pages.opened', pages });
	return events;
}

/** What follows when a person is not here any more: out of groups that are proposed or at work. What they wrote stays. */
export function outOfGroups(person: PersonId, { state, tools }: Placing): readonly SessionEvent[] {
	return state.rounds
		.filter((round) => round.status !== 'recalled' && groupIn(round, person))
		.flatMap((round) => {
			const here = peopleHere(state).filter(({ id }) => id !== person);
			const problem = standingProblem(state, round, tools.history, tools.find, here);
			const left = withoutPerson(round.groups, person, problem);
			const rooms = withRooms(left, state, (id) => own(state.people, id)?.attendance, tools);
			return groupsChanged(round, rooms);
		});
}

/** What follows when a person changes between room and online while groups are at work: the group gets what it lacks. */
export function withRoomForAttendance(
	person: Participant,
	{ state, tools }: Placing
): readonly SessionEvent[] {
	const round = dealtRound(state);
	if (!round || !groupIn(round, person.id)) return [];
	return groupsChanged(round, withRooms(round.groups, state, attendanceWith(state, person), tools));
}
