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

/** A part of the list. `asked`: somebody asks for a place that is taken, which does not wait. */
export interface PeopleGroup {
	readonly key: PersonStatus | 'asked';
	readonly people: readonly { readonly person: Participant; readonly status: PersonStatus }[];
}

/** Whether facilitators have to look after who asked for somebody's place. */
export const isAsked = ({ claimedAt, standing }: Participant) =>
	claimedAt !== undefined && standing !== 'removed';

/** People by how they are here: first whose place is asked for, then those at the door; `search` looks in names and organisations. */
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
		.toSorted((a, b) => a.name.localeCompare(b.name, language))
		.map((person) => ({ person, status: personStatus(person, connected) }));
	const [asked, others] = [true, false].map((wanting) =>
		found.filter(({ person }) => isAsked(person) === wanting)
	);
	return [
		{ key: 'asked' as const, people: asked! },
		...ORDER.map((key) => ({ key, people: others!.filter(({ status }) => status === key) }))
	].filter((group) => group.people.length > 0);
}

/** How many came in, how many wait at the door, and how many places are asked for. */
export function headcount(people: readonly Participant[]): {
	readonly present: number;
	readonly waiting: number;
	readonly asked: number;
} {
	return {
		present: people.filter((person) => person.standing === 'present' && !person.away).length,
		waiting: people.filter((person) => person.standing === 'waiting').length,
		asked: people.filter(isAsked).length
	};
}
