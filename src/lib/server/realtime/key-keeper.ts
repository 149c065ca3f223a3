import type { PersonId } from '$lib/core/kernel/ids';

/**
 * Who used which key for the things that each person does once, anonymously (a ballot). Held in memory for as long as the room is open
 * and never written anywhere: after that, nothing leads from a ballot to a person.
 */
export class KeyKeeper {
	readonly #keys = new Map<string, Map<PersonId, string>>();
	readonly #taken = new Map<string, Map<string, PersonId>>();

	/** Whether this key about this thing is the person's: the first one they use is, unless it is somebody else's. */
	claim(about: string, person: PersonId, key: string): boolean {
		const keys = this.#of(this.#keys, about);
		const taken = this.#of(this.#taken, about);
		const own = keys.get(person);
		const owner = taken.get(key);
		if (own === key) return true;
		if (own !== undefined || owner !== undefined) return false;
		keys.set(person, key);
		taken.set(key, person);
		return true;
	}

	#of<Key, Value>(all: Map<string, Map<Key, Value>>, about: string): Map<Key, Value> {
		const known = all.get(about) ?? new Map<Key, Value>();
		all.set(about, known);
		return known;
	}
}
