import { isProved } from '$lib/core/session/people/is-proved';
import type { Participant } from '$lib/core/session/state';
import { m } from '$lib/paraglide/messages';
import type { CommandName, CommandPayload } from '$lib/contract/commands';
import type { PersonStatus } from './person-status';

/** What is asked before something is done to a person. */
export type PersonQuestion = 'correct' | 'remove' | 'hand-over' | 'readmit';

export interface PersonActs {
	/** True when it was done. */
	send<Name extends CommandName>(type: Name, payload: CommandPayload<Name>): Promise<boolean>;
	ask(question: PersonQuestion): void;
}

/** What facilitators may do to somebody, by how they are here now; nothing to who was sent out but letting them in again. */
export function personMenu(person: Participant, status: PersonStatus, { send, ask }: PersonActs) {
	const { id: personId, name, organisation } = person;
	if (status === 'removed') return [];
	const here = status === 'here' || status === 'silent';
	const attend = (attendance: 'room' | 'online') => () =>
		void send('person.describe', { personId, name, organisation, attendance });
	return [
		...(status === 'expected'
			? [
					{
						label: m.console_person_here_without_phone(),
						onselect: () => void send('person.admit', { personId })
					}
				]
			: []),
		...(here
			? [{ label: m.console_person_left(), onselect: () => void send('person.leave', { personId }) }]
			: []),
		...(status === 'left'
			? [{ label: m.console_person_returned(), onselect: () => void send('person.return', { personId }) }]
			: []),
		{ label: m.console_person_correct(), onselect: () => ask('correct') },
		person.attendance === 'online'
			? { label: m.console_person_room(), onselect: attend('room') }
			: { label: m.console_person_online(), onselect: attend('online') },
		...(status !== 'expected' && !isProved(person)
			? [
					{
						label: m.console_person_vouch(),
						onselect: () => void send('person.vouch', { people: [personId] })
					}
				]
			: []),
		...(here ? [{ label: m.console_hand_over(), onselect: () => ask('hand-over') }] : []),
		// Removed, the name would be gone for whoever it belongs to.
		...(status === 'waiting'
			? [{ label: m.console_person_free_waiting(), onselect: () => void send('person.free', { personId }) }]
			: []),
		{ label: m.console_person_remove(), danger: true, onselect: () => ask('remove') }
	];
}

/** Lets somebody in again. Their phone was put out: it gets in by the code that is shown then. */
export async function readmit(person: Participant, { send, ask }: PersonActs): Promise<void> {
	if ((await send('person.admit', { personId: person.id })) && person.arrivedAt !== null) ask('hand-over');
}
