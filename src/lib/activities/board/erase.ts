import type { PersonId } from '$lib/core/kernel/ids';
import type { BoardState, Card } from './state';

/**
 * The board without one person's cards and votes (B22). Cards of others that were merged into theirs come out in their place. `keepWords`:
 * what was shown to all stays, without an author.
 */
export function eraseFromBoard(state: BoardState, person: PersonId, keepWords: boolean): BoardState {
	const stays = (card: Card) => card.by !== person || (keepWords && card.shown);
	const unnamed = (card: Card): Card => (card.by === person ? { ...card, by: null } : card);
	const cards: Record<string, Card> = {};
	const became = new Map<string, string | null>();
	for (const card of Object.values(state.cards)) {
		const [first, ...merged] = [card, ...card.merged].filter(stays).map(unnamed);
		became.set(card.id, first?.id ?? null);
		if (first) cards[first.id] = { ...first, merged };
	}
	const now = (ids: readonly string[]) =>
		ids.flatMap((id) => {
			const next = became.has(id) ? became.get(id) : id;
			return next === null || next === undefined ? [] : [next];
		});
	const stacks = Object.values(state.stacks)
		.map((stack) => ({ ...stack, cards: now(stack.cards) }))
		.filter((stack) => stack.cards.length > 0);
	const known = new Set([...Object.keys(cards), ...stacks.map(({ id }) => id)]);
	const columns = Object.entries(state.columns).map(([column, items]) => [
		column,
		now(items).filter((id) => known.has(id))
	]);
	const [spotlight = null] = now(state.spotlight === null ? [] : [state.spotlight]);
	return {
		...state,
		cards,
		stacks: Object.fromEntries(stacks.map((stack) => [stack.id, stack])),
		columns: Object.fromEntries(columns) as BoardState['columns'],
		votes: Object.fromEntries(Object.entries(state.votes).filter(([voter]) => voter !== person)),
		spotlight: spotlight !== null && known.has(spotlight) ? spotlight : null
	};
}
