/** Why a form of a programme's pages is refused. The studio has a sentence for each, in both languages. */
export const PROGRAMME_REFUSALS = [
	'form/meanwhile',
	'programme/unknown',
	'programme/fields',
	'programme/ends-before-start',
	'programme/phase-ends-before-start',
	'programme/phase-order',
	'programme/phase-outside',
	'programme/deletes-people',
	'organisation/name',
	'organisation/taken',
	'organisation/unknown',
	'organisation/leaves-later',
	'organisation/not-yours',
	'role/unknown',
	'role/last',
	'role/own',
	'invitation/unknown',
	'person/name',
	'person/twice',
	'person/elsewhere',
	'person/leaves-later',
	'person/past',
	'person/unknown',
	'person/no-organisation',
	'person/link-not-yours',
	'person/team-not-yours',
	'session/unknown',
	'session/begun',
	'session/cancelled',
	'session/came',
	'session/title',
	'session/meanwhile',
	'programme/began',
	'organisation/used',
	'session/date',
	'session/copy',
	'method/unknown',
	'note/meanwhile',
	'note/too-long',
	'tie/fields',
	'tie/same',
	'tie/stale',
	'tie/gone',
	'series/empty',
	'series/too-many',
	'series/not-assigned',
	'import/problems',
	'import/unreadable',
	'import/too-big',
	'import/empty'
] as const;

export type ProgrammeRefusal = (typeof PROGRAMME_REFUSALS)[number];

/** A form's answer: what came of it, or why not. `details` fill the sentence. */
export type FormAnswer<Value = null> =
	| { readonly ok: true; readonly value: Value }
	| {
			readonly ok: false;
			readonly code: ProgrammeRefusal;
			readonly details?: Readonly<Record<string, string | number>>;
	  };
