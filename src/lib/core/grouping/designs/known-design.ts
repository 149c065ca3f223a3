import { affineDesign, withRowRounds } from './affine-design';
import type { Design } from './design';
import { developArray } from './difference-array';
import { kirkmanDesign } from './kirkman-design';
import { quadrupleDesign } from './quadruple-design';
import { developStarter } from './starter';
import { STORED_STARTERS, ARRAYS_FOR_TEN } from './stored-starters';
import { thirtyTwoInFours } from './thirty-two';

/** The design with most rounds that is known without a search: at least one round, of people in order. */
export function knownDesign(groups: number, size: number): Design {
	const stored = STORED_STARTERS.find((starter) => starter.groups === groups && starter.size === size);
	const designs = [
		size === 3 ? kirkmanDesign(groups * 3) : null,
		size === 4 ? quadrupleDesign(groups * 4) : null,
		size === 4 && groups === 8 ? thirtyTwoInFours() : null,
		stored ? developStarter(stored) : null,
		withRows(affineDesign(groups, size), groups, size),
		withRows(arrayForTen(groups, size), groups, size)
	];
	return designs.reduce<Design>(
		(best, design) => (design && design.length > best.length ? design : best),
		[
			Array.from({ length: groups }, (_, group) =>
				Array.from({ length: size }, (_, seat) => group * size + seat)
			)
		]
	);
}

function arrayForTen(groups: number, size: number): Design | null {
	const array = groups === 10 ? ARRAYS_FOR_TEN.find((rows) => rows[0]!.length >= size) : undefined;
	return array
		? developArray(
				array.map((row) => row.slice(0, size)),
				groups
			)
		: null;
}

/** Adds the rounds within rows of `groups` people who have not met, where the rows can be divided. */
export function withRows(design: Design | null, groups: number, size: number): Design | null {
	if (!design || groups % size !== 0) return design;
	return withRowRounds(design, groups, size, knownDesign(groups / size, size));
}
