/** Bytes from `from` to `to`, both within. */
export interface ByteRange {
	readonly from: number;
	readonly to: number;
}

/**
 * What a `Range` header asks of something of this size. Null: all of it (none asked, several, or another unit);
 * `outside`: nothing of it is there.
 */
export function byteRange(header: string | null, size: number): ByteRange | null | 'outside' {
	const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
	if (first === undefined || last === undefined || (first === '' && last === '')) return null;
	if (first === '')
		return Number(last) > 0 ? { from: Math.max(0, size - Number(last)), to: size - 1 } : 'outside';
	const from = Number(first);
	const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
	if (from >= size) return 'outside';
	// A range that runs backwards is no range at all.
	return to < from ? null : { from, to };
}
