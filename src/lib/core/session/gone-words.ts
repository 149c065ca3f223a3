import type { SessionState } from './state';

/** What stands where a text was taken out of something that keeps its place. */
export const REDACTED = '…';

/** Words that one session no longer leaves to others since somebody was erased, and how the others know where they had them from. */
export interface GoneWords {
	readonly sessionId: string;
	readonly title: string;
	readonly date: string;
	/** As `inLetters` writes them. */
	readonly words: ReadonlySet<string>;
}

type Json = unknown;

/** Whether data are an object with entries. */
export const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text as its words alone: a count behind it or a place before it makes it no other text. */
export function inLetters(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}]+/gu, ' ')
		.trim();
}

/** The texts of data `before` that are nowhere in `after`; what has no letters is no word of anybody's. */
export function lostWords(before: Json, after: Json): ReadonlySet<string> {
	const left = new Set(textsIn(after));
	return new Set(textsIn(before).filter((text) => text !== '' && !left.has(text)));
}

function textsIn(value: Json): string[] {
	if (typeof value === 'string') return [inLetters(value)];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * A session without the words that are gone elsewhere: texts that it took from earlier sessions, what it was supplied with, and the cards
 * made of either, which keep their place empty. `offered`: words that its own activities lost, for the cards that were offered from one to another.
 */
export function withoutGone(
	state: SessionState,
	gone: readonly GoneWords[],
	offered: ReadonlySet<string>
): SessionState {
	const isGone = (text: Json, from: (one: GoneWords) => boolean) =>
		typeof text === 'string' && gone.some((one) => from(one) && one.words.has(inLetters(text)));
	const inherited = Object.fromEntries(
		Object.entries(state.inherited).map(([activityId, all]) => [
			activityId,
			all.map((one) => {
				const here = ({ sessionId }: GoneWords) => sessionId === one.sessionId;
				const texts = one.legacy.texts.filter(({ text }) => !isGone(text, here));
				return { ...one, legacy: { ...one.legacy, texts } };
			})
		])
	);
	const supplied = changed(state.supplied, ({ session, texts, ...rest }) =>
		typeof session === 'string' && Array.isArray(texts)
			? { ...rest, session, texts: texts.filter((text) => !isGone(text, ({ title }) => title === session)) }
			: null
	);
	const runs = changed(state.runs, ({ origin, text, ...rest }) => {
		if (!isRecord(origin)) return null;
		const { kind, sessionTitle, date } = origin;
		const empty =
			kind === 'earlier'
				? isGone(text, (one) => one.title === sessionTitle || one.date === date)
				: kind === 'activity' && typeof text === 'string' && offered.has(inLetters(text));
		return empty ? { ...rest, origin, text: REDACTED } : null;
	});
	return { ...state, inherited, supplied, runs } as SessionState;
}

/** Data whose lists lack the items that `goes` names. */
export function withoutItems(value: Json, goes: (item: Json) => boolean): Json {
	if (Array.isArray(value))
		return value.filter((item) => !goes(item)).map((item) => withoutItems(item, goes));
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutItems(one, goes)]));
}

/** Data whose records are as `change` makes them; null: as they are, with what is in them changed. */
function changed(value: Json, change: (record: Readonly<Record<string, Json>>) => Json): Json {
	if (Array.isArray(value)) return value.map((item) => changed(item, change));
	if (!isRecord(value)) return value;
	const all = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
	return change(all) ?? all;
}
