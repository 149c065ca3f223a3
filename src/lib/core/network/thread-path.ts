import { onCircle, type Spot } from './layout-network';

const at = (value: number) => Math.round(value * 10) / 10;

/** A thread between two places, drawn through the garden: the farther apart, the nearer it passes by the middle. */
export function threadPath(one: Spot, other: Spot, centre: Spot): string {
	const pull = 0.72;
	const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
	const control = {
		x: middle.x + (centre.x - middle.x) * pull,
		y: middle.y + (centre.y - middle.y) * pull
	};
	return `M${one.x} ${one.y}Q${at(control.x)} ${at(control.y)} ${other.x} ${other.y}`;
}

/** A bed's soil: an arc along the circle, a little inside the leaves' feet. */
export function soilPath(from: number, to: number, radius: number): string {
	const [a, b] = [onCircle(from, radius), onCircle(to, radius)];
	return `M${a.x} ${a.y}A${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${b.x} ${b.y}`;
}

/** A leaf from its foot at `place`, pointing where it grows. */
export function leafPath(
	place: Spot & { readonly angle: number; readonly length: number; readonly width: number }
): string {
	const [dx, dy] = [Math.sin(place.angle), -Math.cos(place.angle)];
	const point = (along: number, aside: number) =>
		`${at(place.x + dx * along - dy * aside)} ${at(place.y + dy * along + dx * aside)}`;
	const { length, width } = place;
	const tip = point(length, 0);
	return `M${place.x} ${place.y}C${point(length * 0.25, width * 0.68)} ${point(length * 0.7, width * 0.6)} ${tip}C${point(length * 0.7, -width * 0.6)} ${point(length * 0.25, -width * 0.68)} ${place.x} ${place.y}Z`;
}
