/** Looks a key up among a record's own entries: `__proto__` and its kin, sent from outside, find nothing. */
export function own<Key extends string, Value>(
	record: Readonly<Record<Key, Value>>,
	key: string
): Value | undefined {
	return Object.hasOwn(record, key) ? record[key as Key] : undefined;
}

/** A copy in which `key` holds `value`. */
export function withEntry<Key extends string, Value>(
	record: Readonly<Record<Key, Value>>,
	key: Key,
	value: Value
): Readonly<Record<Key, Value>> {
	return { ...record, [key]: value };
}
