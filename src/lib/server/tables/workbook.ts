import ExcelJS from 'exceljs';
import type { FileRow } from './read-table-file';

/** A sheet to be written: every cell is text, whatever it looks like. */
export interface WorkbookSheet {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** Bytes that a small file may unfold to: a workbook is a packed archive, and may be made to burst. */
const MOST_UNPACKED = 32 * 1024 * 1024;

/** The rows of a workbook's first sheet as text; null when it is none. Formulas give what they last showed. */
export async function readWorkbook(bytes: Uint8Array, most: number): Promise<readonly FileRow[] | null> {
	if (unpackedSize(bytes) > MOST_UNPACKED) return null;
	const workbook = new ExcelJS.Workbook();
	try {
		await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
		const sheet = workbook.worksheets[0];
		if (!sheet) return null;
		const rows: FileRow[] = [];
		sheet.eachRow({ includeEmpty: false }, (row, line) => {
			if (rows.length > most) return;
			const cells: string[] = [];
			const columns = Math.min(row.cellCount, 100);
			for (let column = 1; column <= columns; column++) cells.push(textOf(row.getCell(column).value));
			rows.push({ line, cells });
		});
		return rows;
	} catch {
		// Whatever is wrong inside somebody's file is no error of ours.
		return null;
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

/** The unpacked size that an archive's own directory announces. */
function unpackedSize(bytes: Uint8Array): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let size = 0;
	for (let at = 0; at + 46 <= bytes.length; at++) {
		// The mark of an entry of the central directory.
		if (view.getUint32(at, true) !== 0x02014b50) continue;
		size += view.getUint32(at + 24, true);
		at += 45;
	}
	return size;
}
