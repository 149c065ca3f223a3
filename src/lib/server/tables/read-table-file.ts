import Papa from 'papaparse';
import { decodeTable } from '$lib/studio/people/decode-table';
import { readWorkbook } from './workbook';

/** A row of a file; `line` counts from 1 as the file's own program shows it. */
export interface FileRow {
	readonly line: number;
	readonly cells: readonly string[];
}

export type TableFileRefusal = 'empty' | 'too-big' | 'unreadable' | 'quotes' | 'old-spreadsheet';
export type TableFile =
	| { readonly ok: true; readonly rows: readonly FileRow[] }
	| { readonly ok: false; readonly code: TableFileRefusal };

const MOST_BYTES = 1024 * 1024;
const MOST_ROWS = 5000;

/** Reads the rows of a CSV file (however its spreadsheet wrote it) or of the first sheet of an XLSX workbook. */
export async function readTableFile(bytes: Uint8Array): Promise<TableFile> {
	if (bytes.length === 0) return { ok: false, code: 'empty' };
	if (bytes.length > MOST_BYTES) return { ok: false, code: 'too-big' };
	if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { ok: false, code: 'old-spreadsheet' };
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
		const read = await readWorkbook(bytes, MOST_ROWS);
		return read.ok ? checked(read.rows) : read;
	}
	const decoded = decodeTable(bytes);
	if (!decoded.ok) return { ok: false, code: 'unreadable' };
	return readCsv(decoded.text.replace(/^\uFEFF/, ''));
}

function readCsv(text: string): TableFile {
	const rows: FileRow[] = [];
	let broken = false;
	let start = 0;
	let line = 1;
	Papa.parse<string[]>(text, {
		delimiter: delimiterOf(text),
		step: ({ data, errors, meta }) => {
			if (errors.some((error) => error.type === 'Quotes')) broken = true;
			rows.push({ line, cells: data.map(unguarded) });
			// A quoted cell may hold line breaks: lines are counted in the text, not in rows.
			line += text.slice(start, meta.cursor).split(/\r\n|\r|\n/).length - 1;
			start = meta.cursor;
		}
	});
	return broken ? { ok: false, code: 'quotes' } : checked(rows);
}

function checked(rows: readonly FileRow[]): TableFile {
	const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	if (filled.length === 0) return { ok: false, code: 'empty' };
	return filled.length > MOST_ROWS ? { ok: false, code: 'too-big' } : { ok: true, rows: filled };
}

/** Our own files guard cells that look like formulas by an apostrophe: read back, it goes. */
const unguarded = (cell: string) => (/^'\s*[=@＝＠|+\-＋－\t]/.test(cell) ? cell.slice(1) : cell);

/** Spreadsheets paste tabs; files are separated by semicolons (Italian) or commas. The first that stands in the headings counts. */
function delimiterOf(text: string): string {
	const headings = (text.split(/\r\n|\r|\n/, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
	return ['\t', ';', ','].find((sign) => headings.includes(sign)) ?? ',';
}
