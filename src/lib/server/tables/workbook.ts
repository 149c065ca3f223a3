import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { FileRow } from './read-table-file';

/** A sheet to be written: every cell is text, whatever it looks like. */
export interface WorkbookSheet {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** Bytes that a small file may unfold to: a workbook is a packed archive, and may be made to burst. */
const MOST_UNPACKED = 32 * 1024 * 1024;

export type ReadWorkbook =
	| { readonly ok: true; readonly rows: readonly FileRow[] }
	| { readonly ok: false; readonly code: 'unreadable' | 'too-big' };

/** The rows of a workbook's first sheet that hold something, as text. Formulas give what they last showed. */
export async function readWorkbook(bytes: Uint8Array, most: number): Promise<ReadWorkbook> {
	try {
		let unpacked = 0;
		// What the archive's own directory announces: nothing is unpacked for it.
		unzipSync(bytes, { filter: ({ originalSize }) => ((unpacked += originalSize), false) });
		if (unpacked > MOST_UNPACKED) return { ok: false, code: 'too-big' };
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
		const sheet = workbook.worksheets[0];
		if (!sheet) return { ok: false, code: 'unreadable' };
		const rows: FileRow[] = [];
		sheet.eachRow({ includeEmpty: false }, (row, line) => {
			if (rows.length > most) return;
			const cells: string[] = [];
			const columns = Math.min(row.cellCount, 100);
			for (let column = 1; column <= columns; column++) cells.push(textOf(row.getCell(column).value));
			rows.push({ line, cells });
		});
		return rows.length > most ? { ok: false, code: 'too-big' } : { ok: true, rows };
	} catch {
		// Whatever is wrong inside somebody's file is no error of ours.
		return { ok: false, code: 'unreadable' };
	}
}

/** A workbook in which every cell is text: nothing that looks like a formula is one. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
	const workbook = new ExcelJS.Workbook();
	for (const { name, columns, rows } of sheets) {
		const sheet = workbook.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
		sheet.addRow([...columns]).font = { bold: true };
		for (const row of rows) sheet.addRow([...row]);
		columns.forEach((heading, index) => {
			const column = sheet.getColumn(index + 1);
			const longest = Math.max(heading.length, ...rows.map((row) => row[index]?.length ?? 0));
			column.width = Math.min(60, Math.max(12, longest + 2));
			column.numFmt = '@';
			column.alignment = { wrapText: true, vertical: 'top' };
		});
	}
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function textOf(value: ExcelJS.CellValue): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (typeof value !== 'object') return String(value);
	if ('richText' in value) return value.richText.map(({ text }) => text).join('');
	if ('text' in value)
		return typeof value.text === 'string' ? value.text : textOf(value.text as ExcelJS.CellValue);
	if ('result' in value) return textOf(value.result as ExcelJS.CellValue);
	return '';
}
