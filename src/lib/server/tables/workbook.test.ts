import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../usecases/import-people';
import { readTableFile } from './read-table-file';
import { readWorkbook, writeWorkbook } from './workbook';

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
	const made = new ExcelJS.Workbook();
	fill(made.addWorksheet('Foglio'));
	return new Uint8Array(await made.xlsx.writeBuffer());
}

describe("a workbook's first sheet", () => {
	it('is read as text with the lines that its own program shows, empty ones left out', async () => {
		const bytes = await workbook((sheet) => {
			sheet.getRow(1).values = ['Nome', 'Ente'];
			sheet.getRow(3).values = ['Zoe', { formula: 'A1&"x"', result: 'Luce' }];
			sheet.getRow(4).values = [7, new Date('2026-11-24T00:00:00Z')];
		});
		expect(await readWorkbook(bytes, 10)).toEqual({
			ok: true,
			rows: [
				{ line: 1, cells: ['Nome', 'Ente'] },
				{ line: 3, cells: ['Zoe', 'Luce'] },
				{ line: 4, cells: ['7', '2026-11-24'] }
			]
		});
		// As lines of text an empty row keeps its line.
		expect(await readTable(bytes)).toEqual({ ok: true, value: 'Nome\tEnte\n\nZoe\tLuce\n7\t2026-11-24' });
		expect(await readTableFile(bytes)).toMatchObject({
			ok: true,
			rows: [{ line: 1 }, { line: 3 }, { line: 4 }]
		});
	});

	it('a cell with line breaks or tabs stays one cell of one line', async () => {
		const bytes = await writeWorkbook([
			{ name: 'Uno', columns: ['Nome', 'Ente'], rows: [['Zo\ne', 'Lu\tce']] }
		]);
		expect(await readTable(bytes)).toEqual({ ok: true, value: 'Nome\tEnte\nZo e\tLu ce' });
	});

	it('says when there is too much of it, unpacked or in rows, and when it is none', async () => {
		const rows = await writeWorkbook([{ name: 'Uno', columns: ['Nome'], rows: [['Zoe'], ['Ida']] }]);
		expect(await readWorkbook(rows, 2)).toEqual({ ok: false, code: 'too-big' });
		const far = await workbook((sheet) => (sheet.getRow(900_000).values = ['Zoe']));
		expect(await readTable(far)).toEqual({ ok: false, code: 'import/too-big' });
		const burst = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(33 * 1024 * 1024) });
		expect(burst.length).toBeLessThan(100_000);
		expect(await readWorkbook(burst, 10)).toEqual({ ok: false, code: 'too-big' });
		expect(await readTable(burst)).toEqual({ ok: false, code: 'import/too-big' });
		expect(await readTableFile(burst)).toEqual({ ok: false, code: 'too-big' });
		expect(await readWorkbook(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 10)).toEqual({
			ok: false,
			code: 'unreadable'
		});
	});
});
