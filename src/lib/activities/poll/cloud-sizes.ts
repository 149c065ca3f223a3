interface Sized {
	readonly text: string;
	readonly count: number;
	/** In the units of the space. */
	readonly size: number;
}

// A letter's mean width and a line's height, as shares of the font's size; words leave gaps, so only a part of the space counts.
const LETTER = 0.56;
const LINE = 1.3;
const FILLED = 0.72;
/** How much larger the most frequent word is than one said once. */
const RANGE = 2.5;

/**
 * Sizes for the words of a cloud such that they fit a space: who was said more often is larger, the whole is as large as it can be.
 * Words that would fall under the smallest size are left out, the rarest first.
 */
export function cloudSizes(
	rows: readonly { readonly text: string; readonly count: number }[],
	space: {
		readonly width: number;
		readonly height: number;
		readonly smallest: number;
		readonly largest: number;
	}
): readonly Sized[] {
	for (let shown = rows.length; shown > 0; shown--) {
		const words = rows.slice(0, shown);
		const most = Math.max(2, ...words.map(({ count }) => count));
		const weight = (count: number) => 1 + (RANGE - 1) * (Math.log(count) / Math.log(most));
		const area = words.reduce((sum, { text, count }) => {
			const size = weight(count);
			return sum + (text.length + 2) * LETTER * size * LINE * size;
		}, 0);
		// Few words must not all come to the largest size: the most frequent does, and the others keep their distance from it.
		const heaviest = Math.max(...words.map(({ count }) => weight(count)));
		const unit = Math.min(Math.sqrt((space.width * space.height * FILLED) / area), space.largest / heaviest);
		const sizes = words.map(({ text, count }) => {
			const widest = space.width / ((text.length + 1) * LETTER);
			return { text, count, size: Math.floor(Math.min(unit * weight(count), widest)) };
		});
		if (shown === 1 || Math.min(...sizes.map(({ size }) => size)) >= space.smallest) return sizes;
	}
	return [];
}
