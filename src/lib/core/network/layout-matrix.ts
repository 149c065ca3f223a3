import { wrapWords } from './wrap-words';

/** A square of the drawn matrix; `strength` from 0 (never) to 1 (as often as any), null on the diagonal. */
export interface MatrixCell {
	readonly x: number;
	readonly y: number;
	readonly times: number;
	readonly strength: number | null;
}

/** A matrix as it is drawn: names down the left and, turned, along the top. */
export interface MatrixDrawing {
	readonly width: number;
	readonly height: number;
	/** A square's side, and where the squares begin. */
	readonly cell: number;
	readonly left: number;
	readonly top: number;
	/** Each name as it fits, and the middle of its row, which is its column's too. */
	readonly names: readonly { readonly text: string; readonly middle: number }[];
	readonly cells: readonly MatrixCell[];
}

const [CELL, GAP, NAME, EDGE, TITLE] = [44, 3, 290, 32, 56];
const LETTERS = 30;
/** So wide that the sentence above fits, however few names there are. */
const CAPTION = 940;

/** Lays a symmetric table of counts out as a picture (rule NW8); `times(a, b)` by the rows' places. */
export function layOutMatrix(
	names: readonly string[],
	times: (one: number, other: number) => number
): MatrixDrawing {
	const [left, top] = [EDGE + NAME, EDGE + TITLE + NAME];
	const at = (index: number) => index * (CELL + GAP);
	const side = at(names.length);
	const cells = names.flatMap((_, one) =>
		names.map((__, other): MatrixCell => {
			const place = { x: left + at(other), y: top + at(one) };
			return one === other
				? { ...place, times: 0, strength: null }
				: { ...place, times: times(one, other), strength: times(one, other) };
		})
	);
	const most = Math.max(1, ...cells.map(({ times: count }) => count));
	return {
		width: Math.max(CAPTION, left + side + EDGE),
		height: top + side + EDGE,
		cell: CELL,
		left,
		top,
		names: names.map((name, index) => ({
			text: wrapWords(name, LETTERS, 1)[0] ?? '',
			middle: at(index) + CELL / 2
		})),
		cells: cells.map((cell) => ({
			...cell,
			strength: cell.strength === null ? null : cell.times / most
		}))
	};
}
