import type { PersonId } from '$lib/core/kernel/ids';
import type { ResourceMapState } from './state';

/**
 * The map without one person: their questions go. Agreements and gaps are their organisation's, outlive the session and stay, without
 * who wrote them and whom to contact.
 */
export function eraseFromMap(state: ResourceMapState, person: PersonId): ResourceMapState {
	return {
		...state,
		unclear: state.unclear.filter(({ by }) => by !== person),
		agreements: state.agreements.map((one) =>
			one.by === person ? { ...one, by: null, contact: '', owner: '' } : one
		),
		gaps: state.gaps.map((one) => (one.by === person ? { ...one, by: null, owner: '' } : one))
	};
}
