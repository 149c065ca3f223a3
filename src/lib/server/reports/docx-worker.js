// Runs in a worker thread, straight from this file, like the other forms of a report: it gets a report, answers with the bytes of a text
// document that facilitators go on writing in, and is ended by its caller.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { textRuns } from './docx-runs.js';

if (process.platform === 'linux') setPriority(0, 10);

/** Twentieths of a point. */
const LEFT = 240;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HEADINGS = { 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 };

const paragraph = (text, options = {}) => new Paragraph({ children: textRuns(text, TextRun), ...options });

function cell(text, { bold = false, shaded = false } = {}) {
	return new TableCell({
		margins: { top: 40, bottom: 40, left: 80, right: 80 },
		...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' } } : {}),
		children: [new Paragraph({ children: textRuns(text, TextRun, { bold }) })]
	});
}

function grid(rows, borders) {
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		borders: {
			top: borders,
			bottom: borders,
			left: NONE,
			right: NONE,
			insideHorizontal: borders,
			insideVertical: NONE
		},
		rows
	});
}

// Two tables that follow each other would flow into one, so each is followed by a little air.
const air = () => new Paragraph({ spacing: { after: 60 }, children: [] });

function tableBlock({ caption, columns, rows }) {
	const head = new TableRow({
		tableHeader: true,
		children: columns.map((text) => cell(text, { bold: true, shaded: true }))
	});
	const body = rows.map(
		(row) => new TableRow({ children: columns.map((_, index) => cell(row[index] ?? '')) })
	);
	return [
		...(caption === '' ? [] : [paragraph(caption, { style: 'Caption', keepNext: true })]),
		grid([head, ...body], RULE),
		air()
	];
}

/** @param {any} item a block of the report */
function block(item) {
	switch (item.kind) {
		case 'heading':
			return [paragraph(item.text, { heading: HEADINGS[item.level] })];
		case 'paragraph':
			return [paragraph(item.text)];
		case 'list':
			return item.items.map((text) => paragraph(text, { numbering: { reference: 'points', level: 0 } }));
		case 'facts':
			return item.rows.length === 0
				? []
				: [
						grid(
							item.rows.map(
								({ label, value }) => new TableRow({ children: [cell(label, { bold: true }), cell(value)] })
							),
							NONE
						),
						air()
					];
		case 'quote':
			return [
				paragraph(item.text, { style: 'Quote', keepNext: item.by !== '' }),
				...(item.by === '' ? [] : [paragraph(item.by, { style: 'QuoteBy' })])
			];
		case 'table':
			return tableBlock(item);
		default:
			throw new Error(`no such block: ${item.kind}`);
	}
}

const { document: report } = workerData;
const font = 'Atkinson Hyperlegible Next';
const heading = (size, before) => ({
	run: { size, bold: true, color: '000000', font },
	paragraph: { spacing: { before, after: 80 } }
});

const file = new Document({
	title: report.title,
	creator: 'Plenaria',
	lastModifiedBy: 'Plenaria',
	styles: {
		default: {
			document: {
				run: { font, size: 22, language: { value: report.language === 'it' ? 'it-IT' : 'en-GB' } },
				paragraph: { spacing: { after: 100, line: 290 } }
			},
			title: heading(44, 0),
			heading2: heading(30, 360),
			heading3: heading(25, 220),
			heading4: heading(22, 160)
		},
		paragraphStyles: [
			{
				id: 'Caption',
				name: 'Caption',
				basedOn: 'Normal',
				run: { bold: true, size: 20 },
				paragraph: { spacing: { before: 120, after: 40 } }
			},
			{
				id: 'Quote',
				name: 'Quote',
				basedOn: 'Normal',
				paragraph: {
					indent: { left: LEFT },
					border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '888888' } }
				}
			},
			{ id: 'QuoteBy', name: 'Quoted person', basedOn: 'Quote', run: { italics: true, size: 19 } }
		]
	},
	numbering: {
		config: [
			{
				reference: 'points',
				levels: [
					{
						level: 0,
						format: LevelFormat.BULLET,
						text: '•',
						alignment: AlignmentType.LEFT,
						style: { paragraph: { indent: { left: LEFT * 2, hanging: LEFT } } }
					}
				]
			}
		]
	},
	sections: [
		{
			properties: { page: { size: { width: 11906, height: 16838 } } },
			footers: {
				default: new Footer({
					children: [
						new Paragraph({
							alignment: AlignmentType.RIGHT,
							children: [
								...textRuns(`${report.title.slice(0, 90)} · `, TextRun, { size: 17 }),
								new TextRun({ size: 17, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
							]
						})
					]
				})
			},
			children: [
				paragraph(report.title, { heading: HeadingLevel.TITLE }),
				paragraph(report.subtitle),
				...report.sections.flatMap(({ title, blocks }) => [
					paragraph(title, { heading: HeadingLevel.HEADING_2 }),
					...blocks.flatMap(block)
				])
			]
		}
	]
});

const bytes = new Uint8Array(await Packer.toBuffer(file));
const own = new Uint8Array(bytes);
parentPort.postMessage(own, [own.buffer]);
