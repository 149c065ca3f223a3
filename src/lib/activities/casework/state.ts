import type { ActionStamp, ActivityContext, Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import { peoplePresent } from '$lib/core/session/find-in-session';
import type { Participant } from '$lib/core/session/state';
import { isTurnAction } from '../turn-actions';
import { NO_TURNS, actOnTurns, type Turns } from '../turn-taking';
import type { CaseAction } from './actions';
import { CASE_LIMITS, type CaseConfig, type RoundKey } from './config';
import { isRound, type CaseKey } from './steps';

/** What somebody wrote in one step. */
export interface CaseCard {
	readonly id: string;
	readonly step: CaseKey;
	/** Null for what facilitators noted. */
	readonly by: PersonId | null;
	readonly text: string;
	/** Put aside by a facilitator. */
	readonly hidden: boolean;
}

export interface CaseState {
	/** Who brings the case. */
	readonly presenter: PersonId | null;
	/** What the case is called: an invented name. */
	readonly name: string;
	/** What the presenter asks of the team. */
	readonly question: string;
	readonly cards: readonly CaseCard[];
	/** The turns of each step that goes round. */
	readonly turns: Readonly<Partial<Record<RoundKey, Turns>>>;
}

export const CASE_BEGIN: CaseState = { presenter: null, name: '', question: '', cards: [], turns: {} };

type Context = ActivityContext<CaseConfig>;

/** Those who speak in the rounds: everybody who takes part but the presenter, who listens (K3). */
export function speakersOf(state: CaseState, { session }: Context): readonly Participant[] {
	return peoplePresent(session).filter(({ id }) => id !== state.presenter);
}

/** Whether somebody may write in a step: the presenter tells and answers, the others in between. */
export function mayWrite(state: CaseState, step: string | undefined, person: PersonId): step is CaseKey {
	return isRound(step) ? person !== state.presenter : step === 'answer' && person === state.presenter;
}

/** Judges and applies one action on a case. */
export function actOnCase(
	state: CaseState,
	action: CaseAction,
	stamp: ActionStamp,
	context: Context
): Result<CaseState> {
	const { actor } = stamp;
	if (isTurnAction(action)) {
		const key = context.step?.key;
		if (!isRound(key)) return refuse('activity/not-now');
		const turns = actOnTurns(state.turns[key] ?? NO_TURNS, action, stamp, speakersOf(state, context));
		return turns.ok ? ok({ ...state, turns: { ...state.turns, [key]: turns.value } }) : turns;
	}
	switch (action.type) {
		case 'presenter.set':
			return setPresenter(state, action.person, context);
		case 'name.set':
		case 'question.set':
			if (actor.role === 'participant' && actor.person !== state.presenter)
				return refuse('activity/not-yours');
			return ok({ ...state, [action.type === 'name.set' ? 'name' : 'question']: action.text });
		case 'card.write':
			return write(state, action.text, stamp, context);
		case 'card.edit':
			return change(state, action.card, actor, (card) => ({ ...card, text: action.text }));
		case 'card.remove':
			return change(state, action.card, actor, () => null);
		case 'card.hide': {
			if (!state.cards.some(({ id }) => id === action.card)) return refuse('activity/unknown-item');
			const cards = state.cards.map((card) =>
				card.id === action.card ? { ...card, hidden: action.hidden } : card
			);
			return ok({ ...state, cards });
		}
		default:
			return unreachable(action);
	}
}

function setPresenter(state: CaseState, wanted: string | null, { session }: Context): Result<CaseState> {
	if (wanted === null) return ok({ ...state, presenter: null });
	const person = own(session.people, wanted);
	if (person?.standing !== 'present') return refuse('activity/unknown-item');
	// Whoever presents now is in no round any more, nor speaks in one.
	const turns = Object.entries(state.turns).reduce<CaseState['turns']>((all, [key, one]) => {
		const current = one.current?.person === person.id ? null : one.current;
		return withEntry(all as Record<RoundKey, Turns>, key as RoundKey, { ...one, current });
	}, {});
	return ok({ ...state, presenter: person.id, turns });
}

function write(
	state: CaseState,
	text: string,
	{ id, actor }: ActionStamp,
	{ step }: Context
): Result<CaseState> {
	const by = actor.role === 'facilitator' ? null : actor.person;
	if (by === null && actor.role === 'participant') return refuse('activity/forbidden');
	// A team that talks writes nothing: facilitators note what is said, in every step.
	if (by === null ? !step : !mayWrite(state, step?.key, by)) return refuse('activity/not-now');
	const mine = by === null ? 0 : state.cards.filter((card) => card.by === by).length;
	if (mine >= CASE_LIMITS.perPerson || state.cards.length >= CASE_LIMITS.cards)
		return refuse('activity/full');
	const card: CaseCard = { id, step: step?.key as CaseKey, by, text, hidden: false };
	return ok({ ...state, cards: [...state.cards, card] });
}

function change(
	state: CaseState,
	cardId: string,
	{ role, person }: Actor,
	to: (card: CaseCard) => CaseCard | null
): Result<CaseState> {
	const card = state.cards.find(({ id }) => id === cardId);
	if (!card) return refuse('activity/unknown-item');
	if (card.by !== (role === 'facilitator' ? null : person)) return refuse('activity/not-yours');
	return ok({ ...state, cards: state.cards.flatMap((one) => (one === card ? (to(one) ?? []) : one)) });
}
