// What XML cannot carry at all: the file would not open.

const UNWRITABLE =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A text as runs of a paragraph, its line breaks kept.
 * @param {string} text
 * @param {new (options: object) => object} TextRun the library's run
 * @param {object} [style] what all runs share
 */
export function textRuns(text, TextRun, style = {}) {
	return text
		.replace(UNWRITABLE, '\uFFFD')
		.split(/\r\n|\r|\n/)
		.map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}), ...style }));
}
