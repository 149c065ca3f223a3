import { withoutPerson } from '$lib/core/session/without-person';
import type { PersonId } from '$lib/core/kernel/ids';
import type { CaseState } from './state';

/** The case without one person's cards; whoever brought it takes its name and question along. */
export function eraseFromCase(state: CaseState, person: PersonId): CaseState {
	const rest = { ...state, cards: withoutPerson(state.cards, person) as CaseState['cards'] };
	return state.presenter === person ? { ...rest, presenter: null, name: '', question: '' } : rest;
}
