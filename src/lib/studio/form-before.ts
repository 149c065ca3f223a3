import { mergeFields } from '$lib/core/programme/meanwhile';
import { m } from '$lib/paraglide/messages';

type Details = Readonly<Record<string, string | number>>;

/** A form's answer as far as it concerns what others changed meanwhile. */
export interface MeanwhileAnswer {
	readonly code?: string | undefined;
	readonly details?: Details | undefined;
}

/**
 * After somebody else changed the same meanwhile: what is there now, and the draft upon it. What was typed stays, all else is as the
 * other wrote it; saved again, it is written. Null where that is not what happened.
 */
export function rebased<Fields extends object>(
	answer: MeanwhileAnswer | null,
	before: Fields,
	draft: Fields
): { readonly before: Fields; readonly draft: Fields } | null {
	if (answer?.code !== 'form/meanwhile') return null;
	const now = { ...before, ...(JSON.parse(String(answer.details?.now ?? '{}')) as Partial<Fields>) };
	return { before: now, draft: mergeFields(before, draft, now).value };
}

const FIELDS: Readonly<Record<string, () => string>> = {
	title: m.programme_field_title,
	aims: m.studio_field_aims,
	language: m.programme_field_language,
	startsOn: m.programme_field_from,
	endsOn: m.programme_field_to,
	name: m.programme_field_name,
	territory: m.programme_field_territory,
	kind: m.programme_field_kind,
	leftOn: m.programme_field_left,
	organisation: m.studio_roster_organisation,
	attendance: m.programme_field_attendance,
	consent: m.programme_consent,
	from: m.map_agreement_from,
	to: m.map_agreement_to,
	subject: m.map_tie_subject,
	contact: m.map_agreement_contact,
	owner: m.map_tie_owner,
	area: m.map_gap_area,
	state: m.map_tie_state
};

/** Which fields somebody else changed, in words. */
export function meanwhileWords({ fields = '' }: Details): string {
	const named = String(fields)
		.split(' ')
		.map((field) => FIELDS[field]?.() ?? field);
	return m.programme_refusal_meanwhile({ fields: named.join(', ') });
}
