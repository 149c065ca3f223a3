import type { Design } from './design';

/** A first round by a few of its groups: the others follow by the translations `within`, further rounds by those in `shifts`. */
interface TranslatedRound {
	readonly groups: Design[number];
	readonly within: readonly number[];
	readonly shifts: readonly number[];
}

const ALL = [0, 1, 2, 3, 4, 5, 6, 7];
const EVEN = [0, 2, 5, 7];

/**
 * 32 people in fours over ten rounds without a repeated pair: the case that the social golfer problem is named for, first solved by
 * Alejandro Aguado (2004, 'A 10 days solution to the social golfer problem'). This is the solution that Wolfram's demonstration
 * 'Social Golfer Problem' (Ed Pegg) shows, brought to its symmetries by us: person p goes to p xor t for t from 0 to 7.
 */
const ROUNDS: readonly TranslatedRound[] = [
	{ groups: [[0, 8, 16, 24]], within: ALL, shifts: [0] },
	{ groups: [[0, 10, 23, 29]], within: ALL, shifts: [0] },
	{ groups: [[0, 1, 20, 21], [8, 14, 26, 28]], within: ALL, shifts: [0] },
	{ groups: [[0, 2, 4, 6], [8, 9, 12, 13], [16, 19, 21, 22], [24, 25, 26, 27]], within: ALL, shifts: [0] },
	{ groups: [[0, 9, 19, 26], [1, 15, 16, 30]], within: EVEN, shifts: [0, 1] },
	{ groups: [[0, 13, 22, 27], [1, 4, 24, 29], [9, 11, 21, 23]], within: EVEN, shifts: [0, 1] },
	{ groups: [[0, 11, 18, 30], [1, 2, 13, 14], [16, 20, 27, 31]], within: [0, 3, 4, 7], shifts: [0, 1] }
]; // prettier-ignore

/** The ten rounds of 32 people in fours. */
export function thirtyTwoInFours(): Design {
	return ROUNDS.flatMap(({ groups, within, shifts }) =>
		shifts.map((shift) => {
			const images = groups.flatMap((group) =>
				within.map((step) => group.map((person) => person ^ step ^ shift).sort((a, b) => a - b))
			);
			// Some groups are their own images.
			return [...new Map(images.map((group) => [group.join(), group])).values()];
		})
	);
}
