import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import type { BoardAction } from './actions';
import {
	dissolveStack,
	makeStack,
	mergeCards,
	moveCard,
	moveStack,
	renameStack,
	settled,
	splitCard
} from './act-arrange';
import { addCard, collectCard, editCard, hideCard, removeCard, revealCards } from './act-cards';
import type { BoardConfig } from './config';
import { entry, itemOf, type BoardState } from './state';
import { setVotes } from './votes';

/** Judges and applies one action of a board. */
export function actOnBoard(
	before: BoardState,
	action: BoardAction,
	stamp: ActionStamp,
	context: ActivityContext<BoardConfig>
): Result<BoardState> {
	const { config } = context;
	const state = settled(before, config);
	if ('column' in action && !config.columns.some((one) => one.id === action.column))
		return refuse('activity/unknown-item');
	switch (action.type) {
		case 'card.add':
			return addCard(state, action, stamp, config);
		case 'card.collect':
			return collectCard(state, action, stamp, config);
		case 'card.edit':
			return editCard(state, action, stamp);
		case 'card.remove':
			return removeCard(state, action, stamp);
		case 'card.hide':
			return hideCard(state, action);
		case 'card.move':
			return moveCard(state, action);
		case 'card.merge':
			return mergeCards(state, action);
		case 'card.split':
			return splitCard(state, action);
		case 'stack.make':
			return makeStack(state, action, stamp.id);
		case 'stack.rename':
			return renameStack(state, action);
		case 'stack.move':
			return moveStack(state, action);
		case 'stack.dissolve':
			return dissolveStack(state, action);
		case 'cards.reveal':
			return ok(revealCards(state));
		case 'board.lock':
			return ok({ ...state, locked: action.locked });
		case 'board.sort':
			return ok({ ...state, sort: action.by });
		case 'board.spotlight':
			return spotlight(state, action.item);
		case 'vote.set':
			return setVotes(state, action, stamp, context);
		case 'vote.close':
			return ok({ ...state, votingClosed: action.closed });
		case 'vote.show':
			return ok({ ...state, totalsShown: action.shown });
		default:
			return unreachable(action);
	}
}

function spotlight(state: BoardState, item: string | null): Result<BoardState> {
	if (item === null) return ok({ ...state, spotlight: null });
	const card = entry(state.cards, item);
	if (!entry(state.stacks, item) && (!card?.shown || card.hidden)) return refuse('activity/unknown-item');
	// A stacked card can stand in the light alone.
	return ok({ ...state, spotlight: card ? item : itemOf(state, item) });
}
