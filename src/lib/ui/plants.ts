/**
 * The groups' drawings, on a 48 x 48 field. Each has an outline of its own, so that it is told apart without colour:
 * on paper, from the back of a room, by people who see hues differently.
 */
export interface PlantShape {
	readonly d: string;
	/** `solid`: filled; `line`: a stroke; `cut`: drawn in the colour of the ground, on top of a solid shape. */
	readonly as: 'solid' | 'line' | 'cut' | 'cut-line';
	readonly width?: number;
}

const at = (value: number) => Math.round(value * 10) / 10;

/** A pointed leaf from its foot (x, y), growing at `angle` degrees (0 is up, clockwise). */
function leaf(x: number, y: number, angle: number, length: number, width: number): PlantShape {
	const turn = (angle * Math.PI) / 180;
	const [dx, dy] = [Math.sin(turn), -Math.cos(turn)];
	const point = (along: number, aside: number) =>
		`${at(x + dx * along - dy * aside)} ${at(y + dy * along + dx * aside)}`;
	const tip = point(length, 0);
	return {
		as: 'solid',
		d: `M${at(x)} ${at(y)}C${point(length * 0.25, width * 0.68)} ${point(length * 0.7, width * 0.6)} ${tip}C${point(length * 0.7, -width * 0.6)} ${point(length * 0.25, -width * 0.68)} ${at(x)} ${at(y)}Z`
	};
}

function disc(
	x: number,
	y: number,
	radius: number,
	as: PlantShape['as'] = 'solid',
	tall = radius
): PlantShape {
	return {
		as,
		d: `M${at(x - radius)} ${at(y)}a${radius} ${tall} 0 1 0 ${at(radius * 2)} 0a${radius} ${tall} 0 1 0 ${at(-radius * 2)} 0Z`
	};
}

const line = (d: string, width = 2): PlantShape => ({ as: 'line', d, width });
const cutLine = (d: string, width = 1.6): PlantShape => ({ as: 'cut-line', d, width });

const steps = (count: number) => Array.from({ length: count }, (_, index) => index);

const rosemary: PlantShape[] = [
	line('M24 46V8', 2.2),
	...steps(6).flatMap((step) => {
		const y = 41 - step * 5.6;
		const length = 15 - step * 1.1;
		return [leaf(24, y, -48, length, 3.6), leaf(24, y, 48, length, 3.6)];
	}),
	leaf(24, 12, 0, 10, 3.6)
];

const sage: PlantShape[] = [
	leaf(23, 40, -58, 19, 10),
	leaf(25, 40, 58, 19, 10),
	{ as: 'solid', d: 'M24 40C12 34 12 12 24 3C36 12 36 34 24 40Z' },
	line('M24 46V38', 2.6),
	cutLine('M24 37V11M24 31l-5-5M24 31l5-5M24 23l-5-5M24 23l5-5')
];

const thyme: PlantShape[] = [
	line('M24 46C24 34 24 20 24 9M24 42C19 34 14 28 9 17M24 42C29 34 34 28 39 17', 1.8),
	...[
		[24, 8],
		[20, 16],
		[28, 16],
		[20, 24],
		[28, 24],
		[20.5, 32],
		[27.5, 32],
		[8, 14],
		[6, 22],
		[14, 20],
		[11, 30],
		[18, 27.5],
		[40, 14],
		[42, 22],
		[34, 20],
		[37, 30],
		[30, 27.5]
	].map(([x, y]) => disc(x!, y!, 3.1))
].filter((_, index) => index !== 12 && index !== 17);

const basil: PlantShape[] = [
	line('M24 46V24', 2.6),
	leaf(24, 31, -78, 20, 17),
	leaf(24, 31, 78, 20, 17),
	leaf(24, 24, -24, 20, 13),
	leaf(24, 24, 24, 20, 13),
	cutLine('M22 31.5L9 28.5M26 31.5L39 28.5M22.5 21L17.5 10.5M25.5 21L30.5 10.5', 1.4)
];

const mint: PlantShape[] = [
	{
		as: 'solid',
		d: 'M24 3L28 8L28.5 7.500L32 14L33 13.500L35 20L36.5 20L36.5 26.500L38 27L35 33L35.5 34L30 38.500L24 41L18 38.500L12.5 34L13 33L10 27L11.5 26.500L11.5 20L13 20L15 13.500L16 14L19.5 7.500L20 8Z'
	},
	line('M24 46V40', 2.8),
	cutLine('M24 38V10M24 34L16.5 28M24 34L31.5 28M24 26L17 20M24 26L31 20M24 18L20 14M24 18L28 14', 1.5)
];

const bay: PlantShape[] = [
	line('M24 44C12 42 6 31 9 15M24 44C36 42 42 31 39 15', 1.8),
	...[
		[9, 17, 0],
		[8.5, 24, -52],
		[9, 23, 40],
		[10.5, 32, -68],
		[11, 31, 24],
		[16, 39.5, -88],
		[16, 39, 8]
	].flatMap(([x, y, angle]) => [leaf(x!, y!, angle!, 11, 5.4), leaf(48 - x!, y!, -angle!, 11, 5.4)]),
	disc(24, 44, 2.4)
];

