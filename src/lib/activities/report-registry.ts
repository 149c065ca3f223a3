import type { OwnReport, ReportActivity } from '$lib/core/report/blocks';

// Found by folder like the views: a kind's `report.ts` exports `report`, and adding a kind edits no list here.
const reports = import.meta.glob<ReportActivity>('./*/report.ts', { eager: true, import: 'report' });

/** The report of a kind; undefined for a kind that has none, or that this build does not know. */
export function findReport(kind: string): ReportActivity | undefined {
	return reports[`./${kind}/report.ts`];
}

const ownReports = import.meta.glob<OwnReport | undefined>('./*/report.ts', { eager: true, import: 'own' });

/** What a kind reports to one person alone; undefined for a kind that has nothing of that sort. */
export function findOwnReport(kind: string): OwnReport | undefined {
	return ownReports[`./${kind}/report.ts`];
}
