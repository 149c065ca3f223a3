import Papa from 'papaparse';
import type { Language } from '$lib/core/kernel/instant';
import type { ReportSheet } from '$lib/core/report/report';

const BYTE_ORDER_MARK = '\uFEFF';
// What spreadsheets would run as a formula, also behind blanks and in full-width form; a plain signed number stays a number.
const FORMULA = /^\s*[=@＝＠|]|^[\t\r]|^\s*[+\-＋－](?!\d+(?:[.,]\d+)?$)/;

/**
 * A sheet as a CSV file that spreadsheets open by double click: with a byte order mark, and separated as the language's
 * spreadsheets expect it (Italian ones read a comma as a decimal sign).
 */
export function renderCsv(sheet: ReportSheet, language: Language): string {
	const rows = [[...sheet.columns], ...sheet.rows.map((row) => [...row])];
	const text = Papa.unparse(rows, {
		delimiter: language === 'it' ? ';' : ',',
		newline: '\r\n',
		quotes: true,
		escapeFormulae: FORMULA
	});
	return BYTE_ORDER_MARK + text + '\r\n';
}
