/** Replaces `remove` characters at `at` by `insert`. Counted in UTF-16 units, as texts in the browser are. */
export interface TextChange {
	readonly at: number;
	readonly remove: number;
	readonly insert: string;
}

const isLowHalf = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/**
 * The smallest single change that makes `before` into `after`; null when they are equal. Never parts the two halves of a
 * character outside the basic plane. `caret`, the end of the insertion in `after` where known, decides between equally
 * small changes (the second of two equal letters was typed second).
 */
export function smallestChange(before: string, after: string, caret = after.length): TextChange | null {
	if (before === after) return null;
	const shorter = Math.min(before.length, after.length);
	const tail = Math.max(0, after.length - caret);
	let end = 0;
	while (end < Math.min(shorter, tail) && before.at(-1 - end) === after.at(-1 - end)) end++;
	let start = 0;
	while (start < shorter - end && before[start] === after[start]) start++;
	// What the caret kept apart may still be common on the right.
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	if (start > 0 && (isLowHalf(before, start) || isLowHalf(after, start))) start--;
	if (end > 0 && (isLowHalf(before, before.length - end) || isLowHalf(after, after.length - end))) end--;
	return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
}

/** Where a caret goes when somebody else's change is made to the text around it. */
export function caretAfter(caret: number, change: TextChange): number {
	if (caret <= change.at) return caret;
	const removed = Math.min(change.remove, caret - change.at);
	return caret - removed + (caret >= change.at + change.remove ? change.insert.length : 0);
}
