import ExcelJS from 'exceljs';
import type { ReportSheet } from '$lib/core/report/report';

/** A sheet as an XLSX file. Every text is a text: what looks like a formula is none. */
export async function writeWorkbook(sheet: ReportSheet, title: string): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook();
	// Names of sheets may not hold these signs, nor be longer.
	const page = workbook.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Plenaria');
	page.addRow([...sheet.columns]).font = { bold: true };
	for (const row of sheet.rows) page.addRow([...row]);
	page.columns.forEach((column) => (column.width = 28));
	page.views = [{ state: 'frozen', ySplit: 1 }];
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}
