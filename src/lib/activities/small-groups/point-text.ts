/** Where a caret stands after a text has become another by one change of others: kept in place when the change came after it. */
export function caretAfter(before: string, after: string, caret: number): number {
	let same = 0;
	const most = Math.min(before.length, after.length);
	while (same < most && before[same] === after[same]) same++;
	if (caret <= same) return caret;
	let tail = 0;
	while (tail < most - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	if (caret >= before.length - tail) return caret + after.length - before.length;
	return after.length - tail;
}
