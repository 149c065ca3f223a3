import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { findGroupLabel, type GroupLabel } from '$lib/core/session/group-label';
import { writtenPrivately, type BoardConfig } from './config';
import { columnsOf, entry, type BoardState, type Card } from './state';
import { ownVotes, totalOf, votingOpen } from './votes';

type Context = ActivityContext<BoardConfig>;

/** What a card says and whose it is, as others see it. `by` is a name, or null where names are not shown. */
export interface CardWords {
	readonly id: string;
	readonly text: string;
	readonly by: string | null;
	/** Written by facilitators, not brought from elsewhere. */
	readonly facilitators: boolean;
	readonly origin:
		| {
				readonly kind: 'moment' | 'point' | 'activity';
				readonly group: GroupLabel | null;
				/** The function of whoever offered it, in words. */
				readonly as: string | null;
		  }
		| { readonly kind: 'earlier'; readonly sessionTitle: string; readonly date: string }
		| null;
}

export interface CardView extends CardWords {
	readonly merged: readonly CardWords[];
}

export interface ColumnView {
	readonly id: string;
	readonly title: string;
	readonly question: string;
	/** Ids of loose cards and stacks, in the order to show. */
	readonly items: readonly string[];
	/** Cards written and not yet revealed. */
	readonly waiting: number;
}

/** What everybody sees, also the stage. */
export interface BoardView {
	readonly columns: readonly ColumnView[];
	readonly cards: Readonly<Record<string, CardView>>;
	readonly stacks: Readonly<Record<string, { readonly title: string; readonly cards: readonly string[] }>>;
	readonly authors: BoardConfig['authors'];
	/** Whether new cards wait for a reveal. */
	readonly privately: boolean;
	readonly revealed: boolean;
	readonly locked: boolean;
	readonly voting: { readonly open: boolean; readonly budget: number; readonly several: boolean } | null;
	/** Votes by item; null until shown. */
	readonly totals: Readonly<Record<string, number>> | null;
	readonly spotlight: string | null;
}

/** One's own cards (never the anonymous ones: only the device knows those) and votes. */
export interface BoardPersonView {
	readonly own: Readonly<
		Record<
			string,
			{ readonly column: string; readonly text: string; readonly shown: boolean; readonly editable: boolean }
		>
	>;
	readonly votes: Readonly<Record<string, number>>;
	readonly left: number;
}

export interface FacilitatorCardView extends CardView {
	readonly hidden: boolean;
	readonly shown: boolean;
}

/** Facilitators see named cards before the reveal, and hidden ones; anonymous ones only when everybody does. */
export interface BoardFacilitatorView extends Omit<BoardView, 'cards'> {
	readonly cards: Readonly<Record<string, FacilitatorCardView>>;
	readonly waiting: number;
	readonly sort: 'hand' | 'votes';
	readonly totalsShown: boolean;
	readonly votingClosed: boolean;
	/** Votes given so far, of those that the people present have. */
	readonly cast: { readonly given: number; readonly of: number };
}

/** What may be seen of the board by those for whom `visible` holds. */
function board<View extends CardView>(
	state: BoardState,
	context: Context,
	visible: (card: Card) => boolean,
	view: (card: Card) => View
): Omit<BoardView, 'cards'> & { readonly cards: Readonly<Record<string, View>> } {
	const { config } = context;
	const seen = (id: string) => {
		const card = entry(state.cards, id);
		return card !== undefined && visible(card);
	};
	const stacks = Object.fromEntries(
		Object.values(state.stacks)
			.map(({ id, title, cards }) => [id, { title, cards: cards.filter(seen) }] as const)
			.filter(([, stack]) => stack.cards.length > 0)
	);
	const totals = state.totalsShown ? totalsOf(state, Object.keys(stacks), seen) : null;
	const sorted = (items: readonly string[]) =>
		totals && state.sort === 'votes'
			? items.toSorted((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0))
			: items;
	const questions = new Map(config.columns.map((column) => [column.id, column]));
	return {
		columns: columnsOf(state, config).map(({ id, items }) => ({
			id,
			title: questions.get(id)?.title ?? '',
			question: questions.get(id)?.question ?? '',
			items: sorted(items.filter((item) => seen(item) || Object.hasOwn(stacks, item))),
			waiting: items.filter((item) => entry(state.cards, item)?.shown === false).length
		})),
		cards: Object.fromEntries(
			Object.values(state.cards)
				.filter(visible)
				.map((card) => [card.id, view(card)])
		),
		stacks,
		authors: config.authors,
		privately: writtenPrivately(config) && (!state.revealed || config.authors === 'anonymous'),
		revealed: state.revealed,
		locked: state.locked,
		voting:
			config.votes > 0
				? { open: votingOpen(state, context), budget: config.votes, several: config.several }
				: null,
		totals,
		spotlight:
			state.spotlight !== null && (seen(state.spotlight) || Object.hasOwn(stacks, state.spotlight))
				? state.spotlight
				: null
	};
}

