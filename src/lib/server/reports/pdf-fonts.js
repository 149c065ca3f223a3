import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);
const atkinson = dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json'));
const roboto = join(dirname(require.resolve('pdfmake/package.json')), 'fonts/Roboto');

const cut = (subset) => (weight, style) =>
	join(atkinson, 'files', `atkinson-hyperlegible-next-${subset}-${weight}-${style}.woff`);

const family = (file) => ({
	normal: file(400, 'normal'),
	bold: file(700, 'normal'),
	italics: file(400, 'italic'),
	bolditalics: file(700, 'italic')
});

/** The product's own face first; names that it cannot write come from Roboto (Vietnamese, Greek, Cyrillic). */
export const FONTS = {
	Atkinson: family(cut('latin')),
	AtkinsonExtended: family(cut('latin-ext')),
	Roboto: {
		normal: join(roboto, 'Roboto-Regular.ttf'),
		bold: join(roboto, 'Roboto-Medium.ttf'),
		italics: join(roboto, 'Roboto-Italic.ttf'),
		bolditalics: join(roboto, 'Roboto-MediumItalic.ttf')
	}
};

const ORDER = /** @type {const} */ (['Atkinson', 'AtkinsonExtended', 'Roboto']);
/** Stands for a sign that none of the fonts has: seen, rather than silently gone. */
export const MISSING = '\u25A1';
const LONG_WORD = /\S{32,}/u;
// Joiners and variation marks have no drawing of their own.
const INVISIBLE = /\p{Variation_Selector}|[\u200B\u200C\u2060\uFEFF]|\u200D/gu;

/** Reads which signs each font has; a table once made answers for the worker's whole life. */
export function fontRuns() {
	const covers = ORDER.map((name) => ({
		name,
		has: new Set(fontkit.create(readFileSync(FONTS[name].normal)).characterSet)
	}));
	const missingBox = covers.find((font) => font.has.has(MISSING.codePointAt(0)))?.name;
	const fontOf = (sign) => covers.find((font) => font.has.has(sign.codePointAt(0)))?.name;

	/**
	 * A text cut into runs of one font each. Blanks stay with the run before them; a word too long for a column may be broken.
	 * @param {string} text
	 */
	return function runs(text) {
		const made = [];
		for (const word of text
			.normalize('NFC')
			.replace(INVISIBLE, '')
			.split(/(?<=\s)(?=\S)/u)) {
			const wordBreak = LONG_WORD.test(word) ? 'break-all' : 'normal';
			for (const sign of word) {
				const last = made.at(-1);
				const blank = /\s/u.test(sign);
				const font = blank ? (last?.font ?? ORDER[0]) : (fontOf(sign) ?? missingBox ?? ORDER[0]);
				const drawn = blank || fontOf(sign) ? sign : missingBox ? MISSING : '?';
				if (last && last.font === font && last.wordBreak === wordBreak) last.text += drawn;
				else made.push({ text: drawn, font, wordBreak });
			}
		}
		return made;
	};
}
