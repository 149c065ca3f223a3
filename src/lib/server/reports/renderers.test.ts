import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { marked } from 'marked';
import Papa from 'papaparse';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportBlock } from '$lib/core/report/blocks';
import { buildReport } from '$lib/core/report/build-report';
import {
	CANARIES,
	HOSTILE,
	exampleSources,
	hostileState,
	minute
} from '../../../../tests/support/report-example';
import { packReport } from './pack-report';
import { pdfDocument } from './pdf-document';
import { renderCsv } from './render-csv';
import { reportFile } from './report-file';
import { renderJson } from './render-json';
import { renderMarkdown } from './render-markdown';
import { DocumentPrinter } from './document-printer';

const folder = mkdtempSync(join(tmpdir(), 'plenaria-report-'));
const printer = new DocumentPrinter(process.cwd());
const report = buildReport(exampleSources());
const plain = report.sections.filter((section) => !section.id.startsWith('activity'));
/** A report of as many sections as asked, as a long day makes it. */
const repeated = (times: number) => ({
	...report,
	sections: Array.from({ length: times }, () => plain).flat()
});
const hostile = buildReport(exampleSources({ state: hostileState() }));

afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file and reads it back, as whoever opens the download does. */
function reopened(name: string, content: string | Uint8Array): Buffer {
	writeFileSync(join(folder, name), content);
	return readFileSync(join(folder, name));
}

const html = (markdown: string) =>
	marked.parse(reopened('report.md', markdown).toString('utf8'), { gfm: true }) as string;

/** The words of rendered Markdown, entities undone. */
const words = (markup: string) =>
	markup
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ');

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('Markdown', () => {
	it('F1 reads back with its headings, tables and words', () => {
		const markup = html(renderMarkdown(report));
		expect(markup).toContain('<h1>La mappa delle risorse</h1>');
		for (const section of report.sections) expect(words(markup)).toContain(section.title);
		expect(markup.match(/<table>/g)?.length).toBeGreaterThan(3);
		expect(words(markup)).toContain('Łukasz Ọlá, Пётр Иванов');
	});

	it('F2 F3 hostile text reads back as the same words, and nothing of it comes alive', () => {
		const markup = html(renderMarkdown(hostile));
		for (const text of HOSTILE) expect(words(markup), text).toContain(flat(text));
		expect(markup).not.toMatch(/<(script|img|a|del|em|code)\b/);
		expect(markup.match(/<h1/g)).toHaveLength(1);
	});
});

describe('CSV', () => {
	it('F1 every sheet reads back row by row', () => {
		for (const sheet of report.sheets) {
			const text = reopened('sheet.csv', renderCsv(sheet, 'it')).toString('utf8');
			expect(text.startsWith('\uFEFF')).toBe(true);
			const read = Papa.parse<string[]>(text.trimEnd().slice(1), { delimiter: ';' });
			expect(read.errors).toEqual([]);
			expect(read.data.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=@+|-])/, '')))).toEqual([
				sheet.columns,
				...sheet.rows
			]);
		}
	});

	it('F4 no cell is a formula to a spreadsheet, and numbers stay numbers', () => {
		const sheet = {
			name: 'x',
			columns: ['a'],
			rows: [...HOSTILE, '+3', '-4', '+1,5', ' =1', '＝1'].map((cell) => [cell])
		};
		const read = Papa.parse<string[]>(renderCsv(sheet, 'en').slice(1), { skipEmptyLines: true });
		const cells = read.data.slice(1).map((row) => row[0]!);
		for (const cell of cells) expect(cell).not.toMatch(/^\s*[=@＝]|^\s*[+-](?![\d.,]+$)/);
		expect(cells.slice(-5)).toEqual(['+3', '-4', '+1,5', "' =1", "'＝1"]);
	});
});

describe('JSON', () => {
	it('F1 reads back as the report', () => {
		const read = JSON.parse(reopened('report.json', renderJson(hostile)).toString('utf8'));
		expect(read).toEqual({ format: 'plenaria-report', version: 1, ...JSON.parse(JSON.stringify(hostile)) });
	});
});

