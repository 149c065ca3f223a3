// Runs in a worker thread, straight from this file: the layout of a long report takes seconds of pure computing, and the
// room's sockets must not wait for it. It gets one document, answers with its bytes, and is ended by its caller.
import { setPriority } from 'node:os';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { FONTS, fontRuns } from './pdf-fonts.js';

const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake');

// On Linux a priority belongs to the calling thread: on a busy laptop the room goes first. Elsewhere it would slow the room too.
if (process.platform === 'linux') setPriority(0, 10);

const INK = '#000000';
const QUIET = '#444444';
const RULE = '#888888';

const STYLES = {
	title: { fontSize: 22, bold: true, lineHeight: 1.1, margin: [0, 0, 0, 4] },
	subtitle: { fontSize: 11, color: QUIET, margin: [0, 0, 0, 12] },
	section: { fontSize: 15, bold: true, margin: [0, 20, 0, 6] },
	confidential: { fontSize: 15, bold: true, margin: [0, 20, 0, 6], decoration: 'underline' },
	heading2: { fontSize: 13, bold: true, margin: [0, 14, 0, 4] },
	heading3: { fontSize: 11.5, bold: true, margin: [0, 10, 0, 3] },
	heading4: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 2] },
	paragraph: { margin: [0, 0, 0, 6] },
	list: { margin: [0, 0, 0, 6] },
	item: { margin: [0, 0, 0, 2] },
	grid: { margin: [0, 2, 0, 8] },
	caption: { fontSize: 10, bold: true, color: QUIET, margin: [0, 4, 0, 2] },
	columnHead: { fontSize: 9, bold: true },
	label: { bold: true, fontSize: 10 },
	cell: { fontSize: 9.5 },
	foot: { fontSize: 8.5, color: QUIET },
	by: { fontSize: 9, color: QUIET, italics: true, margin: [0, 2, 0, 0] }
};

const none = () => 0;
const LAYOUTS = {
	rows: {
		hLineWidth: (index) => (index === 1 ? 1 : 0.5),
		vLineWidth: none,
		hLineColor: () => RULE,
		paddingLeft: (index) => (index === 0 ? 0 : 6),
		paddingRight: () => 0,
		paddingTop: () => 3,
		paddingBottom: () => 3
	},
	facts: {
		hLineWidth: none,
		vLineWidth: none,
		paddingLeft: (index) => (index === 0 ? 0 : 12),
		paddingRight: none,
		paddingTop: () => 1,
		paddingBottom: () => 1
	},
	quote: {
		hLineWidth: none,
		vLineWidth: (index) => (index === 0 ? 2 : 0),
		vLineColor: () => RULE,
		paddingLeft: () => 8,
		paddingRight: none,
		paddingTop: () => 1,
		paddingBottom: () => 1
	}
};

const runs = fontRuns();

/** Every text becomes runs of fonts that can draw it; everything else stays. */
function withFonts(node) {
	if (Array.isArray(node)) return node.map(withFonts);
	if (node === null || typeof node !== 'object') return node;
	return Object.fromEntries(
		Object.entries(node).map(([key, value]) => [
			key,
			key === 'text' && typeof value === 'string' ? runs(value) : withFonts(value)
		])
	);
}

/** Every heading that moves to the next page lays out the whole document anew: a long one gets fewer of that. */
const PIECES_LAID_OUT = 15_000;

const piecesOf = (node) =>
	node === null || typeof node !== 'object'
		? 0
		: Object.values(node).reduce((sum, inner) => sum + piecesOf(inner), 'text' in node ? 1 : 0);

/** Neither a heading nor the head of a table stands alone at a page's end. */
function keepingHeads(content) {
	let moves = Math.floor(PIECES_LAID_OUT / Math.max(1, piecesOf(content)));
	return (node, queries) => {
		if (!node.headlineLevel || moves === 0) return false;
		// Only what is written counts, not the boxes around it; and not what stands at the foot of every page.
		const alone = queries
			.getFollowingNodesOnPage()
			.every((other) => other.headlineLevel || !other.text || other.style === 'foot');
		if (alone) moves -= 1;
		return alone;
	};
}

const { document, moment } = workerData;
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) =>
	Object.values(FONTS).some((family) => Object.values(family).includes(path))
);
pdfmake.setFonts(FONTS);
pdfmake.setTableLayouts(LAYOUTS);

const bytes = await pdfmake
	.createPdf({
		pageSize: 'A4',
		pageMargins: [56, 56, 56, 56],
		info: {
			title: document.title,
			creator: 'Plenaria',
			producer: 'Plenaria',
			creationDate: new Date(moment)
		},
		language: document.language,
		content: withFonts(document.content),
		footer: (page, pages) => ({
			columns: [
				{ text: runs(document.foot.slice(0, 90)), style: 'foot', alignment: 'left' },
				{ text: runs(`${page} / ${pages}`), style: 'foot', alignment: 'right', width: 60 }
			],
			margin: [56, 22, 56, 0]
		}),
		styles: STYLES,
		defaultStyle: { font: 'Atkinson', fontSize: 10.5, lineHeight: 1.25, color: INK },
		pageBreakBefore: keepingHeads(document.content)
	})
	.getBuffer();

const own = new Uint8Array(bytes);
parentPort.postMessage(own, [own.buffer]);
