import { inLetters, isRecord, REDACTED } from './gone-words';

/** Fields by which activities say whose something is. */
const AUTHOR_FIELDS: ReadonlySet<string> = new Set(['by', 'author', 'person', 'personId', 'from']);

/** Those of them that say who wrote it. What a record keeps under a name goes by these alone: whose turn it is (`person`) has to stay a turn. */
export const WRITER_FIELDS: ReadonlySet<string> = new Set(['by', 'author']);

type Json = unknown;

/**
 * Data without what is one person's: entries under their id go, and so do the items of a list that say they are theirs, and what a record
 * keeps that they wrote. What names them only in passing (an order of turns, a group's members) stays: without them it would be somebody
 * else's work that breaks.
 */
export function withoutPerson(value: Json, personId: string): Json {
	if (Array.isArray(value))
		return value
			.filter((item) => !isTheirs(item, personId, AUTHOR_FIELDS))
			.map((item) => withoutPerson(item, personId));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key, inner]) => key !== personId && !isTheirs(inner, personId, WRITER_FIELDS))
			.map(([key, inner]) => [key, withoutPerson(inner, personId)])
	);
}

/** Whether data say in one of these fields that they are a person’s. */
export function isTheirs(item: Json, personId: string, fields: ReadonlySet<string>): boolean {
	return isRecord(item) && Object.entries(item).some(([key, value]) => fields.has(key) && value === personId);
}

/** Data in which no text holds a name any more, as whole words, whatever its case; keys stay as they are. */
export function withoutName(value: Json, name: string): Json {
	const words = name.trim().split(/\s+/).map(escaped).join('\\s+');
	if (words === '') return value;
	const named = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu');
	const redact = (inner: Json): Json => {
		if (typeof inner === 'string') return inner.replace(named, REDACTED);
		if (Array.isArray(inner)) return inner.map(redact);
		if (isRecord(inner))
			return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, redact(one)]));
		return inner;
	};
	return redact(value);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The names by which data are to speak of somebody no more. A name of one word is nobody's alone: it counts only where the person is `known`,
 * or a first name would take away what others of that name are called.
 */
export function namesOf(names: readonly string[], known: boolean): readonly string[] {
	return names
		.filter((name) => known || inLetters(name).includes(' '))
		.toSorted((one, other) => other.length - one.length);
}

/** Data in which no text holds any of these names. */
export function withoutNames<Value>(value: Value, names: readonly string[]): Value {
	return names.reduce<Json>(withoutName, value) as Value;
}

/** Whether data hold something of a person's: their id stands somewhere in them. */
export const knows = (value: Json, personId: string): boolean =>
	JSON.stringify(value).includes(JSON.stringify(personId));
