import type { OwnReport, PathProfile, ReportActivity, TeamGathering } from '$lib/core/report/blocks';

// Found by folder like the views: a kind's `report.ts` exports `report`, and `own` where it has something for one person
// alone, `path` where its runs over months say something together, `team` where a team has them gathered. Adding a kind edits no list here.
const reports = import.meta.glob<{
	readonly report: ReportActivity;
	readonly own?: OwnReport;
	readonly path?: PathProfile;
	readonly team?: TeamGathering;
}>('./*/report.ts', { eager: true });

/** The report of a kind; undefined for a kind that has none, or that this build does not know. */
export function findReport(kind: string): ReportActivity | undefined {
	return reports[`./${kind}/report.ts`]?.report;
}

/** What a kind reports to one person alone; undefined for a kind that has nothing of that sort. */
export function findOwnReport(kind: string): OwnReport | undefined {
	return reports[`./${kind}/report.ts`]?.own;
}

/** The kinds whose runs over a whole path say something together. */
export function pathProfileKinds(): readonly string[] {
	return Object.entries(reports).flatMap(([file, { path }]) => (path ? [file.split('/')[1]!] : []));
}

/** What a kind's runs over a whole path say together; undefined for a kind that has nothing of that sort. */
export function findPathProfile(kind: string): PathProfile | undefined {
	return reports[`./${kind}/report.ts`]?.path;
}

/** What a kind gathers of its runs with one team; undefined for a kind that has nothing of that sort. */
export function findTeamGathering(kind: string): TeamGathering | undefined {
	return reports[`./${kind}/report.ts`]?.team;
}
