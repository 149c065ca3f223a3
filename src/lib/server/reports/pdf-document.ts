import type { ReportBlock } from '$lib/core/report/blocks';
import { unreachable } from '$lib/core/kernel/result';
import type { Report, ReportSection } from '$lib/core/report/report';

/** The part of pdfmake's document language that reports use. Plain data: it crosses to the worker as a message. */
export type PdfNode =
	| {
			readonly text: string;
			readonly style?: string;
			readonly headlineLevel?: number;
			readonly outline?: boolean;
	  }
	| { readonly stack: readonly PdfNode[]; readonly style?: string; readonly unbreakable?: boolean }
	| { readonly ul: readonly PdfNode[]; readonly style?: string }
	| {
			readonly table: {
				readonly headerRows: number;
				readonly dontBreakRows: boolean;
				readonly widths: readonly string[];
				readonly body: readonly (readonly PdfNode[])[];
			};
			readonly layout: 'rows' | 'facts' | 'quote';
			readonly style?: string;
			readonly headlineLevel?: number;
	  };

/** A report as a document for paper: ink on white, nothing that needs colour. */
export interface PdfDocument {
	readonly title: string;
	readonly language: string;
	/** Foot of every page, before its number. */
	readonly foot: string;
	readonly content: readonly PdfNode[];
}

/** Lays a report out for paper. */
export function pdfDocument(report: Report): PdfDocument {
	return {
		title: report.title,
		language: report.language,
		foot: report.title,
		content: [
			{ text: report.title, style: 'title', outline: true },
			{ text: report.subtitle, style: 'subtitle' },
			...report.sections.flatMap(section)
		]
	};
}

function section({ title, blocks, confidential }: ReportSection): readonly PdfNode[] {
	return [
		{ text: title, style: confidential ? 'confidential' : 'section', headlineLevel: 1, outline: true },
		...blocks.map(block)
	];
}

function block(item: ReportBlock): PdfNode {
	switch (item.kind) {
		case 'heading':
			return { text: item.text, style: `heading${item.level}`, headlineLevel: item.level };
		case 'paragraph':
			return { text: item.text, style: 'paragraph' };
		case 'list':
			return { ul: item.items.map((text) => ({ text, style: 'item' })), style: 'list' };
		case 'facts':
			return grid(
				'facts',
				['auto', '*'],
				item.rows.map((row) => [
					{ text: row.label, style: 'label' },
					{ text: row.value, style: 'cell' }
				])
			);
		case 'quote':
			return grid(
				'quote',
				['*'],
				[[{ stack: [{ text: item.text }, ...(item.by === '' ? [] : [{ text: item.by, style: 'by' }])] }]]
			);
		case 'table':
			return {
				stack: [
					...(item.caption === '' ? [] : [{ text: item.caption, style: 'caption', headlineLevel: 4 }]),
					grid(
						'rows',
						widths(item.columns, item.rows),
						[
							item.columns.map((text) => ({ text, style: 'columnHead', ...HEAD })),
							...item.rows.map((row) =>
								item.columns.map((_, index) => ({ text: row[index] ?? '', style: 'cell' }))
							)
						],
						1
					)
				]
			};
		default:
			return unreachable(item);
	}
}

/** The head of a table goes with what follows it, as a heading does. */
const HEAD = { headlineLevel: 5 };

function grid(
	layout: 'rows' | 'facts' | 'quote',
	columns: readonly string[],
	body: readonly (readonly PdfNode[])[],
	headerRows = 0
): PdfNode {
	if (body.length === 0) return { text: '' };
	const table = { headerRows, dontBreakRows: false, widths: columns, body };
	return { table, layout, style: 'grid', ...(headerRows > 0 ? HEAD : {}) };
}

/** Columns share the page by what they hold, so that a column of numbers does not take a third of it. */
function widths(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
	const weights = columns.map((title, index) => {
		const longest = rows.reduce((most, row) => Math.max(most, (row[index] ?? '').length), title.length);
		return Math.sqrt(Math.min(80, Math.max(10, longest)));
	});
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => `${((weight / total) * 100).toFixed(2)}%`);
}
