import type { Language } from '../kernel/instant';
import type { ReportAudience, ReportBlock } from './blocks';

/** A part of a report: `id` is stable and url-safe (an anchor on the web page). */
export interface ReportSection {
	readonly id: string;
	readonly title: string;
	/** A section that only facilitators may pass on knowingly (private moments): renderers mark it. */
	readonly confidential: boolean;
	readonly blocks: readonly ReportBlock[];
}

/** Rows for a spreadsheet. `name` is url-safe and unique in its report: it becomes the file's name. */
export interface ReportSheet {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** A session's report, ready for any form: all texts are in `language`, all of it may be seen by `audience`. */
export interface Report {
	readonly audience: ReportAudience;
	readonly language: Language;
	readonly title: string;
	/** Date, time and place in one line. */
	readonly subtitle: string;
	readonly sections: readonly ReportSection[];
	readonly sheets: readonly ReportSheet[];
	/** Planned and real minutes by activity, for the picture beside the table; empty for participants. */
	readonly times: readonly { readonly title: string; readonly planned: number; readonly real: number }[];
}
