/**
 * Splits things of these heights into pages of at most `room`, in order: the index of the first thing of each page. A thing
 * higher than a page has one to itself. `gap` stands between two things of one page.
 */
export function pageBreaks(heights: readonly number[], room: number, gap: number): readonly number[] {
	const starts: number[] = [];
	let used = 0;
	heights.forEach((height, index) => {
		const needed = used === 0 ? height : used + gap + height;
		if (index === 0 || needed > room) {
			starts.push(index);
			used = height;
		} else used = needed;
	});
	return starts.length > 0 ? starts : [0];
}
