import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';

/** Unpacked, a workbook may be so large; a small file can unfold into more memory than there is. */
const UNPACKED_MOST = 30 * 1024 * 1024;
const ROWS_MOST = 5000;

export type ReadWorkbook =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly code: 'unreadable' | 'too-big' };

/** The first sheet of an XLSX file as lines with tabs, one line a row, so that what is read stands where the sheet shows it. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
	try {
		let unpacked = 0;
		unzipSync(bytes, { filter: ({ originalSize }) => ((unpacked += originalSize), false) });
		if (unpacked > UNPACKED_MOST) return { ok: false, code: 'too-big' };
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(Buffer.from(bytes) as never);
		const sheet = workbook.worksheets[0];
		if (!sheet) return { ok: false, code: 'unreadable' };
		if (sheet.rowCount > ROWS_MOST) return { ok: false, code: 'too-big' };
		const rows: string[][] = [];
		for (let at = 1; at <= sheet.rowCount; at++) {
			const row = sheet.getRow(at);
			const cells = Array.from({ length: Math.min(row.cellCount, 100) }, (_, index) => {
				const cell = row.getCell(index + 1);
				return (cell.text ?? '').replace(/\s+/g, ' ');
			});
			rows.push(cells);
		}
		return { ok: true, text: Papa.unparse(rows, { delimiter: '\t', newline: '\n' }) };
	} catch {
		return { ok: false, code: 'unreadable' };
	}
}