const spike = (x: number, y: number, count: number, lean: number): PlantShape[] =>
	steps(count).flatMap((step) => {
		const cx = x + lean * step * 4.2;
		const cy = y - step * 4.2;
		return step === count - 1
			? [disc(cx, cy, 2, 'solid', 2.6)]
			: [disc(cx - 2.1, cy, 2.3), disc(cx + 2.1, cy, 2.3)];
	});

const lavender: PlantShape[] = [
	line('M24 46V22M24 46C22 40 16 32 13 26M24 46C26 40 32 32 35 26', 1.8),
	...spike(24, 23, 5, 0),
	...spike(12.5, 28, 4, -0.25),
	...spike(35.5, 28, 4, 0.25)
];

const pea = (x: number, y: number, size: number): PlantShape[] => [
	{
		as: 'solid',
		d: `M${x} ${y}c${-size * 1.5} ${-size * 0.1} ${-size * 1.3} ${-size * 1.6} 0 ${-size * 1.2}c${size * 1.3} ${-size * 0.4} ${size * 1.5} ${size * 1.1} 0 ${size * 1.2}Z`
	},
	{
		as: 'solid',
		d: `M${x} ${at(y + size * 0.2)}c${-size} ${size * 0.3} ${-size * 0.6} ${size * 1.4} 0 ${size * 1.4}c${size * 0.6} 0 ${size} ${-size * 1.1} 0 ${-size * 1.4}Z`
	}
];

const broom: PlantShape[] = [
	line('M22 46C20 34 13 24 9 8M24 46C24 30 25 18 26 4M26 46C29 34 35 26 41 12', 1.6),
	...pea(9.5, 13, 5),
	...pea(14.5, 27, 5),
	...pea(25.5, 10, 5),
	...pea(25, 26, 5),
	...pea(39.5, 17, 5),
	...pea(33, 32, 5)
];

const poppy: PlantShape[] = [
	line('M24 46C24 40 23 36 24 32', 2.4),
	leaf(24, 45, 62, 13, 5),
	{
		as: 'solid',
		d: 'M24 34C14 36 4 28 6 17C2 12 8 4 15 5C19 1 29 1 33 5C40 4 46 12 42 17C44 28 34 36 24 34Z'
	},
	cutLine(
		'M24 19C20 15 17 11 16 5M24 19C28 15 31 11 32 5M24 19C17 20 11 19 6 17M24 19C31 20 37 19 42 17',
		1.3
	),
	disc(24, 19, 6.2, 'cut'),
	disc(24, 19, 3.6),
	cutLine('M24 16.500V21.500M21.5 19H26.5', 1.2)
];

const pomegranate: PlantShape[] = [
	{
		as: 'solid',
		d: 'M24 46C12 46 5 38 5 29C5 20 12 14 19 13L16 3L21 7L24 2L27 7L32 3L29 13C36 14 43 20 43 29C43 38 36 46 24 46Z'
	},
	{ as: 'cut', d: 'M24 19C31 22 35 27 35 32C35 37 31 40 24 41C17 40 13 37 13 32C13 27 17 22 24 19Z' },
	...[
		[24, 24],
		[19.5, 28.5],
		[28.5, 28.5],
		[17, 33.5],
		[24, 32],
		[31, 33.5],
		[20.5, 37],
		[27.5, 37]
	].map(([x, y]) => disc(x!, y!, 2, 'solid', 2.4))
];

const olive: PlantShape[] = [
	line('M7 44C16 34 26 22 38 5', 1.8),
	leaf(35, 9.5, -8, 9, 4),
	leaf(30, 17, -74, 18, 5.4),
	leaf(33, 13, 88, 13, 4.6),
	leaf(23, 26.5, -82, 17, 5.4),
	leaf(14, 37, -70, 13, 5),
	line('M28 20C31 22 32 24 32.5 25M19 31C22 33 24 34 25 36', 1.4),
	disc(34, 30.5, 5, 'solid', 6.4),
	disc(27, 40, 4.6, 'solid', 5.6)
];

const fig: PlantShape[] = [
	{
		as: 'solid',
		d: 'M24 3C27 3 27 9 29 14C33 20 41 25 41 33C41 41 34 46 24 46C14 46 7 41 7 33C7 25 15 20 19 14C21 9 21 3 24 3Z'
	},
	cutLine('M24 13V42M20.5 17C15 24 13 32 16 41M27.5 17C33 24 35 32 32 41', 1.6)
];

/** The drawings, in the order of `GROUP_PLANTS`. */
export const PLANTS: readonly (readonly PlantShape[])[] = [
	rosemary,
	sage,
	thyme,
	basil,
	mint,
	bay,
	lavender,
	broom,
	poppy,
	pomegranate,
	olive,
	fig
];
