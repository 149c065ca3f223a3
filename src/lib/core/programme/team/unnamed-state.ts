import type { PersonId } from '../../kernel/ids';
import type { Participant, SessionState } from '../../session/state';

/**
 * A session's state in which only those are named who may be. The others stay, so that counts and thresholds hold, under a word
 * that names nobody.
 */
export function withNamesOf(
	state: SessionState,
	mayBeNamed: (person: PersonId) => boolean,
	somebody: string
): SessionState {
	const people = Object.fromEntries(
		Object.entries(state.people).map(([id, person]) => [
			id,
			mayBeNamed(person.id) ? person : { ...person, name: somebody, organisation: '' }
		])
	) as Readonly<Record<PersonId, Participant>>;
	return { ...state, people };
}
