import { wrapWords } from './wrap-words';
import type { NetworkFilm } from './network-film';

/** A point of the picture; y grows downwards. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** A leaf grows from its foot outwards; `angle` in radians, 0 is up, clockwise. */
export interface LeafPlace extends Spot {
	readonly angle: number;
	readonly bed: number;
	readonly length: number;
	readonly width: number;
}

/** An organisation's bed: an arc of soil from angle to angle, its middle, and where its name stands. */
export interface BedPlace {
	readonly from: number;
	readonly to: number;
	readonly middle: Spot;
	readonly label: Spot & { readonly anchor: 'start' | 'end'; readonly lines: readonly string[] };
}

/** Where everything of the network's picture stands; the same for every frame of a film (rule NW7). */
export interface NetworkLayout {
	readonly width: number;
	readonly height: number;
	readonly centre: Spot;
	readonly radius: number;
	readonly beds: readonly BedPlace[];
	/** As many as people, bed by bed: the index of a person is the index of their leaf. */
	readonly leaves: readonly LeafPlace[];
}

const [WIDTH, HEIGHT, RADIUS] = [1600, 1000, 345];
const CENTRE: Spot = { x: WIDTH / 2, y: HEIGHT / 2 };
const LEAF = { length: 46, width: 20 };
/** From the feet to where names begin. */
const NAME_GAP = 76;

/** Lays a network out around a circle: beds with a place as wide as their people, names on both sides. No chance takes part. */
export function layOutNetwork({ beds }: Pick<NetworkFilm, 'beds'>, labelSize: number): NetworkLayout {
	const weights = beds.map(({ people }) => Math.max(people, 1) + 1.6);
	const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
	const turn = (2 * Math.PI) / total;
	let at = 0;
	const arcs = weights.map((weight) => {
		const from = at + 0.45 * turn;
		at += weight * turn;
		return { from, to: at - 0.45 * turn };
	});
	const middles = arcs.map(({ from, to }) => (from + to) / 2);
	const labels = placeLabels(beds, middles, labelSize);
	return {
		width: WIDTH,
		height: HEIGHT,
		centre: CENTRE,
		radius: RADIUS,
		beds: arcs.map((arc, bed) => ({ ...arc, middle: onCircle(middles[bed]!, RADIUS), label: labels[bed]! })),
		leaves: arcs.flatMap(({ from, to }, bed) => growLeaves(beds[bed]!.people, bed, from, to))
	};
}

/** The point at an angle on a circle around the picture's centre. */
export function onCircle(angle: number, radius: number): Spot {
	return { x: round(CENTRE.x + Math.sin(angle) * radius), y: round(CENTRE.y - Math.cos(angle) * radius) };
}

const round = (value: number) => Math.round(value * 10) / 10;

function growLeaves(people: number, bed: number, from: number, to: number): LeafPlace[] {
	const step = (to - from) / Math.max(people, 1);
	const width = Math.min(LEAF.width, step * (RADIUS + LEAF.length * 0.5) * 0.92);
	return Array.from({ length: people }, (_, index) => {
		const angle = from + (index + 0.5) * step;
		// No two neighbours of the same size, as plants are.
		const length = LEAF.length - (index % 2 === 0 ? 0 : 8);
		return { ...onCircle(angle, RADIUS), angle, bed, length, width: round(width) };
	});
}

function placeLabels(
	beds: NetworkFilm['beds'],
	angles: readonly number[],
	size: number
): BedPlace['label'][] {
	const line = size * 1.12;
	const radius = RADIUS + NAME_GAP;
	const characters = Math.floor((WIDTH / 2 - radius - 8) / (size * 0.54));
	const wanted = beds.map(({ name }, bed) => {
		const lines = wrapWords(name, characters, 2);
		const spot = onCircle(angles[bed]!, radius);
		return { bed, lines, y: spot.y, right: Math.sin(angles[bed]!) >= 0, half: (lines.length * line) / 2 + 3 };
	});
	const placed: BedPlace['label'][] = [];
	for (const side of [true, false]) {
		const here = wanted.filter(({ right }) => right === side).toSorted((one, other) => one.y - other.y);
		const ys = spread(
			here.map(({ y, half }) => ({ y, half })),
			HEIGHT
		);
		here.forEach(({ bed, lines, half }, index) => {
			const y = ys[index]!;
			// The edge nearest to the middle decides how far out the circle pushes the name.
			const near = Math.max(0, Math.abs(y - CENTRE.y) - half);
			const out = Math.max(14, Math.sqrt(Math.max(0, radius ** 2 - near ** 2)));
			placed[bed] = {
				x: round(CENTRE.x + (side ? out : -out)),
				y: round(y),
				anchor: side ? 'start' : 'end',
				lines
			};
		});
	}
	return placed;
}

/** Moves names of one side apart, down and then up again, so that none covers another while there is room. */
function spread(boxes: readonly { readonly y: number; readonly half: number }[], height: number): number[] {
	const ys = boxes.map(({ y }) => y);
	boxes.forEach(({ half }, at) => {
		const above = at === 0 ? half : ys[at - 1]! + boxes[at - 1]!.half + half;
		ys[at] = Math.max(ys[at]!, above);
	});
	for (let at = boxes.length - 1; at >= 0; at--) {
		const { half } = boxes[at]!;
		const below = at === boxes.length - 1 ? height - half : ys[at + 1]! - boxes[at + 1]!.half - half;
		ys[at] = Math.min(ys[at]!, below);
	}
	return ys;
}
