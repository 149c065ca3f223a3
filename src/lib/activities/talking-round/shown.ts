import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { peopleHere } from '$lib/core/session/find-in-session';
import { earlierTexts, type EarlierView } from '../earlier-texts';
import { turnsView, type TurnsView } from '../turns-view';
import type { RoundConfig } from './config';
import type { RoundState, RoundText } from './state';

type Context = ActivityContext<RoundConfig>;

/** Something written for everybody. */
export interface ThoughtView {
	readonly id: PersonId;
	readonly name: string;
	readonly text: string;
}

/** What everybody sees of a round, also the stage. */
export interface RoundView {
	readonly question: string;
	readonly piece: RoundConfig['piece'];
	readonly writing: RoundConfig['writing'];
	readonly addressed: boolean;
	readonly turns: TurnsView;
	/** Everybody who takes part, by name: whom one may address. */
	readonly people: readonly { readonly id: PersonId; readonly name: string }[];
	/** Written for all, of those who have had their turn; of everybody when the round is over. */
	readonly thoughts: readonly ThoughtView[];
	readonly left: readonly EarlierView[];
}

/** What is one person's alone. */
export interface RoundPersonView {
	readonly own: { readonly text: string; readonly to: readonly PersonId[] } | null;
	/** What others addressed to this person; empty until the round is over. */
	readonly received: readonly { readonly name: string; readonly text: string }[];
}

export interface RoundFacilitatorView extends RoundView {
	/** How many wrote, and how many of it is addressed to some alone: that is read by nobody else. */
	readonly written: { readonly all: number; readonly addressed: number };
	readonly hidden: readonly ThoughtView[];
}

export function shownToEveryone(state: RoundState, context: Context): RoundView {
	const { config, session } = context;
	const { question, seconds, piece, writing, addressed } = config;
	const here = peopleHere(session);
	const turns = turnsView(state.turns, here, session.people, seconds);
	const spoken = new Set<PersonId>([...state.turns.done, ...state.turns.passed]);
	return {
		question,
		piece,
		writing,
		addressed,
		turns,
		people: here
			.map(({ id, name }) => ({ id, name }))
			.toSorted((one, other) => one.name.localeCompare(other.name)),
		thoughts: thoughts(state, context, (id, { hidden }) => !hidden && (turns.ended || spoken.has(id))),
		left: newest(earlierTexts(context))
	};
}

export function shownToPerson(state: RoundState, context: Context, person: PersonId): RoundPersonView {
	const mine = own(state.texts, person);
	return {
		own: mine ? { text: mine.text, to: mine.to } : null,
		received:
			state.turns.ended || context.session.status === 'closed' ? addressedTo(state, context, person) : []
	};
}

export function shownToFacilitators(state: RoundState, context: Context): RoundFacilitatorView {
	const texts = Object.values<RoundText>(state.texts);
	return {
		...shownToEveryone(state, context),
		written: { all: texts.length, addressed: texts.filter(({ to }) => to.length > 0).length },
		hidden: thoughts(state, context, (_id, { hidden }) => hidden)
	};
}

/** What others wrote for one person, with who wrote it. */
export function addressedTo(
	state: RoundState,
	{ session }: Context,
	person: PersonId
): readonly { readonly name: string; readonly text: string }[] {
	return Object.entries(state.texts).flatMap(([by, { text, to }]) =>
		to.includes(person) ? [{ name: session.people[by as PersonId]?.name ?? '', text }] : []
	);
}

/** Texts for everybody that pass, in the order in which their authors spoke. */
export function thoughts(
	state: RoundState,
	{ session }: Pick<Context, 'session'>,
	passes: (id: PersonId, text: RoundText) => boolean
): readonly ThoughtView[] {
	const place = new Map([...state.turns.done, ...state.turns.order].toReversed().map((id, at) => [id, -at]));
	return (Object.entries(state.texts) as [PersonId, RoundText][])
		.filter(
			([id, text]) => text.to.length === 0 && passes(id, text) && session.people[id]?.standing === 'present'
		)
		.toSorted(([one], [other]) => (place.get(one) ?? 1) - (place.get(other) ?? 1))
		.map(([id, { text }]) => ({ id, name: session.people[id]?.name ?? '', text }));
}

/** Of several earlier meetings, the last one's: a round opens with what was left last time. */
function newest(left: readonly EarlierView[]): readonly EarlierView[] {
	const last = left.at(-1);
	return last
		? left.filter(({ date, sessionTitle }) => date === last.date && sessionTitle === last.sessionTitle)
		: [];
}
