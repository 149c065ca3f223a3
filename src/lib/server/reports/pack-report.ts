import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Report } from '$lib/core/report/report';
import { renderCsv } from './render-csv';
import { renderJson } from './render-json';
import { renderMarkdown } from './render-markdown';

/** Everything of one audience's report in one file. `moment` (ms) dates the entries; `printed` are the finished files by name. */
export function packReport(
	report: Report,
	printed: Readonly<Record<string, Uint8Array>>,
	moment: number
): Uint8Array<ArrayBuffer> {
	const mtime = new Date(moment);
	const entries: Zippable = {
		'report.md': [strToU8(renderMarkdown(report)), { mtime }],
		'report.json': [strToU8(renderJson(report)), { mtime }]
	};
	// Printed forms are packed already.
	for (const [name, bytes] of Object.entries(printed)) entries[name] = [bytes, { level: 0, mtime }];
	for (const sheet of report.sheets)
		entries[`csv/${sheet.name}.csv`] = [strToU8(renderCsv(sheet, report.language)), { mtime }];
	return zipSync(entries);
}