describe('PDF', () => {
	const read = async (bytes: Uint8Array) => {
		const document = await getDocumentProxy(new Uint8Array(reopened('report.pdf', bytes)));
		const { text, totalPages } = await extractText(document, { mergePages: false });
		const links = await Promise.all(
			Array.from({ length: totalPages }, async (_, index) =>
				(await document.getPage(index + 1)).getAnnotations()
			)
		);
		return {
			text: flat(text.join(' ')),
			totalPages,
			links: links.flat(),
			info: (await document.getMetadata()).info
		};
	};
	const print = async (source: typeof report) => {
		const printed = await printer.print('pdf', pdfDocument(source), minute(60));
		if (!printed.ok) throw new Error(printed.code);
		return printed.value;
	};
	let bytes: Uint8Array;
	beforeAll(async () => {
		bytes = await print(report);
	});

	it('F1 F5 opens, and holds the sections, the groups and names in any of the fonts’ scripts', async () => {
		const pdf = await read(bytes);
		for (const section of report.sections) expect(pdf.text).toContain(section.title);
		expect(pdf.text).toContain('Il consultorio apre anche il sabato');
		for (const name of ['Łukasz', 'Ọlá', 'Пётр']) expect(pdf.text).toContain(name);
		expect(pdf.info).toMatchObject({ Title: 'La mappa delle risorse' });
	});

	it('F5 fonts are inside the file', () => {
		const raw = Buffer.from(bytes).toString('latin1');
		expect(raw).toMatch(/\/FontFile[23]?\b/);
		expect(raw).toContain('AtkinsonHyperlegibleNext');
	});

	it('F2 hostile text is printed as text, without links, and long words stay on the page', async () => {
		const pdf = await read(await print(hostile));
		const without = (text: string) => text.replace(/\s+/g, '');
		for (const text of HOSTILE) expect(without(pdf.text), text).toContain(without(text));
		expect(pdf.links).toEqual([]);
	});

	it('F7 no heading and no head of a table stands alone at the foot of a page', async () => {
		const rows = (at: number) => [1, 2, 3].map((row) => [`riga-${at}-${row}`, 'parole '.repeat(30)]);
		// Each piece is longer by a line than the one before, so that heads fall on every height of a page.
		const blocks = Array.from({ length: 45 }, (_, at): ReportBlock[] => [
			...Array.from({ length: at % 9 }, () => ({ kind: 'paragraph', text: 'Una riga.' }) as const),
			{ kind: 'heading', level: 3, text: `titolo-${at}-` },
			{ kind: 'table', caption: '', columns: [`testa-${at}-`, ''], rows: rows(at) }
		]).flat();
		const section = { ...plain[0]!, blocks };
		const proxy = await getDocumentProxy(new Uint8Array(await print({ ...report, sections: [section] })));
		const { text: pages } = await extractText(proxy, { mergePages: false });
		expect(pages.length).toBeGreaterThan(8);
		const firstPage = (word: string) => pages.findIndex((page) => page.includes(word));
		for (let at = 0; at < 45; at++) {
			expect(firstPage(`titolo-${at}-`), `heading ${at}`).toBe(firstPage(`riga-${at}-1`));
			expect(firstPage(`testa-${at}-`), `head ${at}`).toBe(firstPage(`riga-${at}-1`));
		}
	});

	it('F5 the event loop goes on while a long document is laid out', async () => {
		const long = repeated(60);
		let most = 0;
		let last = performance.now();
		const watch = setInterval(() => {
			most = Math.max(most, performance.now() - last);
			last = performance.now();
		}, 5);
		const printed = await print(long);
		clearInterval(watch);
		expect((await read(printed)).totalPages).toBeGreaterThan(30);
		// Generous, because other tests share the machine; the same layout on this thread blocks for seconds.
		expect(most).toBeLessThan(500);
	});

	it('F5 a document beyond its limit of time or memory is refused, and the next one is made', async () => {
		const long = pdfDocument(repeated(120));
		const hasty = new DocumentPrinter(process.cwd(), { milliseconds: 200, megabytes: 384 });
		expect(await hasty.print('pdf', long, 0)).toEqual({ ok: false, code: 'report/too-large' });
		const small = new DocumentPrinter(process.cwd(), { milliseconds: 30_000, megabytes: 24 });
		expect(await small.print('pdf', long, 0)).toEqual({ ok: false, code: 'report/too-large' });
		expect((await printer.print('pdf', pdfDocument(report), 0)).ok).toBe(true);
	}, 30_000);
});

