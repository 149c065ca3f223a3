import type { FindActivity } from '../agenda/activity-definition';
import type { Instant, Language } from '../kernel/instant';
import type { PageRef, SessionState } from '../session/state';
import type { ReportActivity } from './blocks';
import type { ReportNames } from './report-names';
import type { REPORT_WORDS } from './report-words';
import type { Reader } from './readable-pages';

/** What every section is written from. `state` and `pages` are already cut down to what the reader may see. */
export interface ReportContext {
	readonly state: SessionState;
	readonly reader: Reader;
	readonly language: Language;
	readonly words: (typeof REPORT_WORDS)[Language];
	readonly names: ReportNames;
	/** The readable pages with their points, in the order in which they were opened. */
	readonly pages: readonly { readonly page: PageRef; readonly points: readonly string[] }[];
	readonly now: Instant;
	/** IANA name, e.g. `Europe/Rome`. */
	readonly timeZone: string;
	find: FindActivity;
	reportOf(kind: string): ReportActivity | undefined;
	/** Told of an activity whose report threw; the report goes on without it. */
	failed(kind: string, error: unknown): void;
}
