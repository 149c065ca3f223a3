// Runs in a worker thread, straight from this file, like the other forms of a report: it gets sheets, answers with the bytes of one workbook,
// and is ended by its caller.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import ExcelJS from 'exceljs';

if (process.platform === 'linux') setPriority(0, 10);

const WIDEST = 60;
const NARROWEST = 8;

const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** The most signs that a cell holds. */
const CELL = 32_767;

/** Spreadsheets allow 31 signs, none of these, and no name twice whatever its case. */
function tabNames(sheets) {
	const taken = new Set();
	return sheets.map(({ name }) => {
		const plain = name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31) || 'table';
		let unique = plain;
		for (let number = 2; taken.has(unique.toLowerCase()); number++)
			unique = `${plain.slice(0, 31 - String(number).length - 1)}-${number}`;
		taken.add(unique.toLowerCase());
		return unique;
	});
}

const { document, moment } = workerData;
const workbook = new ExcelJS.Workbook();
workbook.creator = 'Plenaria';
workbook.title = document.title;
workbook.created = new Date(moment);
workbook.modified = new Date(moment);

const names = tabNames(document.sheets);
document.sheets.forEach(({ columns, rows }, index) => {
	const tab = workbook.addWorksheet(names[index], { views: [{ state: 'frozen', ySplit: 1 }] });
	// Every cell is written as a text value: what looks like a formula is read as the words that somebody wrote.
	const text = (value) =>
		String(value ?? '')
			.replace(UNWRITABLE, '\uFFFD')
			.slice(0, CELL);
	tab.addRow(columns.map(text)).font = { bold: true };
	for (const row of rows) tab.addRow(columns.map((_, column) => text(row[column])));
	columns.forEach((title, column) => {
		const longest = rows.reduce((most, row) => {
			const lines = text(row[column]).split('\n');
			return lines.reduce((widest, line) => Math.max(widest, line.length), most);
		}, title.length);
		const settings = tab.getColumn(column + 1);
		settings.width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
		settings.alignment = { wrapText: true, vertical: 'top' };
		settings.numFmt = '@';
	});
	if (columns.length > 0 && rows.length > 0)
		tab.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
});
// A workbook without a sheet does not open.
if (names.length === 0) workbook.addWorksheet('Plenaria');

const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
parentPort.postMessage(bytes, [bytes.buffer]);
