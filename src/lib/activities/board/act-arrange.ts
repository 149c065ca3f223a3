import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { ActionOf } from './actions';
import type { BoardConfig } from './config';
import { columnsOf, entry, stackOf, withCard, type BoardState, type Stack } from './state';
import { mergeVotes } from './votes';

type Order = readonly string[];

/** The state with an item (or card) taken out of wherever it stands; a stack left empty goes, its votes to its last card. */
export function takenOut(state: BoardState, id: string): BoardState {
	const columns = mapValues(state.columns, (items) =>
		items.includes(id) ? items.filter((one) => one !== id) : items
	);
	const stack = stackOf(state, id);
	if (!stack) return { ...state, columns };
	const cards = stack.cards.filter((one) => one !== id);
	if (cards.length > 0)
		return { ...state, columns, stacks: { ...state.stacks, [stack.id]: { ...stack, cards } } };
	return {
		...state,
		columns: mapValues(columns, (items) => items.filter((one) => one !== stack.id)),
		stacks: withoutKey(state.stacks, stack.id),
		votes: mergeVotes(state.votes, [stack.id], id),
		spotlight: state.spotlight === stack.id ? null : state.spotlight
	};
}

/** Puts an item into a column, before another or at its end. */
export function putInColumn(
	state: BoardState,
	column: string,
	items: Order,
	before: string | null
): BoardState {
	const present = entry(state.columns, column) ?? [];
	return { ...state, columns: { ...state.columns, [column]: inserted(present, items, before) } };
}

/** What stood in columns that the plan dropped moves for good to the first, before anything is arranged (B20). */
export function settled(state: BoardState, config: BoardConfig): BoardState {
	const known = new Set(config.columns.map((column) => column.id));
	if (Object.keys(state.columns).every((column) => known.has(column))) return state;
	return {
		...state,
		columns: Object.fromEntries(columnsOf(state, config).map(({ id, items }) => [id, items]))
	};
}

export function moveCard(state: BoardState, action: ActionOf<'card.move'>): Result<BoardState> {
	if (!entry(state.cards, action.card)?.shown) return refuse('activity/unknown-item');
	if (action.before === action.card) return ok(state);
	const out = takenOut(state, action.card);
	if (action.stack === null)
		return ok(
			withLight(
				state,
				putInColumn(out, action.column, [action.card], action.before),
				action.card,
				action.card
			)
		);
	const stack = entry(out.stacks, action.stack);
	// The card may have been the last of the stack it was to be moved within: then nothing changes.
	if (!stack) return entry(state.stacks, action.stack) ? ok(state) : refuse('activity/unknown-item');
	const joined = withStack(out, { ...stack, cards: inserted(stack.cards, [action.card], action.before) });
	const within = stackOf(state, action.card)?.id === stack.id;
	return ok(within ? joined : withLight(state, joined, action.card, stack.id));
}

/** Puts a card on another: a new stack with a title, or the other's stack. */
export function makeStack(state: BoardState, action: ActionOf<'stack.make'>, id: string): Result<BoardState> {
	const onto = entry(state.cards, action.onto);
	if (!entry(state.cards, action.card)?.shown || !onto?.shown || action.card === action.onto)
		return refuse('activity/unknown-item');
	const out = takenOut(state, action.card);
	const present = stackOf(out, action.onto);
	if (present) {
		const joined = withStack(out, { ...present, cards: [...present.cards, action.card] });
		return ok(withLight(state, joined, action.card, present.id));
	}
	const columns = mapValues(out.columns, (items) => items.map((one) => (one === action.onto ? id : one)));
	const made = withStack({ ...out, columns }, { id, title: action.title, cards: [action.onto, action.card] });
	return ok(
		state.spotlight === action.onto ? { ...made, spotlight: id } : withLight(state, made, action.card, id)
	);
}

