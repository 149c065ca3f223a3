import type { DifferenceArray } from './difference-array';
import type { Starter } from './starter';

/**
 * Starters found once by this project's own search (`search-starter.ts`, November 2026) and stored because they are wanted at
 * once: 18 people in threes over 8 rounds (as in nearly Kirkman triple systems, Kotzig and Rosa 1974), 24 in threes over 11, 30 in
 * threes over 14, 24 in fours over 7, 30 in fives over 6, 36 in fours over 11, 48 in fours over 15. Developed and proved in the tests.
 */
export const STORED_STARTERS: readonly (Starter & { readonly groups: number; readonly size: number })[] = [
	{
		groups: 6, size: 3, people: 18, cycle: 4, twist: 1,
		firstRounds: [
			[[5, 14, 6], [2, 9, 3], [16, 1, 4], [10, 17, 15], [12, 13, 0], [8, 11, 7]],
			[[12, 16, 9], [3, 4, 17], [11, 2, 13], [15, 5, 1], [0, 6, 8], [7, 14, 10]]
		]
	},
	{
		groups: 8, size: 3, people: 24, cycle: 11, twist: 1,
		firstRounds: [[[17, 1, 10], [7, 18, 20], [19, 5, 13], [6, 12, 3], [14, 15, 11], [0, 22, 21], [8, 9, 2], [23, 16, 4]]]
	},
	{
		groups: 10, size: 3, people: 30, cycle: 14, twist: 1,
		firstRounds: [
			[[23, 11, 12], [28, 4, 14], [3, 21, 13], [6, 27, 19], [29, 20, 1], [16, 18, 2], [8, 17, 0], [24, 9, 15], [26, 25, 22], [7, 10, 5]]
		]
	},
	{ groups: 6, size: 4, people: 24, cycle: 7, twist: 3, firstRounds: [[[3, 1, 20, 0], [11, 22, 16, 5]]] },
	{
		groups: 6, size: 5, people: 30, cycle: 6, twist: 1,
		firstRounds: [
			[[15, 23, 4, 29, 7], [17, 27, 20, 18, 28], [21, 8, 22, 0, 10], [11, 16, 25, 12, 6], [24, 26, 3, 9, 2], [5, 19, 13, 14, 1]]
		]
	},
	{ groups: 9, size: 4, people: 36, cycle: 11, twist: 3, firstRounds: [[[31, 30, 2, 10], [7, 33, 16, 23], [6, 14, 4, 0]]] },
	{
		groups: 12, size: 4, people: 48, cycle: 15, twist: 3,
		firstRounds: [[[9, 1, 32, 11], [25, 7, 35, 13], [34, 29, 33, 30], [12, 23, 45, 36]]]
	}
]; // prettier-ignore

/**
 * Difference arrays for ten groups, the one prime-less row of the usual table: 8 rounds of fives, 7 of sevens, 5 of nines (and of
 * anything smaller, by leaving out columns). Found by `difference-array.ts` in up to two seconds; that as many rounds exist is
 * known from Latin rectangles (Harvey and Winterer 2005). Other arrays are found as they are needed.
 */
export const ARRAYS_FOR_TEN: readonly DifferenceArray[] = [
	[
		[0, 0, 0, 0, 0],
		[0, 9, 3, 7, 5],
		[0, 3, 1, 8, 2],
		[0, 6, 9, 5, 8],
		[0, 8, 4, 2, 1],
		[0, 7, 6, 9, 4],
		[0, 1, 2, 4, 6],
		[0, 5, 7, 6, 3]
	],
	[
		[0, 0, 0, 0, 0, 0, 0],
		[0, 1, 5, 4, 6, 3, 7],
		[0, 9, 4, 6, 1, 7, 3],
		[0, 7, 9, 5, 8, 1, 4],
		[0, 5, 8, 1, 2, 4, 6],
		[0, 4, 1, 8, 7, 5, 2],
		[0, 6, 2, 7, 5, 9, 8]
	],
	[
		[0, 0, 0, 0, 0, 0, 0, 0, 0],
		[0, 2, 3, 4, 5, 8, 7, 1, 9],
		[0, 7, 6, 8, 4, 5, 3, 2, 1],
		[0, 9, 2, 5, 8, 6, 1, 7, 4],
		[0, 6, 8, 3, 7, 1, 4, 9, 5]
	]
];