export function shownToEveryone(state: BoardState, context: Context): BoardView {
	const names = context.config.authors === 'shown';
	return board(
		state,
		context,
		(card) => card.shown && !card.hidden,
		(card) => cardView(card, context, names)
	);
}

export function shownToPerson(state: BoardState, { config }: Context, person: PersonId): BoardPersonView {
	const votes = ownVotes(state, person);
	const own = columnsOf(state, config).flatMap(({ id: column, items }) =>
		items
			.flatMap((item) => entry(state.stacks, item)?.cards ?? [item])
			.flatMap((id) => {
				const card = entry(state.cards, id);
				return card
					? [card, ...card.merged]
							.filter((one) => one.by === person)
							.map((one) => ({ card: one, alone: one === card }))
					: [];
			})
			.map(
				({ card, alone }) =>
					[
						card.id,
						{
							column,
							text: card.text,
							shown: card.shown && !card.hidden,
							editable: alone && !state.locked
						}
					] as const
			)
	);
	const given = Object.values(votes).reduce((sum, one) => sum + one, 0);
	return { own: Object.fromEntries(own), votes, left: Math.max(0, config.votes - given) };
}

export function shownToFacilitators(state: BoardState, context: Context): BoardFacilitatorView {
	const { config, session } = context;
	const visible = (card: Card) => card.shown || card.owner === null;
	const view = board(state, context, visible, (card) => ({
		...cardView(card, context, config.authors !== 'anonymous'),
		hidden: card.hidden,
		shown: card.shown
	}));
	const people = Object.values(session.people).filter(
		(person) => person.standing === 'present' && !person.away
	);
	const given = Object.keys(state.votes).reduce(
		(sum, person) =>
			sum + Object.values(ownVotes(state, person as PersonId)).reduce((own, one) => own + one, 0),
		0
	);
	return {
		...view,
		waiting: view.columns.reduce((sum, column) => sum + column.waiting, 0),
		sort: state.sort,
		totalsShown: state.totalsShown,
		votingClosed: state.votingClosed,
		cast: { given, of: people.length * config.votes }
	};
}

function cardView(card: Card, context: Context, names: boolean): CardView {
	const merged = card.merged.map((one) => cardWords(one, context, names));
	return { ...cardWords(card, context, names), merged };
}

function cardWords(
	{ id, text, by, facilitators, origin }: Card,
	context: Context,
	names: boolean
): CardWords {
	return {
		id,
		text,
		by: names && by !== null ? (context.session.people[by]?.name ?? null) : null,
		facilitators: facilitators && origin === null,
		origin: originView(origin, context)
	};
}

function originView(origin: Card['origin'], { session }: Context): CardView['origin'] {
	if (origin === null || origin.kind === 'earlier') return origin;
	return {
		kind: origin.kind,
		as: origin.kind === 'activity' ? origin.as : null,
		group: origin.group === null ? null : findGroupLabel(session, origin.group)
	};
}

function totalsOf(
	state: BoardState,
	stacks: readonly string[],
	seen: (id: string) => boolean
): Readonly<Record<string, number>> {
	const loose = Object.values(state.columns).flat().filter(seen);
	return Object.fromEntries([...loose, ...stacks].map((item) => [item, totalOf(state, item)]));
}
