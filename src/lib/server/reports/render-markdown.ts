import type { ReportBlock } from '$lib/core/report/blocks';
import type { Report } from '$lib/core/report/report';
import { unreachable } from '$lib/core/kernel/result';

/** The report as Markdown (CommonMark with tables). People's words are escaped, so that they read back as they were written. */
export function renderMarkdown(report: Report): string {
	const parts = [`# ${inline(report.title)}`, inline(report.subtitle)];
	for (const section of report.sections) {
		parts.push(`## ${inline(section.title)}`, ...section.blocks.map(block));
	}
	return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

function block(item: ReportBlock): string {
	switch (item.kind) {
		case 'heading':
			// The document's own headings take the first two levels.
			return `${'#'.repeat(item.level)} ${inline(item.text)}`;
		case 'paragraph':
			return lines(item.text);
		case 'list':
			return item.items.map((text) => `- ${lines(text, '  ')}`).join('\n');
		case 'facts':
			return item.rows.map((row) => `- **${inline(row.label)}**: ${inline(row.value)}`).join('\n');
		case 'quote':
			return [`> ${lines(item.text, '> ')}`, ...(item.by === '' ? [] : ['>', `> — ${inline(item.by)}`])].join(
				'\n'
			);
		case 'table':
			return table(item.caption, item.columns, item.rows);
		default:
			return unreachable(item);
	}
}

function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		...(caption === '' ? [] : [`**${inline(caption)}**`, '']),
		row(columns.map(inline)),
		row(columns.map(() => '---')),
		...rows.map((cells) => row(cells.map(cell)))
	].join('\n');
}

/** One line: breaks become spaces. */
const inline = (text: string) => escape(text.replace(/\s*\n\s*/g, ' ').trim());

/** A table's cell keeps its lines by the one tag that every renderer of tables knows. */
const cell = (text: string) =>
	text
		.trim()
		.split(/\s*\n\s*/)
		.map(escape)
		.join('<br>');

/** Several lines and paragraphs that stay so after rendering; `indent` keeps them inside a list or a quotation. */
function lines(text: string, indent = ''): string {
	return text
		.trim()
		.split(/\n\s*\n/)
		.map((paragraph) =>
			paragraph
				.split('\n')
				.map((line) => escape(line.trim()))
				.join(`\\\n${indent}`)
		)
		.join(`\n${indent.trimEnd()}\n${indent}`);
}

const ANYWHERE = /[\\`*_{}[\]<>|~&$]/g;
// A list, heading, quotation or rule begins only at the start of a line.
const AT_START = /^(?:([#>+\-=])|(\d+)([.)]))/;
// What renderers turn into links by themselves.
const BARE_LINK = /(https?|ftp)(?=:\/\/)|(mailto|xmpp)(?=:)|(www)(?=\.)/gi;

/** Escapes what Markdown would take as markup, HTML, link or formula; other punctuation is left as it was written. */
function escape(line: string): string {
	return line
		.replace(ANYWHERE, '\\$&')
		.replace(BARE_LINK, '$&\\')
		.replace(AT_START, (_, sign?: string, digits?: string, point?: string) =>
			sign ? `\\${sign}` : `${digits}\\${point}`
		);
}
