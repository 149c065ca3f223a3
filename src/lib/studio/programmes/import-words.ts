import { m } from '$lib/paraglide/messages';

export interface ImportLineProblem {
	readonly line: number;
	readonly code:
		| 'no-name'
		| 'name-too-long'
		| 'organisation-too-long'
		| 'attendance-unknown'
		| 'twice'
		| 'listed-already'
		| 'quotes'
		| 'too-many'
		| 'no-organisation'
		| 'two-organisations'
		| 'unknown-organisation'
		| 'closed-organisation';
	readonly value: string;
}

/** What is wrong with a line, in words. */
export function problemWords({ code, value }: ImportLineProblem): string {
	const quoted = (words: string) => (value ? `${words} («${value}»)` : words);
	switch (code) {
		case 'two-organisations':
			return value
				? m.programme_import_two_organisations({ organisation: value })
				: m.programme_import_without_organisation();
		case 'unknown-organisation':
			return m.programme_import_unknown_organisation({ organisation: value });
		case 'closed-organisation':
			return m.programme_import_closed({ organisation: value });
		case 'no-organisation':
			return quoted(m.programme_import_no_organisation());
		case 'no-name':
			return quoted(m.studio_roster_no_name());
		case 'name-too-long':
			return quoted(m.studio_roster_name_long());
		case 'organisation-too-long':
			return quoted(m.studio_roster_organisation_long());
		case 'attendance-unknown':
			return quoted(m.studio_roster_attendance_unknown());
		case 'twice':
			return quoted(m.studio_roster_twice());
		case 'listed-already':
			return quoted(m.studio_roster_listed());
		case 'quotes':
			return quoted(m.studio_roster_quotes());
		case 'too-many':
			return m.studio_roster_too_many();
	}
}
