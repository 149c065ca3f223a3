import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Localised } from '$lib/core/kernel/instant';
import { own } from '$lib/core/kernel/record';
import { isProved } from '$lib/core/session/people/is-proved';
import type { Participant } from '$lib/core/session/state';
import { NO_TURNS } from '../turn-taking';
import { turnsView, type TurnsView } from '../turns-view';
import type { CaseConfig } from './config';
import { earlierCases, type EarlierCase } from './earlier';
import { mayWrite, speakersOf, type CaseCard, type CaseState } from './state';
import { caseSteps, isRound, stepWords, type CaseKey } from './steps';

type Context = ActivityContext<CaseConfig>;

/** A card as everybody in the room sees it. */
export interface CaseCardView {
	readonly id: string;
	/** Whose it is, by name; empty for who takes part no more. */
	readonly by: string;
	/** Noted by facilitators. */
	readonly noted: boolean;
	readonly text: string;
}

/** What everybody sees of a case, also the stage. */
export interface CaseView {
	readonly note: string;
	/** The invented name of the case; empty for none. */
	readonly name: string;
	readonly question: string;
	readonly step: CaseKey | null;
	readonly presenter: { readonly id: PersonId; readonly name: string } | null;
	/** The turns of this step; null in steps without. */
	readonly turns: TurnsView | null;
	/** What was gathered, step by step, up to the current one; all of it once it is the presenter's turn to answer. */
	readonly gathered: readonly {
		readonly step: CaseKey;
		readonly title: Localised;
		readonly cards: readonly CaseCardView[];
	}[];
}

/** What is one person's alone: what they wrote, whatever the step now, and what only those who are known may read. */
export interface CasePersonView {
	readonly presenter: boolean;
	readonly writes: boolean;
	readonly cards: readonly { readonly id: string; readonly title: Localised; readonly text: string }[];
	/** What the same people gathered on cases before; nothing for a place that somebody took by the name alone. */
	readonly earlier: readonly EarlierCase[];
	/** Earlier cases stay shut: whose place this is was not proved. */
	readonly shut: boolean;
}

export interface CaseParticipantView extends CaseView {
	/** Names of who is here or expected: looked for on the device, in what one types. */
	readonly names: readonly string[];
}

export interface CaseFacilitatorView extends CaseParticipantView {
	readonly people: readonly { readonly id: PersonId; readonly name: string }[];
	readonly hidden: readonly CaseCardView[];
	readonly earlier: readonly EarlierCase[];
}

export function shownOnStage(state: CaseState, context: Context): CaseView {
	const { config, session, step } = context;
	const key = step?.key;
	const presenter = state.presenter === null ? undefined : session.people[state.presenter];
	const keys = caseSteps(config, context.item.minutes).map((one) => one.key as CaseKey);
	const until = key === undefined ? keys.length - 1 : keys.indexOf(key as CaseKey);
	return {
		note: config.note,
		name: state.name,
		question: state.question,
		step: (key as CaseKey | undefined) ?? null,
		presenter: presenter?.standing === 'present' ? { id: presenter.id, name: presenter.name } : null,
		turns: isRound(key)
			? turnsView(state.turns[key] ?? NO_TURNS, speakersOf(state, context), session.people, config.seconds)
			: null,
		gathered: keys
			.slice(0, until + 1)
			.map((one) => ({
				step: one,
				title: stepWords(one).title,
				cards: state.cards
					.filter((card) => card.step === one && !card.hidden)
					.map((card) => cardView(card, context))
			}))
			.filter(({ cards }) => cards.length > 0)
	};
}

export function shownToEveryone(state: CaseState, context: Context): CaseParticipantView {
	const names = Object.values<Participant>(context.session.people)
		.filter(({ standing }) => standing === 'present' || standing === 'invited')
		.map(({ name }) => name);
	return { ...shownOnStage(state, context), names };
}

export function shownToPerson(state: CaseState, context: Context, person: PersonId): CasePersonView {
	const { step, session } = context;
	const earlier = earlierCases(context, state.name);
	const known = isProved(own(session.people, person));
	return {
		presenter: state.presenter === person,
		writes: mayWrite(state, step?.key, person),
		cards: state.cards
			.filter(({ by }) => by === person)
			.map((card) => ({ id: card.id, title: stepWords(card.step).title, text: card.text })),
		earlier: known ? earlier : [],
		shut: !known && earlier.length > 0
	};
}

export function shownToFacilitators(state: CaseState, context: Context): CaseFacilitatorView {
	return {
		...shownToEveryone(state, context),
		people: Object.values<Participant>(context.session.people)
			.filter(({ standing }) => standing === 'present')
			.map(({ id, name }) => ({ id, name }))
			.toSorted((one, other) => one.name.localeCompare(other.name)),
		hidden: state.cards.filter(({ hidden }) => hidden).map((card) => cardView(card, context)),
		earlier: earlierCases(context, state.name)
	};
}

const cardView = ({ id, by, text }: CaseCard, { session }: Context): CaseCardView => ({
	id,
	by: by !== null && session.people[by]?.standing === 'present' ? session.people[by].name : '',
	noted: by === null,
	text
});
