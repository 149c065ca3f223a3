import { TALK_LIMITS } from './config';

interface TextPiece {
	readonly str: string;
	/** Its height on the page, in the page's own units. */
	readonly height: number;
	readonly hasEOL: boolean;
}

/** The words of a page for those who do not see it: its title (the largest letters) first, then what stands below, cut to what is kept. */
export function wordsOfPage(items: readonly object[]): string {
	const lines: { text: string; height: number }[] = [];
	let open = false;
	for (const item of items) {
		if (!isText(item)) continue;
		const line = lines.at(-1);
		if (open && line) {
			line.text += item.str;
			line.height = Math.max(line.height, item.height);
		} else lines.push({ text: item.str, height: item.height });
		open = !item.hasEOL;
	}
	const written = lines
		.map(({ text, height }) => ({ text: text.replace(/\s+/g, ' ').trim(), height }))
		.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
	const largest = Math.max(0, ...written.map(({ height }) => height));
	// Letters of nearly the largest size: a title of two lines stays one title.
	const title = new Set(written.filter(({ height }) => height >= largest * 0.9).slice(0, 2));
	const words = [
		[...title].map(({ text }) => text).join(' '),
		...written.filter((line) => !title.has(line)).map(({ text }) => text)
	]
		.filter(Boolean)
		.join(' – ');
	return words.length <= TALK_LIMITS.alt ? words : `${words.slice(0, TALK_LIMITS.alt - 1).trimEnd()}…`;
}

function isText(item: object): item is TextPiece {
	return 'str' in item && 'height' in item && 'hasEOL' in item;
}
