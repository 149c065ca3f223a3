import * as v from 'valibot';

/** Limits of what people write, in characters: one place, used by commands, forms and pages alike. */
export const LIMITS = {
	name: 40,
	organisation: 80,
	title: 200,
	text: 2000,
	question: 280,
	/** One of the fields that facilitators write beside a session. */
	note: 8000,
	config: 60_000,
	agenda: 60,
	rooms: 40,
	people: 1000
} as const;

// Control characters and direction overrides could disguise a name; line breaks are allowed in longer texts only.
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

// Half of a letter of two (an emoji cut at a field's length) is none, and no database stores it.
const tidyLine = (text: string) =>
	text.toWellFormed().normalize('NFC').replace(UNSAFE, '').replace(/\s+/g, ' ').trim();
const tidyText = (text: string) => text.toWellFormed().normalize('NFC').replace(UNSAFE, '').trim();

/** An id made by client or server; names that every object inherits (`__proto__`, `constructor`) are none. */
export const id = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z0-9_-]{1,64}$/),
	v.check((text) => !(text in Object.prototype))
);

/** A method of the library: a template's kind and key with a dot between them, or an own method's id, which has none. */
export const methodKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}(?:\.[A-Za-z0-9_-]{1,64})?$/));

/** The name of an activity's action: words with dots and dashes between them, such as `card.add`. */
export const actionType = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z]+(?:[.-][a-z]+)*$/));

/** One line, tidied (NFC, no control or direction characters, single spaces), 1 to `max` characters. */
export const line = (max: number) =>
	v.pipe(v.string(), v.maxLength(max * 2), v.transform(tidyLine), v.minLength(1), v.maxLength(max));

/** One line that may be empty. */
export const optionalLine = (max: number) =>
	v.pipe(v.string(), v.maxLength(max * 2), v.transform(tidyLine), v.maxLength(max));

/** A text with line breaks, 1 to `max` characters. */
export const text = (max: number) =>
	v.pipe(v.string(), v.maxLength(max * 2), v.transform(tidyText), v.minLength(1), v.maxLength(max));

/** A text with line breaks that may be empty. */
export const optionalText = (max: number) =>
	v.pipe(v.string(), v.maxLength(max * 2), v.transform(tidyText), v.maxLength(max));

/** A link people may be sent to: http(s) only, or empty. Never fetched by the server. */
export const optionalLink = v.union([
	v.literal(''),
	v.pipe(v.string(), v.trim(), v.maxLength(500), v.url(), v.regex(/^https?:\/\//i))
]);

export const attendance = v.picklist(['room', 'online']);
