import { own } from '../kernel/record';
import type { SessionEvent } from './events';
import { distinctName, foldedName, namesInUse } from './people/person-name';
import type { Attendance, Participant, SessionState } from './state';

/** Somebody of the programme's roster whom a session expects, under the same id as in every other session. */
export interface RosterPerson {
	readonly id: string;
	readonly name: string;
	readonly organisation: string;
	readonly attendance: Attendance;
}

/** Lists those of the roster whom the session does not know yet; nobody is listed twice, and names stay distinct. */
export function listRoster(state: SessionState, roster: readonly RosterPerson[]): readonly SessionEvent[] {
	if (state.status === 'closed' || state.status === 'cancelled') return [];
	const taken = namesInUse(state);
	const people: Participant[] = [];
	for (const { id, name, organisation, attendance } of roster) {
		if (own(state.people, id as Participant['id'])) continue;
		const distinct = distinctName(name, taken);
		taken.add(foldedName(distinct));
		people.push({
			id: id as Participant['id'],
			name: distinct,
			organisation,
			attendance: state.about.mode === 'mixed' ? attendance : state.about.mode,
			standing: 'invited',
			arrivedAt: null,
			away: false
		});
	}
	return people.length > 0 ? [{ type: 'person.listed', people }] : [];
}
