import type { BoardConfig } from './config';
import type { BoardState } from './state';

/** Whether cards that people wrote stay as nameless as they were told: names can only be taken off (B23). */
export function boardKeepsPromises(
	before: BoardConfig,
	after: BoardConfig,
	{ cards }: Pick<BoardState, 'cards'>
): boolean {
	const written = Object.values(cards)
		.flatMap((card) => [card, ...card.merged])
		.some(({ by, owner }) => by !== null || owner !== null);
	if (!written || before.authors === after.authors) return true;
	return before.authors === 'shown' && after.authors === 'unshown';
}
