/** The one root of a page of points: a map from a point's id to a map `{ text, order }`. */
export const POINTS_ROOT = 'points';
export const POINT_TEXT = 'text';
export const POINT_ORDER = 'order';

/** What an honest client keeps to: characters of a point, and points of a page. */
export const POINT_LIMITS = { text: 2000, points: 1000 } as const;

/** A point as everybody reads it. */
export interface PagePoint {
	readonly id: string;
	readonly text: string;
}

/** A point with the number that places it: lower comes first. */
export interface OrderedPoint extends PagePoint {
	readonly order: number;
}

/** Points in reading order: by `order`, and by id where two people gave the same one. */
export function inOrder<Point extends OrderedPoint>(points: Iterable<Point>): Point[] {
	return [...points].sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** The order of a point added after all others. `sorted` is in reading order. */
export function orderAtEnd(sorted: readonly OrderedPoint[]): number {
	const last = sorted.at(-1);
	return last ? Math.floor(last.order) + 1 : 1;
}

/**
 * New orders that bring a point to place `to` (0 is first) among the others: mostly one, halfway between its new neighbours;
 * all of them when two neighbours leave no number between. Empty when the point is unknown or already there.
 */
export function ordersAfterMove(
	sorted: readonly OrderedPoint[],
	id: string,
	to: number
): { id: string; order: number }[] {
	const from = sorted.findIndex((point) => point.id === id);
	const place = Math.max(0, Math.min(sorted.length - 1, Math.trunc(to)));
	if (from < 0 || from === place) return [];
	const others = sorted.filter((point) => point.id !== id);
	const before = others[place - 1];
	const after = others[place];
	if (!before && after) return [{ id, order: after.order - 1 }];
	if (before && !after) return [{ id, order: orderAtEnd(others) }];
	if (before && after) {
		const middle = (before.order + after.order) / 2;
		if (middle > before.order && middle < after.order) return [{ id, order: middle }];
	}
	const ids = [
		...others.slice(0, place).map((point) => point.id),
		id,
		...others.slice(place).map((point) => point.id)
	];
	return ids.map((each, index) => ({ id: each, order: index + 1 }));
}
