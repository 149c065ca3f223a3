import type { Report } from '$lib/core/report/report';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { DocumentPrinter } from './document-printer';
import { packReport } from './pack-report';
import { pdfDocument } from './pdf-document';
import { renderCsv } from './render-csv';
import { renderJson } from './render-json';
import { renderMarkdown } from './render-markdown';

/** A report as a file to download. */
export interface ReportFile {
	readonly mime: string;
	readonly name: string;
	readonly body: string | Uint8Array<ArrayBuffer>;
}

type Made = Result<ReportFile, 'report/busy' | 'report/too-large' | 'report/unknown-form'>;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The forms of a report that come from a worker thread. */
export const PRINTED = {
	pdf: { mime: 'application/pdf', name: 'report.pdf' },
	docx: { mime: `${OFFICE}.wordprocessingml.document`, name: 'report.docx' },
	xlsx: { mime: `${OFFICE}.spreadsheetml.sheet`, name: 'report.xlsx' }
} as const;

type PrintedForm = keyof typeof PRINTED;

async function printed(
	printer: DocumentPrinter,
	form: PrintedForm,
	report: Report,
	moment: number
): Promise<Result<Uint8Array<ArrayBuffer>, 'report/busy' | 'report/too-large'>> {
	const made = await (form === 'pdf'
		? printer.print(form, pdfDocument(report), moment)
		: form === 'docx'
			? printer.print(form, report, moment)
			: printer.print(form, { title: report.title, sheets: report.sheets }, moment));
	return made.ok ? ok(new Uint8Array(made.value)) : made;
}

/**
 * A report in one form: `pdf`, `docx`, `xlsx`, `markdown`, `json`, `zip` with everything, or `NAME.csv` for one of its sheets.
 * `moment` (ms) dates the file. Refuses an unknown form, and what the printer refuses.
 */
export async function reportFile(
	printer: DocumentPrinter,
	report: Report,
	form: string,
	moment: number
): Promise<Made> {
	if (Object.hasOwn(PRINTED, form)) {
		const made = await printed(printer, form as PrintedForm, report, moment);
		return made.ok ? ok({ ...PRINTED[form as PrintedForm], body: made.value }) : made;
	}
	const sheet = report.sheets.find(({ name }) => `${name}.csv` === form);
	if (sheet)
		return ok({
			mime: 'text/csv; charset=utf-8',
			name: `${sheet.name}.csv`,
			body: renderCsv(sheet, report.language)
		});
	switch (form) {
		case 'markdown':
			return ok({ mime: 'text/markdown; charset=utf-8', name: 'report.md', body: renderMarkdown(report) });
		case 'json':
			return ok({ mime: 'application/json', name: 'report.json', body: renderJson(report) });
		case 'zip':
			return everything(printer, report, moment);
		default:
			return refuse('report/unknown-form');
	}
}

/** The forms of a report that are printed, as files by name. */
export async function printedForms(
	printer: DocumentPrinter,
	report: Report,
	moment: number
): Promise<Result<Readonly<Record<string, Uint8Array>>, 'report/busy' | 'report/too-large'>> {
	const files: Record<string, Uint8Array> = {};
	for (const form of Object.keys(PRINTED) as PrintedForm[]) {
		const made = await printed(printer, form, report, moment);
		if (!made.ok) return made;
		files[PRINTED[form].name] = made.value;
	}
	return ok(files);
}

async function everything(printer: DocumentPrinter, report: Report, moment: number): Promise<Made> {
	const files = await printedForms(printer, report, moment);
	if (!files.ok) return files;
	return ok({ mime: 'application/zip', name: 'plenaria.zip', body: packReport(report, files.value, moment) });
}
