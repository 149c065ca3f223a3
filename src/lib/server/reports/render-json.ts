import type { Report } from '$lib/core/report/report';

/** Raised when the shape of the exported data changes. */
const FORMAT_VERSION = 1;

/** The report as data, for machines: the same sections and sheets as in the other forms. */
export function renderJson(report: Report): string {
	return JSON.stringify({ format: 'plenaria-report', version: FORMAT_VERSION, ...report }, null, '\t') + '\n';
}
