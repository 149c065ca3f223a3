import type { Localised } from '../kernel/instant';

/** The plants that name groups, in the order in which marks are given out; drawing and hue go with the index. */
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

/** The name that goes with a mark (an index from 0): a plant; beyond the twelve, the plant with a number (`Salvia 2`). */
export function groupMarkName(mark: number): Localised {
	const plant = GROUP_PLANTS[mark % GROUP_PLANTS.length]!;
	const lap = Math.floor(mark / GROUP_PLANTS.length) + 1;
	return lap === 1 ? plant : { it: `${plant.it} ${lap}`, en: `${plant.en} ${lap}` };
}
