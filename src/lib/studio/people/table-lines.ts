import Papa from 'papaparse';

/** A row of a pasted table or a file; `line` is where it begins in the text, from 1. */
export interface TableRow {
	readonly line: number;
	readonly cells: readonly string[];
}

/** Reads lines of cells; rows whose quotes stay open are given apart. Empty rows are left out. */
export function tableLines(text: string): { rows: TableRow[]; broken: TableRow[] } {
	const rows: TableRow[] = [];
	const broken: TableRow[] = [];
	let start = 0;
	let lineNumber = 1;
	Papa.parse<string[]>(text, {
		delimiter: delimiterOf(text),
		step: ({ data, errors, meta }) => {
			const row = { line: lineNumber, cells: data.map((cell) => cell.trim()) };
			if (errors.some((error) => error.type === 'Quotes')) broken.push(row);
			else if (row.cells.some((cell) => cell !== '')) rows.push(row);
			// A quoted cell may hold line breaks: lines are counted in the text, not in rows.
			lineNumber += text.slice(start, meta.cursor).split(/\r\n|\r|\n/).length - 1;
			start = meta.cursor;
		}
	});
	return { rows, broken };
}

/** A spreadsheet pastes tabs; files are separated by semicolons (Italian) or commas. The first that occurs, in that order, counts. */
function delimiterOf(text: string): string {
	const bare = text.replace(/"(?:[^"]|"")*"/g, '');
	return ['\t', ';', ','].find((sign) => bare.includes(sign)) ?? '\t';
}
