import type { Language } from '../kernel/instant';
import { groupMarkName } from '../session/group-marks';
import type { Group, Round, SessionState } from '../session/state';

/** How a report writes people and groups. Unknown ids give an empty text: somebody who may not be named here. */
export interface ReportNames {
	person(id: string): string;
	facilitator(id: string): string;
	group(id: string): string;
}

/** A group's name as the room knew it. `index` is its place in the round, from 0. */
export function groupNameIn(round: Round, group: Group, index: number, language: Language): string {
	const plant = groupMarkName(group.mark)[language];
	switch (round.naming) {
		case 'plants':
			return plant;
		case 'rooms':
			return group.room?.name || plant;
		case 'numbers':
			return language === 'it' ? `Gruppo ${index + 1}` : `Group ${index + 1}`;
	}
}

/** Names looked up in a state that is already cut down for its audience. */
export function reportNames(state: SessionState, language: Language): ReportNames {
	const groups = new Map<string, string>();
	for (const round of state.rounds)
		round.groups.forEach((group, index) => groups.set(group.id, groupNameIn(round, group, index, language)));
	const people = new Map<string, string>(
		Object.values(state.people).map((person) => [person.id, person.name])
	);
	const facilitators = new Map<string, string>(
		Object.values(state.facilitators).map((facilitator) => [facilitator.id, facilitator.name])
	);
	return {
		person: (id) => people.get(id) ?? '',
		facilitator: (id) => facilitators.get(id) ?? '',
		group: (id) => groups.get(id) ?? ''
	};
}
