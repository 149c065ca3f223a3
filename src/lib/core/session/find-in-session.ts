import type { AgendaItem } from '../agenda/agenda-item';
import type { GroupId, PersonId } from '../kernel/ids';
import type { Call, Group, Participant, Round, SessionState } from './state';

/** An activity of the agenda. */
export function itemOf(state: SessionState, activityId: string): AgendaItem | undefined {
	return state.agenda.find((item) => item.id === activityId);
}

/** An activity has begun once it was entered or acted on: it holds people's work and stays in the agenda. */
export function isBegun(state: Pick<SessionState, 'runs'>, activityId: string): boolean {
	return Object.hasOwn(state.runs, activityId);
}

/** Whether somebody counts for groups now: admitted and not gone. */
export function isHere(person: Participant | undefined): person is Participant {
	return person !== undefined && person.standing === 'present' && !person.away;
}

/** Everybody who was let in and has their place, also while they are away. */
export function peoplePresent(state: SessionState): readonly Participant[] {
	return Object.values<Participant>(state.people).filter(({ standing }) => standing === 'present');
}

/** Everybody who counts for groups now. */
export function peopleHere(state: SessionState): readonly Participant[] {
	return Object.values<Participant>(state.people).filter(isHere);
}

/** A round by its id. */
export function roundById(state: SessionState, roundId: string): Round | undefined {
	return state.rounds.find((round) => round.id === roundId);
}

/** An activity's newest round that was dealt, also when it is recalled by now. */
export function newestRound(state: SessionState, activityId: string): Round | null {
	return (
		state.rounds.findLast((round) => round.activityId === activityId && round.status !== 'proposed') ?? null
	);
}

/** Every round of an activity that was dealt, oldest first: whoever is dealt anew leaves behind what they made before. */
export function dealtRoundsOf(state: SessionState, activityId: string): readonly Round[] {
	return state.rounds.filter((round) => round.activityId === activityId && round.status !== 'proposed');
}

/** The round that people work in now; null while nobody is in a group. */
export function dealtRound(state: SessionState): Round | null {
	return state.rounds.findLast((round) => round.status === 'dealt') ?? null;
}

/** The round whose groups people belong to now: the dealt one, else the current activity's newest. */
export function currentRound(state: SessionState): Round | null {
	return dealtRound(state) ?? (state.position ? newestRound(state, state.position.activityId) : null);
}

/** A group of any round, with its round. */
export function groupById(
	state: SessionState,
	groupId: string
): { readonly round: Round; readonly group: Group } | null {
	for (const round of state.rounds) {
		const group = round.groups.find(({ id }) => id === groupId);
		if (group) return { round, group };
	}
	return null;
}

// Rounds never change once made (a changed round is another object), so each one's index is built once and kept with it.
const indexes = new WeakMap<Round, ReadonlyMap<PersonId, Group>>();

/** The group of a person in a round. */
export function groupIn(round: Round, personId: PersonId): Group | null {
	let index = indexes.get(round);
	if (!index) {
		index = new Map(round.groups.flatMap((group) => group.members.map((member) => [member, group] as const)));
		indexes.set(round, index);
	}
	return index.get(personId) ?? null;
}

/** The group's call that nobody has cleared yet. */
export function openCallOf(state: SessionState, groupId: GroupId): Call | null {
	return state.calls.findLast((call) => call.groupId === groupId && call.clearedAt === null) ?? null;
}
