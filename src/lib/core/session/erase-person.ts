import type { FindActivity } from '../agenda/activity-definition';
import type { Language } from '../kernel/instant';
import type { PersonId } from '../kernel/ids';
import { own } from '../kernel/record';
import type { SessionState } from './state';

/** How a session names somebody whose data were erased: groups and counts keep their shape, and say nothing of whom. */
export const ERASED_NAME: Readonly<Record<Language, string>> = {
	it: 'Una persona',
	en: 'Somebody'
};

/** What stands where a text named the person. */
const REDACTED = '…';

/** Fields by which activities say whose something is. */
const AUTHOR_FIELDS: ReadonlySet<string> = new Set(['by', 'author', 'person', 'personId', 'from']);

/** Those of them that say who wrote it. What a record keeps under a name goes by these alone: whose turn it is (`person`) has to stay a turn. */
const WRITER_FIELDS: ReadonlySet<string> = new Set(['by', 'author']);

type Json = unknown;

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Data without what is one person's: entries under their id go, and so do the items of a list that say they are theirs, and what a record
 * keeps that they wrote. What names them only in passing (an order of turns, a group's members) stays: without them it would be somebody
 * else's work that breaks.
 */
export function withoutPerson(value: Json, personId: string): Json {
	if (Array.isArray(value))
		return value.filter((item) => !isTheirs(item, personId, AUTHOR_FIELDS)).map((item) => withoutPerson(item, personId));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key, inner]) => key !== personId && !isTheirs(inner, personId, WRITER_FIELDS))
			.map(([key, inner]) => [key, withoutPerson(inner, personId)])
	);
}

function isTheirs(item: Json, personId: string, fields: ReadonlySet<string>): boolean {
	return (
		isRecord(item) && Object.entries(item).some(([key, value]) => fields.has(key) && value === personId)
	);
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
 * A session's state without one person: name and organisation, their calls' questions, what they made in activities, and their name in
 * everybody's texts. Groups, rounds and presence keep their shape around an unnamed person. `keepWords`: they agreed that what they shared
 * stays, and only what was theirs alone goes (a kind's own `erase` decides; without one, all of theirs goes).
 */
export function erasePerson(
	state: SessionState,
	personId: PersonId,
	find: FindActivity,
	keepWords = false
): SessionState {
	const known = own(state.people, personId);
	if (!known) return state;
	const runs = Object.fromEntries(
		Object.entries(state.runs).map(([activityId, run]) => {
			const kind = state.agenda.find((item) => item.id === activityId)?.kind ?? '';
			const erase = find(kind)?.erase;
			return [activityId, erase ? erase(run, personId, keepWords) : withoutPerson(run, personId)];
		})
	);
	const inherited = Object.fromEntries(
		Object.entries(state.inherited).map(([activityId, all]) => [
			activityId,
			all.map((one) => ({ ...one, legacy: { ...one.legacy, own: withoutPerson(one.legacy.own, personId) } }))
		])
	);
	const calls = state.calls.map((call) => (call.by === personId ? { ...call, question: '' } : call));
	const redacted = withoutName({ ...state, runs, inherited, calls }, known.name) as SessionState;
	return {
		...redacted,
		people: {
			...redacted.people,
			[personId]: { ...known, name: ERASED_NAME[state.about.language], organisation: '', away: true }
		}
	};
}
