import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Report } from '$lib/core/report/report';
import { renderCsv } from './render-csv';
import { renderJson } from './render-json';
import { renderMarkdown } from './render-markdown';

/** A file of an archive. */
export interface PackedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Packed already: packing it again only takes time. */
	readonly packed: boolean;
}

/** Every form of one audience's report; `printed` are the finished files by name. */
export function filesOfReport(
	report: Report,
	printed: Readonly<Record<string, Uint8Array>>
): readonly PackedFile[] {
	const words = (name: string, text: string): PackedFile => ({ name, bytes: strToU8(text), packed: false });
	return [
		words('report.md', renderMarkdown(report)),
		words('report.json', renderJson(report)),
		...Object.entries(printed).map(([name, bytes]) => ({ name, bytes, packed: true })),
		...report.sheets.map((sheet) => words(`csv/${sheet.name}.csv`, renderCsv(sheet, report.language)))
	];
}

/** Everything of one audience's report in one file. `moment` (ms) dates the entries. */
export function packReport(
	report: Report,
	printed: Readonly<Record<string, Uint8Array>>,
	moment: number
): Uint8Array<ArrayBuffer> {
	const mtime = new Date(moment);
	const entries: Zippable = {};
	for (const { name, bytes, packed } of filesOfReport(report, printed))
		entries[name] = [bytes, packed ? { level: 0, mtime } : { mtime }];
	return zipSync(entries);
}
