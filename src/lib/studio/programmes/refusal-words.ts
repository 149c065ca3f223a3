import type { ProgrammeRefusal } from '$lib/contract/programme-refusals';
import { m } from '$lib/paraglide/messages';
import { meanwhileWords } from '$lib/studio/form-before';
import { dayWords } from '../sessions/date-words';

type Details = Readonly<Record<string, string | number>>;

const WORDS: Readonly<Record<ProgrammeRefusal, (details: Details) => string>> = {
	'form/meanwhile': meanwhileWords,
	'programme/unknown': m.programme_unknown,
	'programme/fields': m.programme_refusal_fields,
	'programme/ends-before-start': m.programme_refusal_ends_before,
	'programme/phase-ends-before-start': (d) => m.programme_refusal_phase_ends({ phase: d.phase ?? '' }),
	'programme/phase-order': (d) => m.programme_refusal_phase_order({ phase: d.phase ?? '' }),
	'programme/phase-outside': (d) => m.programme_refusal_phase_outside({ phase: d.phase ?? '' }),
	'programme/deletes-people': (d) => m.programme_refusal_deletes({ day: dayWords(String(d.day ?? '')) }),
	'organisation/name': m.programme_refusal_organisation_name,
	'organisation/taken': (d) => m.programme_refusal_organisation_taken({ name: d.name ?? '' }),
	'organisation/unknown': m.programme_refusal_organisation_unknown,
	'organisation/leaves-later': m.programme_refusal_leaves_later,
	'organisation/not-yours': (d) => m.programme_refusal_not_yours({ name: d.name ?? '' }),
	'role/unknown': m.programme_refusal_role_unknown,
	'role/last': m.programme_refusal_role_last,
	'role/own': m.programme_refusal_role_own,
	'invitation/unknown': m.programme_refusal_invitation,
	'person/name': m.programme_refusal_person_name,
	'person/twice': (d) => m.programme_refusal_person_twice({ name: d.name ?? '' }),
	'person/elsewhere': (d) =>
		m.programme_refusal_person_elsewhere({
			name: d.name ?? '',
			organisation: d.organisation || m.programme_no_organisation()
		}),
	'person/leaves-later': m.programme_refusal_leaves_later,
	'person/past': (d) => m.programme_refusal_past({ name: d.name ?? '', organisation: d.organisation ?? '' }),
	'person/unknown': m.programme_refusal_person_unknown,
	'person/no-organisation': (d) => m.programme_refusal_no_organisation({ name: d.name ?? '' }),
	'person/link-not-yours': (d) => m.programme_refusal_link({ name: d.name ?? '' }),
	'person/team-not-yours': (d) => m.programme_refusal_team({ name: d.name ?? '' }),
	'session/unknown': m.studio_session_unknown,
	'session/begun': m.errors_session_begun,
	'session/cancelled': m.errors_session_cancelled,
	'session/came': m.removal_refusal_came,
	'session/title': m.privacy_title_differs,
	'session/meanwhile': m.privacy_retry,
	'programme/began': m.removal_refusal_programme,
	'organisation/used': m.removal_refusal_organisation,
	'session/date': m.programme_refusal_date,
	'session/copy': m.programme_refusal_copy,
	'method/unknown': m.studio_method_unknown,
	'note/meanwhile': m.bench_refusal_meanwhile,
	'note/too-long': (d) => m.bench_refusal_long({ limit: d.limit ?? 0 }),
	'tie/fields': m.map_tie_wrong,
	'tie/same': m.map_tie_same,
	'tie/stale': m.map_tie_stale,
	'tie/gone': m.map_tie_gone,
	'series/empty': m.programme_refusal_series_empty,
	'series/too-many': (d) => m.programme_refusal_series_many({ limit: d.limit ?? 0 }),
	'series/not-assigned': (d) => m.programme_refusal_not_assigned({ names: d.names ?? '' }),
	'import/problems': m.programme_refusal_import,
	'import/unreadable': m.programme_refusal_unreadable,
	'import/too-big': m.programme_refusal_too_big,
	'import/empty': m.programme_refusal_empty
};

/** A form's refusal in words. */
export function refusalWords(code: ProgrammeRefusal, details: Details = {}): string {
	return WORDS[code](details);
}
