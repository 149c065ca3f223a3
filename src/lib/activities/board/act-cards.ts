import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { ActionOf } from './actions';
import { putInColumn, splitCard, takenOut, withoutKey } from './act-arrange';
import { ownerOf } from './card-owner';
import { BOARD_LIMITS, writtenPrivately, type BoardConfig } from './config';
import { entry, findCard, withCard, type BoardState, type Card } from './state';
import { freeVotes } from './votes';

export function addCard(
	state: BoardState,
	action: ActionOf<'card.add'>,
	{ id, actor }: ActionStamp,
	config: BoardConfig
): Result<BoardState> {
	const facilitators = actor.role === 'facilitator';
	if (state.locked && !facilitators) return refuse('activity/not-now');
	const anonymous = config.authors === 'anonymous' && !facilitators;
	if (anonymous && !action.owner) return refuse('activity/malformed');
	// The owner's mark is also the card's id: the device finds its card by it, and ids tell nothing of the order of writing.
	const key = anonymous ? (action.owner as string) : id;
	if (findCard(state, key)) return refuse('activity/malformed');
	if (cardsBy(state, actor.person) >= BOARD_LIMITS.perPerson) return refuse('activity/full');
	const by = anonymous ? null : actor.person;
	const card = blank(key, action.text, { by, facilitators, owner: anonymous ? key : null });
	// After the reveal, anonymous cards wait for the next one, so that none can be tied to who is typing now.
	const shown = !writtenPrivately(config) || (state.revealed && !anonymous);
	return placed(state, { ...card, shown }, action.column, config);
}

export function collectCard(
	state: BoardState,
	action: ActionOf<'card.collect'>,
	{ id }: ActionStamp,
	config: BoardConfig
): Result<BoardState> {
	const card = blank(id, action.text, { by: null, facilitators: true, owner: null });
	const shown = !writtenPrivately(config) || state.revealed;
	return placed(state, { ...card, origin: action.origin, shown }, action.column, config);
}

export function editCard(
	state: BoardState,
	action: ActionOf<'card.edit'>,
	stamp: ActionStamp
): Result<BoardState> {
	const found = ownCard(state, action, stamp);
	return found.ok ? ok(withCard(state, { ...found.value, text: action.text })) : found;
}

/** Removes one's own card; what was merged into it comes out first, votes given to it are free again. */
export function removeCard(
	state: BoardState,
	action: ActionOf<'card.remove'>,
	stamp: ActionStamp
): Result<BoardState> {
	const found = ownCard(state, action, stamp);
	if (!found.ok) return found;
	const split = splitCard(state, { type: 'card.split', card: action.card });
	const out = takenOut(split.ok ? split.value : state, action.card);
	return ok({
		...out,
		cards: withoutKey(out.cards, action.card),
		votes: freeVotes(out.votes, [action.card]),
		spotlight: out.spotlight === action.card ? null : out.spotlight
	});
}

export function hideCard(state: BoardState, action: ActionOf<'card.hide'>): Result<BoardState> {
	const card = entry(state.cards, action.card);
	if (!card?.shown) return refuse('activity/unknown-item');
	const spotlight = action.hidden && state.spotlight === card.id ? null : state.spotlight;
	return ok({ ...withCard(state, { ...card, hidden: action.hidden }), spotlight });
}

/** Shows everything written so far, together; anonymous cards in the order of their ids, which is chance. */
export function revealCards(state: BoardState): BoardState {
	const waiting = (id: string) => {
		const card = entry(state.cards, id);
		return card !== undefined && !card.shown && card.owner !== null;
	};
	const columns = Object.fromEntries(
		Object.entries(state.columns).map(([column, items]) => [
			column,
			[...items.filter((id) => !waiting(id)), ...items.filter(waiting).toSorted()]
		])
	);
	const cards = Object.fromEntries(
		Object.entries(state.cards).map(([id, card]) => [id, card.shown ? card : { ...card, shown: true }])
	);
	return { ...state, columns, cards, revealed: true };
}

function ownCard(
	state: BoardState,
	action: { readonly card: string; readonly secret?: string | undefined },
	{ actor }: ActionStamp
): Result<Card> {
	const found = findCard(state, action.card);
	if (!found) return refuse('activity/unknown-item');
	const { card, inside } = found;
	const facilitator = actor.role === 'facilitator';
	const own =
		card.owner !== null
			? action.secret !== undefined && ownerOf(action.secret) === card.owner
			: card.facilitators
				? facilitator
				: card.by !== null && card.by === actor.person;
	if (!own) return refuse('activity/not-yours');
	// A card that a facilitator merged with others is not its author's alone any more.
	if (inside || (state.locked && !facilitator)) return refuse('activity/not-now');
	return ok(card);
}

function blank(id: string, text: string, rest: Pick<Card, 'by' | 'facilitators' | 'owner'>): Card {
	return { id, text, origin: null, shown: false, hidden: false, merged: [], ...rest };
}

function placed(state: BoardState, card: Card, column: string, config: BoardConfig): Result<BoardState> {
	if (!config.columns.some((one) => one.id === column)) return refuse('activity/unknown-item');
	if (cardsIn(state) >= BOARD_LIMITS.cards) return refuse('activity/full');
	return ok(putInColumn(withCard(state, card), column, [card.id], null));
}

function cardsIn(state: BoardState): number {
	return Object.values(state.cards).reduce((sum, card) => sum + 1 + card.merged.length, 0);
}

function cardsBy(state: BoardState, person: string | null): number {
	if (person === null) return 0;
	return Object.values(state.cards).filter((card) => card.by === person).length;
}
