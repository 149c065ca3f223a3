import type { Design } from './design';
import { finiteField } from './finite-field';

/**
 * `groups` groups of `size` from the lines of an affine plane: people are points (row, x), and in the round of slope a everybody on
 * a line x = a * row + b is together. Two people of different rows share one slope only, and people of a row never meet: `groups`
 * rounds. Null unless `groups` is a prime power of at least `size`. Person `row * groups + x`.
 */
export function affineDesign(groups: number, size: number): Design | null {
	const field = size <= groups ? finiteField(groups) : null;
	if (!field) return null;
	const elements = Array.from({ length: groups }, (_, element) => element);
	return elements.map((slope) =>
		elements.map((shift) =>
			Array.from({ length: size }, (_, row) => row * groups + field.plus(field.times(slope, row), shift))
		)
	);
}

/** Adds the rounds in which each row of `groups` people, who have not met, is divided in the manner of a smaller design. */
export function withRowRounds(design: Design, groups: number, size: number, withinRow: Design): Design {
	const rows = Array.from({ length: size }, (_, row) => row);
	return [
		...design,
		...withinRow.map((round) =>
			rows.flatMap((row) => round.map((group) => group.map((person) => row * groups + person)))
		)
	];
}
