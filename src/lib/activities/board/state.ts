import type { CardOrigin } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { BoardConfig } from './config';

/** One card. An anonymous one has an `owner` (the hash of its device's secret, and its id too) and no `by`. */
export interface Card {
	readonly id: string;
	readonly text: string;
	readonly by: PersonId | null;
	/** Written or brought by facilitators. */
	readonly facilitators: boolean;
	readonly origin: CardOrigin | null;
	readonly owner: string | null;
	/** False until revealed. */
	readonly shown: boolean;
	/** Put aside by a facilitator. */
	readonly hidden: boolean;
	/** Cards that say the same, kept whole so that they can be taken out again. */
	readonly merged: readonly Card[];
}

/** Cards under a common title. Never empty. */
export interface Stack {
	readonly id: string;
	readonly title: string;
	readonly cards: readonly string[];
}

export interface BoardState {
	/** Loose and stacked cards by id, without those merged into another. */
	readonly cards: Readonly<Record<string, Card>>;
	readonly stacks: Readonly<Record<string, Stack>>;
	/** Items (ids of loose cards and of stacks) by column, in order. */
	readonly columns: Readonly<Record<string, readonly string[]>>;
	readonly revealed: boolean;
	readonly locked: boolean;
	/** Votes of each person, by id of the card or stack they were given to. Shown to nobody but that person. */
	readonly votes: Readonly<Record<PersonId, Readonly<Record<string, number>>>>;
	readonly votingClosed: boolean;
	readonly totalsShown: boolean;
	readonly sort: 'hand' | 'votes';
	readonly spotlight: string | null;
}

export const BOARD_BEGIN: BoardState = {
	cards: {},
	stacks: {},
	columns: {},
	revealed: false,
	locked: false,
	votes: {},
	votingClosed: false,
	totalsShown: false,
	sort: 'hand',
	spotlight: null
};

/** A record's own entry: ids come from outside, and `constructor` is a word like any other. */
export function entry<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
	return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** Every column of the plan with its items. What stood in a column that the plan no longer has follows in the first (B20). */
export function columnsOf(
	state: BoardState,
	config: BoardConfig
): { readonly id: string; readonly items: readonly string[] }[] {
	const known = new Set(config.columns.map((column) => column.id));
	const strays = Object.entries(state.columns).flatMap(([column, items]) => (known.has(column) ? [] : items));
	return config.columns.map(({ id }, index) => ({
		id,
		items: index === 0 ? [...(entry(state.columns, id) ?? []), ...strays] : (entry(state.columns, id) ?? [])
	}));
}

/** The stack that holds a card. */
export function stackOf(state: BoardState, card: string): Stack | null {
	return Object.values(state.stacks).find((stack) => stack.cards.includes(card)) ?? null;
}

/** The item a card belongs to: its stack, or itself. */
export function itemOf(state: BoardState, card: string): string {
	return stackOf(state, card)?.id ?? card;
}

/** Ids whose votes count for an item: itself, its cards, and what was merged into them. */
export function familyOf(state: BoardState, item: string): readonly string[] {
	const stack = entry(state.stacks, item);
	const cards = stack ? stack.cards : [item];
	const merged = cards.flatMap((id) => entry(state.cards, id)?.merged.map((one) => one.id) ?? []);
	return [...new Set([item, ...cards, ...merged])];
}

/** The card with this id, also when it was merged into another; `inside` is the card that then holds it. */
export function findCard(
	state: BoardState,
	id: string
): { readonly card: Card; readonly inside: Card | null } | null {
	const card = entry(state.cards, id);
	if (card) return { card, inside: null };
	for (const inside of Object.values(state.cards)) {
		const merged = inside.merged.find((one) => one.id === id);
		if (merged) return { card: merged, inside };
	}
	return null;
}

/** The state with one card replaced. */
export function withCard(state: BoardState, card: Card): BoardState {
	return { ...state, cards: { ...state.cards, [card.id]: card } };
}
