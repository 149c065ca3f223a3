import type { FindActivity } from '../agenda/activity-definition';
import type { Language } from '../kernel/instant';
import type { ActivityId, PersonId } from '../kernel/ids';
import { lostWords, withoutGone, withoutItems, type GoneWords } from './gone-words';
import type { Participant, SessionState } from './state';
import { isTheirs, knows, namesOf, withoutNames, withoutPerson, WRITER_FIELDS } from './without-person';

/** How a session names somebody whose data were erased: groups and counts keep their shape, and say nothing of whom. */
export const ERASED_NAME: Readonly<Record<Language, string>> = {
	it: 'Una persona',
	en: 'Somebody'
};

/** Whose data are erased from a programme's sessions. */
export interface Erasure {
	readonly id: PersonId;
	/** What they are called, and were called in any session. */
	readonly names: readonly string[];
	/** They agreed that what they shared stays, and only what was theirs alone goes. */
	readonly keepWords: boolean;
	/** What other sessions lost by the same erasing. */
	readonly gone: readonly GoneWords[];
}

/**
 * A session's state without one person: name and organisation, their calls' questions, what they made in activities, what earlier sessions
 * kept for them, and their name in everybody's texts. Groups, rounds and presence keep their shape around an unnamed person. A kind's own
 * `erase` decides what of theirs was shared; without one, all of it goes. A session that holds nothing of theirs comes back itself.
 */
export function erasePerson(state: SessionState, erasure: Erasure, find: FindActivity): SessionState {
	const { id, names: all, keepWords, gone } = erasure;
	const names = namesOf(all, knows(state, id));
	const runs = Object.fromEntries(
		Object.entries(state.runs).map(([activityId, run]) => {
			const kind = state.agenda.find((item) => item.id === activityId)?.kind ?? '';
			const erase = find(kind)?.erase;
			return [activityId, erase ? erase(run, id, keepWords) : withoutPerson(run, id)];
		})
	);
	const inherited = Object.fromEntries(
		Object.entries(state.inherited).map(([activityId, all]) => [
			activityId,
			all.map((one) => ({ ...one, legacy: { ...one.legacy, own: withoutPerson(one.legacy.own, id) } }))
		])
	);
	const calls = state.calls.map((call) => (call.by === id ? { ...call, question: '' } : call));
	// The path's voices are supplied under a name alone.
	const supplied = withoutItems(state.supplied, (item) =>
		all.some((name) => isTheirs(item, name, WRITER_FIELDS))
	);
	const redacted = withoutNames({ ...state, runs, inherited, calls, supplied } as SessionState, names);
	const { facilitators } = state;
	const people = Object.fromEntries(
		// Whoever bears the same name keeps it.
		Object.values(state.people).map((one) => [one.id, one.id === id ? erasedIn(state, one) : one])
	);
	const offered = keepWords
		? []
		: Object.entries(redacted.runs).flatMap(([activityId, run]) => [
				...lostWords(withoutNames(state.runs[activityId as ActivityId], names), run)
			]);
	const after = withoutGone({ ...redacted, facilitators, people }, gone, new Set(offered));
	return JSON.stringify(after) === JSON.stringify(state) ? state : after;
}

function erasedIn({ about }: SessionState, person: Participant): Participant {
	return { ...person, name: ERASED_NAME[about.language], organisation: '', away: true };
}
