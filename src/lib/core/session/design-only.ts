import type { Language } from '../kernel/instant';
import { NOTHING_HAPPENED } from './apply/frame-events';
import type { SessionState } from './state';
import { namesOf, withoutNames } from './without-person';

/** How a meeting with one person is called when it must not say with whom. */
const INDIVIDUAL: Readonly<Record<Language, string>> = {
	it: 'Incontro individuale',
	en: 'Individual meeting'
};

/**
 * A session as it was planned, as if nobody had come yet: description, agenda, rooms and facilitators stay, everything people did is gone.
 * An `individual` one was planned for somebody: neither its title nor its plan says for whom.
 */
export function designOnly(planned: SessionState, individual: boolean): SessionState {
	const state = individual ? forNobody(planned) : planned;
	const { id, version, about, naming, rooms, facilitators, leads, door, agenda, stage } = state;
	return {
		id,
		version,
		status: state.status === 'cancelled' ? 'cancelled' : 'prepared',
		about,
		naming,
		rooms,
		facilitators,
		...(leads ? { leads } : {}),
		door,
		agenda: agenda.map((item) => ({ ...item, skipped: false })),
		stage,
		...NOTHING_HAPPENED
	};
}

function forNobody(state: SessionState): SessionState {
	const { about, agenda, people } = state;
	const names = Object.values(people).map(({ name }) => name);
	const plan = withoutNames({ about, agenda }, namesOf(names, true));
	return { ...state, ...plan, about: { ...plan.about, title: INDIVIDUAL[about.language] } };
}