describe('DOCX', () => {
	/** The words and the paragraphs' styles of the document inside the package. */
	const read = async (source: typeof report) => {
		const made = await reportFile(printer, source, 'docx', minute(60));
		if (!made.ok) throw new Error(made.code);
		const files = unzipSync(new Uint8Array(reopened('report.docx', made.value.body)));
		const xml = strFromU8(files['word/document.xml']!);
		return { xml, text: flat(words(xml.replaceAll('</w:p>', ' ').replaceAll('<w:br/>', ' '))), files };
	};

	it('F1 opens, and holds title, sections as headings, tables and names in any script', async () => {
		const { xml, text } = await read(report);
		for (const section of report.sections) expect(text).toContain(section.title);
		expect(text).toContain('Il consultorio apre anche il sabato');
		for (const name of ['Łukasz', 'Ọlá', 'Пётр']) expect(text).toContain(name);
		expect(xml.match(/w:val="Heading2"/g)).toHaveLength(report.sections.length);
		expect(xml.match(/<w:tbl>/g)?.length).toBeGreaterThan(3);
	});

	it('F2 hostile text is written as text: no field, no link, no relation to the outside', async () => {
		const { xml, text, files } = await read(hostile);
		const without = (words: string) => words.replace(/\s+/g, '');
		// What XML cannot carry stands as the sign for an unreadable one.
		const written = (words: string) =>
			without(words.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '\uFFFD'));
		for (const words of HOSTILE) expect(without(text), words).toContain(written(words));
		expect(xml).not.toMatch(/<w:(hyperlink|instrText|fldSimple)/);
		expect(strFromU8(files['word/_rels/document.xml.rels']!)).not.toContain('TargetMode="External"');
	});
});

describe('XLSX', () => {
	const read = async (source: typeof report) => {
		const made = await reportFile(printer, source, 'xlsx', minute(60));
		if (!made.ok) throw new Error(made.code);
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(new Uint8Array(reopened('report.xlsx', made.value.body)).buffer);
		return workbook;
	};

	it('F1 every sheet reads back row by row', async () => {
		const workbook = await read(report);
		expect(workbook.worksheets).toHaveLength(report.sheets.length);
		report.sheets.forEach((sheet, index) => {
			const tab = workbook.worksheets[index]!;
			const rows: string[][] = [];
			tab.eachRow({ includeEmpty: true }, (row) => {
				rows.push(sheet.columns.map((_, column) => row.getCell(column + 1).text));
			});
			expect(rows, sheet.name).toEqual([sheet.columns, ...sheet.rows]);
		});
	});

	it('F4 what looks like a formula is a text value', async () => {
		const workbook = await read({
			...report,
			sheets: [
				{ name: 'a'.repeat(60), columns: ['=1+1'], rows: [['=HYPERLINK("x")'], ['@SUM(A1)'], ['-2+3']] }
			]
		});
		const tab = workbook.worksheets[0]!;
		for (let row = 1; row <= 4; row++) expect(tab.getCell(row, 1).type).toBe(ExcelJS.ValueType.String);
		expect(tab.getCell(2, 1).value).toBe('=HYPERLINK("x")');
	});
});

describe('one download', () => {
	it('F6 holds the printed forms too', async () => {
		const made = await reportFile(printer, report, 'zip', minute(60));
		if (!made.ok) throw new Error(made.code);
		const names = Object.keys(unzipSync(new Uint8Array(reopened('all.zip', made.value.body))));
		for (const form of ['pdf', 'docx', 'xlsx', 'md', 'json']) expect(names).toContain(`report.${form}`);
		expect(await reportFile(printer, report, 'constructor', 0)).toEqual({
			ok: false,
			code: 'report/unknown-form'
		});
	});

	it('F6 holds every form, and nothing of another audience', () => {
		const own = buildReport(exampleSources({ reader: { audience: 'participants', person: null } }));
		const packed = unzipSync(
			new Uint8Array(
				reopened('all.zip', packReport(own, { 'report.pdf': new Uint8Array([1, 2]) }, minute(60)))
			)
		);
		expect(Object.keys(packed).filter((name) => !name.startsWith('csv/'))).toEqual([
			'report.md',
			'report.json',
			'report.pdf'
		]);
		expect(Object.keys(packed).filter((name) => name.startsWith('csv/'))).toHaveLength(own.sheets.length);
		for (const [name, bytes] of Object.entries(packed))
			for (const canary of CANARIES) expect(strFromU8(bytes), name).not.toContain(canary);
	});
});
