import type { ActivityContext, Inherited } from '../agenda/activity-definition';
import type { PersonId } from '../kernel/ids';

/** What a report is made of, whatever its form (web, PDF, Markdown, CSV): renderers know these blocks and no activity. */
export type ReportBlock =
	/** Sections have the second level. */
	| { readonly kind: 'heading'; readonly text: string; readonly level: 3 | 4 }
	| { readonly kind: 'paragraph'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	| { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
	/** `caption` is empty where the heading above says it. */
	| {
			readonly kind: 'table';
			readonly caption: string;
			readonly columns: readonly string[];
			readonly rows: readonly (readonly string[])[];
	  }
	| { readonly kind: 'quote'; readonly text: string; readonly by: string };

/** Who a report is for: it is built from what that audience may see. */
export type ReportAudience = 'facilitators' | 'participants';

/** What an activity's `report.ts` reads: its finished run, and the pages it opened with their points as text. */
export interface ReportInput<Config = unknown, State = unknown> {
	readonly state: State;
	readonly context: ActivityContext<Config>;
	readonly audience: ReportAudience;
	readonly language: 'it' | 'en';
	readonly pages: readonly {
		readonly id: string;
		readonly key: string;
		readonly groupId: string | null;
		readonly points: readonly string[];
	}[];
	/** A group's name and a person's name as the report writes them. */
	groupName(id: string): string;
	personName(id: string): string;
}

/**
 * An activity's report, exported as `report` from its `report.ts`. Its fixed words are `Localised` data beside it.
 *
 * The builder itself writes the activity's title, its times and its rounds (groups, rooms, members, spokespersons), and it
 * passes only what the audience may see: for participants, a session without moments, calls and visits, and only pages they
 * may read. The activity writes what it produced, and keeps hidden, private or anonymous what its own rules say so.
 */
export type ReportActivity<Config = unknown, State = unknown> = (
	input: ReportInput<Config, State>
) => readonly ReportBlock[];

/**
 * What a run holds for one person alone, exported as `own` from an activity's `report.ts` where there is such a thing: their sheets,
 * what others addressed to them. It goes on their phone at the end, to their own path and into their dossier, and nowhere else.
 * Empty when there is nothing.
 */
export type OwnReport<Config = unknown, State = unknown> = (
	input: Omit<ReportInput<Config, State>, 'audience'> & { readonly person: PersonId }
) => readonly ReportBlock[];

/** Whose runs a profile is of: one team's own, for that team and those who work with it, or a whole path's, for a wider circle. */
export type ProfileCircle = 'team' | 'path';

/** What a run left, with the team whose session it was; null: everybody's session. */
export interface PathLegacy extends Inherited {
	readonly team: string | null;
}

/**
 * What all of a kind's runs over a path say together, exported as `path` from its `report.ts` where there is such a thing: profiles over
 * time. It names nobody, and says nothing from which one of few could be recognised; to a whole path's readers also nothing from which one
 * team could be. Empty when there is nothing to say.
 */
export type PathProfile = (input: {
	readonly legacies: readonly PathLegacy[];
	readonly circle: ProfileCircle;
	readonly language: 'it' | 'en';
}) => readonly ReportBlock[];

/** What a kind gathers of its runs with one team, over all its sessions: each entry is of one thing, such as a case. */
export interface TeamChapter {
	readonly title: string;
	readonly entries: readonly { readonly title: string; readonly blocks: readonly ReportBlock[] }[];
}

/**
 * A chapter of the team's space and report, exported as `team` from a kind's `report.ts` where there is such a thing. It gets the runs
 * that its reader may read and no others, the oldest first, and names nobody. Null when there is nothing to say.
 */
export type TeamGathering = (input: {
	readonly legacies: readonly Inherited[];
	readonly language: 'it' | 'en';
}) => TeamChapter | null;
