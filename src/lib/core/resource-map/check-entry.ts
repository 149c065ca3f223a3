import {
	AREAS,
	DELIVERY_FIELDS,
	LINE_FIELDS,
	RESOURCE_LIMITS,
	STATUSES,
	TEXT_FIELDS,
	blankResource,
	type ResourceField,
	type ResourceFields,
	type TextField
} from './fields';

export type EntryProblemCode = 'missing' | 'too-long' | 'unknown' | 'no-place' | 'no-form';

/** Why a field cannot stay as it is; `most` is the limit of one that is too long. */
export interface EntryProblem {
	readonly field: ResourceField;
	readonly code: EntryProblemCode;
	readonly most?: number;
}

export interface CheckedEntry {
	/** What can be kept, tidied. Texts that are too long are kept as they were sent: nothing is cut silently. */
	readonly fields: ResourceFields;
	/** What keeps the entry from being handed in (M2). */
	readonly problems: readonly EntryProblem[];
	/** Whether it can be kept as a draft: only what the map has no room for is refused there (M3). */
	readonly keepable: boolean;
}

/** What every entry says before it is handed in. */
export const REQUIRED: readonly TextField[] = [
	'leadOrganisation',
	'territory',
	'name',
	'description',
	'contact'
];

// Control characters and direction overrides could disguise a text.
// eslint-disable-next-line no-control-regex -- these are the characters to be taken out
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text as the map keeps it: composed, without control and direction characters, one line where it is one. */
export function tidyField(field: TextField, written: string): string {
	const safe = written.normalize('NFC').replace(/\t/g, ' ').replace(UNSAFE, '');
	return (LINE_FIELDS.has(field) ? safe.replace(/\s+/g, ' ') : safe).trim();
}

const pick = <Value extends string>(values: readonly Value[], sent: unknown): Value | undefined =>
	values.find((value) => value === sent);

/**
 * Judges what was sent as one entry; `before` gives what the sender does not say. Texts stay texts: whatever is written in
 * them is kept and shown as it is.
 */
export function checkEntry(
	sent: Readonly<Record<string, unknown>>,
	before: ResourceFields = blankResource()
): CheckedEntry {
	const problems: EntryProblem[] = [];
	const texts = {} as Record<TextField, string>;
	for (const field of TEXT_FIELDS) {
		const value = sent[field];
		const written = tidyField(field, typeof value === 'string' ? value : before[field]);
		const most = RESOURCE_LIMITS[field];
		if (written.length > most) problems.push({ field, code: 'too-long', most });
		else if (written === '' && REQUIRED.includes(field)) problems.push({ field, code: 'missing' });
		texts[field] = written;
	}
	const area = sent.area === undefined ? before.area : pick(AREAS, sent.area);
	const status = sent.status === undefined ? before.status : pick(STATUSES, sent.status);
	if (!area) problems.push({ field: 'area', code: 'unknown' });
	if (!status) problems.push({ field: 'status', code: 'unknown' });
	const ticked = Object.fromEntries(
		DELIVERY_FIELDS.map((field) => [field, typeof sent[field] === 'boolean' ? sent[field] : before[field]])
	) as Record<(typeof DELIVERY_FIELDS)[number], boolean>;
	if (!ticked.inPerson && !ticked.online) problems.push({ field: 'inPerson', code: 'no-place' });
	if (!ticked.individual && !ticked.inGroup) problems.push({ field: 'individual', code: 'no-form' });
	return {
		fields: { ...texts, ...ticked, area: area ?? before.area, status: status ?? before.status },
		problems,
		keepable: problems.every(({ code }) => code !== 'too-long' && code !== 'unknown')
	};
}
