import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { ActionOf } from './actions';
import type { BoardConfig } from './config';
import { entry, familyOf, itemOf, type BoardState } from './state';

type Ballots = BoardState['votes'];

/** Whether votes can be given or changed now. */
export function votingOpen(state: BoardState, { config, step }: ActivityContext<BoardConfig>): boolean {
	return config.votes > 0 && !state.votingClosed && step?.key === 'vote';
}

/** What a person gave, by item as the board stands now. */
export function ownVotes(state: BoardState, person: PersonId): Readonly<Record<string, number>> {
	const given = entry(state.votes, person) ?? {};
	const items = new Map<string, number>();
	for (const [id, votes] of Object.entries(given)) {
		const item = holder(state, id);
		if (item !== null) items.set(item, (items.get(item) ?? 0) + votes);
	}
	return Object.fromEntries(items);
}

/** All votes of an item. */
export function totalOf(state: BoardState, item: string): number {
	const family = familyOf(state, item);
	return Object.values(state.votes).reduce(
		(sum, ballot) => sum + family.reduce((own, id) => own + (entry(ballot, id) ?? 0), 0),
		0
	);
}

/** Sets how many votes one's own ballot gives to an item; setting it again replaces, so a repeat changes nothing. */
export function setVotes(
	state: BoardState,
	action: ActionOf<'vote.set'>,
	{ actor }: ActionStamp,
	context: ActivityContext<BoardConfig>
): Result<BoardState> {
	const { config } = context;
	if (actor.person === null) return refuse('activity/forbidden');
	if (!votingOpen(state, context)) return refuse('activity/not-now');
	const item = holder(state, action.item);
	if (item === null) return refuse('activity/unknown-item');
	const others = Object.entries(ownVotes(state, actor.person)).reduce(
		(sum, [id, votes]) => sum + (id === item ? 0 : votes),
		0
	);
	if (others + action.votes > config.votes || (!config.several && action.votes > 1))
		return refuse('activity/no-votes-left', { votes: config.votes });
	const family = new Set(familyOf(state, item));
	const kept = Object.entries(entry(state.votes, actor.person) ?? {}).filter(([id]) => !family.has(id));
	const ballot = Object.fromEntries(action.votes > 0 ? [...kept, [item, action.votes]] : kept);
	return ok({ ...state, votes: { ...state.votes, [actor.person]: ballot } });
}

/** Ballots with what was given to some ids given to another, when a card or stack goes but what it said stays. */
export function mergeVotes(votes: Ballots, from: readonly string[], to: string): Ballots {
	return Object.fromEntries(
		Object.entries(votes).map(([person, ballot]) => {
			const moved = from.reduce((sum, id) => sum + (entry(ballot, id) ?? 0), 0);
			if (moved === 0) return [person, ballot];
			const kept = Object.entries(ballot).filter(([id]) => !from.includes(id) && id !== to);
			return [person, Object.fromEntries([...kept, [to, (entry(ballot, to) ?? 0) + moved]])];
		})
	);
}

/** Ballots without what was given to these ids: those votes are free again. */
export function freeVotes(votes: Ballots, ids: readonly string[]): Ballots {
	return Object.fromEntries(
		Object.entries(votes).map(([person, ballot]) => [
			person,
			ids.some((id) => entry(ballot, id))
				? Object.fromEntries(Object.entries(ballot).filter(([id]) => !ids.includes(id)))
				: ballot
		])
	);
}

/** The item that an id's votes count for now; null when it is not on the board for all to see. */
function holder(state: BoardState, id: string): string | null {
	if (entry(state.stacks, id)) return id;
	const card = entry(state.cards, id);
	if (card) return card.shown && !card.hidden ? itemOf(state, id) : null;
	const inside = Object.values(state.cards).find((one) => one.merged.some((merged) => merged.id === id));
	return inside && inside.shown && !inside.hidden ? itemOf(state, inside.id) : null;
}
