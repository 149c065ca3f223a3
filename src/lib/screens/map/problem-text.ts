import type { EntryProblem } from '$lib/core/service-map/check-entry';
import { FIELD_WORDS } from '$lib/core/service-map/entry-words';
import { m } from '$lib/paraglide/messages';
import { say } from '$lib/ui/say';

/** What is wrong with a field, in a sentence. */
export function problemText({
	field,
	code,
	most
}: Omit<EntryProblem, 'code'> & { readonly code: string }): string {
	const name = say(FIELD_WORDS[field]);
	switch (code) {
		case 'missing':
			return m.map_problem_missing({ field: name });
		case 'too-long':
			return m.map_problem_too_long({ field: name, most: most ?? 0 });
		case 'no-place':
			return m.map_problem_no_place();
		case 'no-form':
			return m.map_problem_no_form();
		default:
			return m.map_problem_unknown({ field: name });
	}
}
