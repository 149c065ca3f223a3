import type { Localised } from '../kernel/instant';

/** The plants that groups are named after, in the order in which they are given out. A mark is an index from 0. */
export const GROUP_PLANTS: readonly Localised[] = [
	{ it: 'Rosmarino', en: 'Rosemary' },
	{ it: 'Salvia', en: 'Sage' },
	{ it: 'Timo', en: 'Thyme' },
	{ it: 'Basilico', en: 'Basil' },
	{ it: 'Menta', en: 'Mint' },
	{ it: 'Alloro', en: 'Bay' },
	{ it: 'Lavanda', en: 'Lavender' },
	{ it: 'Ginestra', en: 'Broom' },
	{ it: 'Papavero', en: 'Poppy' },
	{ it: 'Melograno', en: 'Pomegranate' },
	{ it: 'Olivo', en: 'Olive' },
	{ it: 'Fico', en: 'Fig' }
];

/** Index of a mark's plant in `GROUP_PLANTS`; marks beyond the last plant begin again. */
export function plantOfMark(mark: number): number {
	return mark % GROUP_PLANTS.length;
}

/** How often the plants have been used up before this mark: 1 for the first time, 2 for the second. */
export function turnOfMark(mark: number): number {
	return Math.floor(mark / GROUP_PLANTS.length) + 1;
}

/** The name of a group by its mark: its plant, with a number from the second turn on (`Salvia 2`). */
export function groupMarkName(mark: number): Localised {
	const plant = GROUP_PLANTS[plantOfMark(mark)]!;
	const turn = turnOfMark(mark);
	return turn === 1 ? plant : { it: `${plant.it} ${turn}`, en: `${plant.en} ${turn}` };
}
