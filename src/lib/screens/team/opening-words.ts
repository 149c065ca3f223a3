import { DATE_LOCALE } from '$lib/core/kernel/instant';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

/** One opening of something of a team's. */
export interface Opening {
	readonly what: string;
	readonly userName: string;
	/** Null: not of a session, or of one that the reader is not told the title of. */
	readonly sessionTitle: string | null;
	readonly at: Date;
}

/** Who opened what of the team, and when. */
export function openingWords(opening: Opening): string {
	const at = new Intl.DateTimeFormat(DATE_LOCALE[getLocale()], {
		dateStyle: 'medium',
		timeStyle: 'short'
	}).format(opening.at);
	const who = { name: opening.userName, at };
	const title = opening.sessionTitle ?? m.path_opened_individual();
	switch (opening.what) {
		case 'assignment':
			return m.path_opened_assignment(who);
		case 'space':
			return m.path_opened_space(who);
		case 'link':
			return m.path_opened_link(who);
		case 'team-report':
			return m.path_opened_team_report(who);
		case 'report':
			return m.path_opened_report({ ...who, title });
		case 'notes':
			return m.path_opened_notes({ ...who, title });
		case 'copy':
			return m.path_opened_copy({ ...who, title });
		default:
			return m.path_opened_session({ ...who, title });
	}
}
