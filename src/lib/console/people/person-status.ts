import type { PresenceView } from '$lib/contract/views';
import type { Participant } from '$lib/core/session/state';

/**
 * How somebody is here now. `waiting`: at the door; `here`: with a phone that is connected; `silent`: came, but no phone is connected at the
 * moment; `left`: a facilitator marked them as gone; `expected`: on the list, not come yet; `removed`: sent out.
 */
export type PersonStatus = 'waiting' | 'here' | 'silent' | 'left' | 'expected' | 'removed';

const ORDER: readonly PersonStatus[] = ['waiting', 'here', 'silent', 'left', 'expected', 'removed'];

export function personStatus(person: Participant, connected: ReadonlySet<string>): PersonStatus {
	switch (person.standing) {
		case 'waiting':
			return 'waiting';
		case 'removed':
			return 'removed';
		case 'invited':
			return 'expected';
		case 'present':
			if (person.away) return 'left';
			return connected.has(person.id) ? 'here' : 'silent';
	}
}

export interface PeopleGroup {
	readonly status: PersonStatus;
	readonly people: readonly Participant[];
}

/** People by how they are here, those at the door first; `search` looks in names and organisations. */
export function peopleByStatus(
	people: readonly Participant[],
	presence: PresenceView | null,
	search: string,
	language: string
): readonly PeopleGroup[] {
	const connected = new Set(presence?.connected);
	const wanted = search.trim().toLocaleLowerCase(language);
	const found = people
		.filter((person) => `${person.name} ${person.organisation}`.toLocaleLowerCase(language).includes(wanted))
		.toSorted((a, b) => a.name.localeCompare(b.name, language));
	return ORDER.map((status) => ({
		status,
		people: found.filter((person) => personStatus(person, connected) === status)
	})).filter((group) => group.people.length > 0);
}

/** How many came in, and how many wait at the door. */
export function headcount(people: readonly Participant[]): {
	readonly present: number;
	readonly waiting: number;
} {
	return {
		present: people.filter((person) => person.standing === 'present' && !person.away).length,
		waiting: people.filter((person) => person.standing === 'waiting').length
	};
}
