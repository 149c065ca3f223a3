import type { PersonId } from '$lib/core/kernel/ids';
import { seededRng, shuffled } from '$lib/core/kernel/rng';
import type { Participant } from '$lib/core/session/state';

/** A number from a text (FNV-1a): the same order from the same stamp, at every replay. */
function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return hash >>> 0;
}

/**
 * An order by lot, people in the room and online spread among one another, so that those online are not always the last. The same
 * `stamp` and people give the same order.
 */
export function dealOrder(people: readonly Participant[], stamp: string): readonly PersonId[] {
	const rng = seededRng(seedOf(stamp));
	const mixed = shuffled(
		people.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
		rng
	);
	const placed = (['room', 'online'] as const).flatMap((attendance) => {
		const ours = mixed.filter((person) => person.attendance === attendance);
		return ours.map(({ id }, index) => ({ id, at: (index + 0.25 + rng() / 2) / ours.length }));
	});
	return placed
		.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
		.map(({ id }) => id);
}