export function renameStack(state: BoardState, action: ActionOf<'stack.rename'>): Result<BoardState> {
	const stack = entry(state.stacks, action.stack);
	return stack ? ok(withStack(state, { ...stack, title: action.title })) : refuse('activity/unknown-item');
}

export function moveStack(state: BoardState, action: ActionOf<'stack.move'>): Result<BoardState> {
	if (!entry(state.stacks, action.stack)) return refuse('activity/unknown-item');
	if (action.before === action.stack) return ok(state);
	return ok(putInColumn(takenOut(state, action.stack), action.column, [action.stack], action.before));
}

/** Lays a stack's cards out again where it stood; votes given to it go to its first card. */
export function dissolveStack(state: BoardState, action: ActionOf<'stack.dissolve'>): Result<BoardState> {
	const stack = entry(state.stacks, action.stack);
	if (!stack) return refuse('activity/unknown-item');
	const columns = mapValues(state.columns, (items) =>
		items.flatMap((one) => (one === stack.id ? stack.cards : [one]))
	);
	return ok({
		...state,
		columns,
		stacks: withoutKey(state.stacks, stack.id),
		votes: mergeVotes(state.votes, [stack.id], stack.cards[0] as string),
		spotlight: state.spotlight === stack.id ? null : state.spotlight
	});
}

/** Joins a card to another that says the same; both texts stay, and can be taken apart. */
export function mergeCards(state: BoardState, action: ActionOf<'card.merge'>): Result<BoardState> {
	const card = entry(state.cards, action.card);
	const into = entry(state.cards, action.into);
	if (!card?.shown || !into?.shown || card.id === into.id) return refuse('activity/unknown-item');
	const out = takenOut(state, card.id);
	const merged = [...into.merged, { ...card, merged: [] }, ...card.merged];
	const joined = { ...out, cards: { ...withoutKey(out.cards, card.id), [into.id]: { ...into, merged } } };
	return ok(withLight(state, joined, card.id, into.id));
}

/** Takes the merged cards out again, beside the one that held them. */
export function splitCard(state: BoardState, action: ActionOf<'card.split'>): Result<BoardState> {
	const card = entry(state.cards, action.card);
	if (!card) return refuse('activity/unknown-item');
	const freed = card.merged.map((one) => one.id);
	const beside = (ids: Order) => ids.flatMap((one) => (one === card.id ? [one, ...freed] : [one]));
	return ok({
		...withCard(state, { ...card, merged: [] }),
		cards: {
			...state.cards,
			...Object.fromEntries(card.merged.map((one) => [one.id, one])),
			[card.id]: { ...card, merged: [] }
		},
		columns: mapValues(state.columns, beside),
		stacks: mapValues(state.stacks, (stack) => ({ ...stack, cards: beside(stack.cards) }))
	});
}

export function withoutKey<Value>(
	record: Readonly<Record<string, Value>>,
	key: string
): Record<string, Value> {
	return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}

/** The light goes where what was in it went: the card itself, or the last of a stack that stood in it (B14). */
function withLight(before: BoardState, after: BoardState, card: string, to: string): BoardState {
	const lit = before.spotlight;
	if (lit === null) return after;
	const emptied = entry(before.stacks, lit) !== undefined && entry(after.stacks, lit) === undefined;
	return lit === card || emptied ? { ...after, spotlight: to } : after;
}

function withStack(state: BoardState, stack: Stack): BoardState {
	return { ...state, stacks: { ...state.stacks, [stack.id]: stack } };
}

function inserted(order: Order, items: Order, before: string | null): Order {
	const rest = order.filter((one) => !items.includes(one));
	const at = before === null ? -1 : rest.indexOf(before);
	return at < 0 ? [...rest, ...items] : [...rest.slice(0, at), ...items, ...rest.slice(at)];
}

function mapValues<Value, To>(
	record: Readonly<Record<string, Value>>,
	to: (value: Value) => To
): Record<string, To> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
