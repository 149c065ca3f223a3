import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { peoplePresent } from '$lib/core/session/find-in-session';
import { earlierTexts, type EarlierView } from '../earlier-texts';
import { lapsOf } from '../turn-taking';
import { turnsView, type TurnsView } from '../turns-view';
import type { RoundConfig } from './config';
import { handedOver, receivedBy } from './handing-over';
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
	/** Everybody who takes part, by name, also who went home early: whom one may address. */
	readonly people: readonly { readonly id: PersonId; readonly name: string }[];
	/** Written for all, of those who have had their turn; of everybody when the round is over. */
	readonly thoughts: readonly ThoughtView[];
	readonly left: readonly EarlierView[];
}

/** What is one person's alone. */
export interface RoundPersonView {
	/** For everybody; empty for nothing. */
	readonly text: string;
	/** For some alone, of those who still take part. */
	readonly thanks: readonly {
		readonly id: string;
		readonly to: readonly PersonId[];
		readonly text: string;
	}[];
	/** What others addressed to this person; empty until the round is over or left. */
	readonly received: RoundReceived;
}

/** What others wrote for one person, with who wrote it. */
export type RoundReceived = readonly { readonly name: string; readonly text: string }[];

export interface RoundFacilitatorView extends RoundView {
	/** How many wrote for everybody, and how much is addressed to some alone: that is read by nobody else. */
	readonly written: { readonly all: number; readonly addressed: number };
	readonly hidden: readonly ThoughtView[];
}

export function shownToEveryone(state: RoundState, context: Context): RoundView {
	const { config, session } = context;
	const { question, seconds, piece, writing, addressed } = config;
	const people = peoplePresent(session);
	const turns = turnsView(state.turns, people, session.people, seconds);
	const read = handedOver(state, context);
	return {
		question,
		piece,
		writing,
		addressed,
		turns,
		people: people
			.map(({ id, name }) => ({ id, name }))
			.toSorted((one, other) => one.name.localeCompare(other.name)),
		thoughts: thoughts(read, context, ({ hidden, handed }) => (hidden ? null : handed)),
		left: newest(earlierTexts(context))
	};
}

export function shownToPerson(state: RoundState, context: Context, person: PersonId): RoundPersonView {
	const { people } = context.session;
	return {
		text: own(state.texts, person)?.text ?? '',
		thanks: state.thanks
			.filter(({ by }) => by === person)
			.map(({ id, to, text }) => ({
				id,
				to: to.filter((one) => own(people, one)?.standing === 'present'),
				text
			})),
		received: received(state, context, person)
	};
}

/** What one keeps at hand when the room has moved on: the words that were for oneself. */
export function keptByPerson(state: RoundState, context: Context, person: PersonId): RoundReceived | null {
	const words = received(state, context, person);
	return words.length > 0 ? words : null;
}

function received(state: RoundState, context: Context, person: PersonId): RoundReceived {
	const { people } = context.session;
	return receivedBy(handedOver(state, context), person).map(({ by, text }) => ({
		name: own(people, by)?.name ?? '',
		text
	}));
}

export function shownToFacilitators(state: RoundState, context: Context): RoundFacilitatorView {
	return {
		...shownToEveryone(state, context),
		written: { all: written(state), addressed: state.thanks.length },
		hidden: thoughts(state, context, ({ hidden, text }) => (hidden ? text : null))
	};
}

/** How many wrote for everybody. */
export const written = ({ texts }: Pick<RoundState, 'texts'>): number =>
	Object.values<RoundText>(texts).filter(({ text }) => text !== '').length;

/** What others wrote for one person, with who wrote it, handed over or not: for who reads it after the session. */
export function addressedTo(
	state: RoundState,
	{ session }: Pick<Context, 'session'>,
	person: PersonId
): RoundReceived {
	return state.thanks
		.filter(({ to }) => to.includes(person))
		.map(({ by, text }) => ({ name: own(session.people, by)?.name ?? '', text }));
}

/** What may be read of the texts for everybody, in the order in which their authors spoke; null or empty for nothing. */
export function thoughts(
	state: RoundState,
	{ session }: Pick<Context, 'session'>,
	readable: (text: RoundText) => string | null | undefined
): readonly ThoughtView[] {
	const [first] = lapsOf(state.turns);
	const place = new Map(
		[...(first?.done ?? []), ...state.turns.order].toReversed().map((id, at) => [id, -at])
	);
	return (Object.entries(state.texts) as [PersonId, RoundText][])
		.filter(([id, text]) => readable(text) && session.people[id]?.standing === 'present')
		.toSorted(([one], [other]) => (place.get(one) ?? 1) - (place.get(other) ?? 1))
		.map(([id, text]) => ({ id, name: session.people[id]?.name ?? '', text: readable(text) ?? '' }));
}

/** Of several earlier meetings, the last one's: a round opens with what was left last time. */
function newest(left: readonly EarlierView[]): readonly EarlierView[] {
	const last = left.at(-1);
	return last
		? left.filter(({ date, sessionTitle }) => date === last.date && sessionTitle === last.sessionTitle)
		: [];
}
