import type { PersonId } from '$lib/core/kernel/ids';
import type { Attendance, Participant, SessionState } from '$lib/core/session/state';
import { queueOf, type Turns } from './turn-taking';

/** Somebody in the round, as everybody sees them. */
export interface InTurn {
	readonly id: PersonId;
	readonly name: string;
	readonly attendance: Attendance;
}

/** Where the round stands, the same for everybody. */
export interface TurnsView {
	readonly begun: boolean;
	readonly ended: boolean;
	/** `until` is null where nobody's time is counted; `total` is in ms. */
	readonly now: (InTurn & { readonly until: number | null; readonly total: number }) | null;
	/** Still to speak, in order. `later`: passed once already. */
	readonly queue: readonly (InTurn & { readonly later: boolean })[];
	readonly done: readonly InTurn[];
	readonly passed: readonly InTurn[];
}

/** `present` are those who take part, also who is away just now; `seconds` is each one's time; 0 where it is not counted. */
export function turnsView(
	turns: Turns,
	present: readonly Participant[],
	people: SessionState['people'],
	seconds: number
): TurnsView {
	const named = (id: PersonId): readonly InTurn[] => {
		const person = people[id];
		return person?.standing === 'present' ? [{ id, name: person.name, attendance: person.attendance }] : [];
	};
	const here = present.filter(({ away }) => !away);
	const { current } = turns;
	const [speaker] = current ? named(current.person) : [];
	const total = seconds * 1000 + (current?.more ?? 0);
	return {
		begun: turns.begun,
		ended: turns.ended,
		now: speaker && current ? { ...speaker, until: seconds > 0 ? current.since + total : null, total } : null,
		// Before the order is dealt there is nothing to tell about it.
		queue: (turns.order.length > 0 ? queueOf(turns, here) : [])
			.flatMap(named)
			.map((person) => ({ ...person, later: turns.later.includes(person.id) })),
		done: turns.done.flatMap(named),
		passed: turns.passed.flatMap(named)
	};
}
