/** A point of the wheel's drawing: the middle is 0, 0, the rim has radius 100, the first axis points up. */
export interface WheelPoint {
	readonly x: number;
	readonly y: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Where a value lies on an axis: `share` 0 is the middle, 1 the rim. */
export function wheelPoint(axis: number, axes: number, share: number): WheelPoint {
	const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
	return { x: round(100 * share * Math.cos(angle)), y: round(100 * share * Math.sin(angle)) };
}

/** The outline of values, from 1 to `top`, as an SVG path; axes without a value are passed over. */
export function wheelOutline(values: readonly (number | null)[], top: number): string {
	const points = values.flatMap((value, axis) =>
		value === null ? [] : [wheelPoint(axis, values.length, value / top)]
	);
	if (points.length === 0) return '';
	return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}
