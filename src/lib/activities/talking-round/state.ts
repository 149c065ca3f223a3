import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import { peoplePresent } from '$lib/core/session/find-in-session';
import { isTurnAction } from '../turn-actions';
import { NO_TURNS, actOnTurns, type Turns } from '../turn-taking';
import type { RoundAction } from './actions';
import { ROUND_LIMITS, type RoundConfig } from './config';
import { handedOver } from './handing-over';

/** What somebody wrote for everybody. */
export interface RoundText {
	/** Empty where its author took back what a facilitator put aside. */
	readonly text: string;
	/** Put aside by a facilitator: whatever its author makes of it. */
	readonly hidden: boolean;
	/** As others may read it by now; null while they may not. Missing in states of before it was kept. */
	readonly handed?: string | null;
}

/** What somebody wrote for some people alone. */
export interface Thanks {
	readonly id: string;
	readonly by: PersonId;
	readonly to: readonly PersonId[];
	readonly text: string;
	/** As it reached them; null while it did not. Missing in states of before it was kept. */
	readonly handed?: { readonly to: readonly PersonId[]; readonly text: string } | null;
}

export interface RoundState {
	readonly turns: Turns;
	/** One of each person. */
	readonly texts: Readonly<Record<PersonId, RoundText>>;
	/** As many as one likes to write. */
	readonly thanks: readonly Thanks[];
	/** How often the round was left when something was last done in it. */
	readonly left?: number;
}

export const ROUND_BEGIN: RoundState = { turns: NO_TURNS, texts: {}, thanks: [] };

type Context = ActivityContext<RoundConfig>;

/** Judges and applies one action of a round, and hands over what is due before and after it. */
export function actInRound(
	state: RoundState,
	action: RoundAction,
	stamp: ActionStamp,
	context: Context
): Result<RoundState> {
	const result = judged(handedOver(state, context), action, stamp, context);
	return result.ok ? ok(handedOver(result.value, context)) : result;
}

function judged(
	state: RoundState,
	action: RoundAction,
	stamp: ActionStamp,
	context: Context
): Result<RoundState> {
	if (isTurnAction(action)) {
		const begins = action.type === 'turns.start' || action.type === 'turn.give';
		if (begins && context.step?.key === 'write' && !state.turns.begun) return refuse('activity/not-now');
		const turns = actOnTurns(state.turns, action, stamp, peoplePresent(context.session));
		return turns.ok ? ok({ ...state, turns: turns.value }) : turns;
	}
	if (action.type === 'text.hide') {
		const text = own(state.texts, action.person);
		if (!text) return refuse('activity/unknown-item');
		const { hidden } = action;
		return ok({ ...state, texts: withEntry(state.texts, action.person as PersonId, { ...text, hidden }) });
	}
	const { person } = stamp.actor;
	if (person === null) return refuse('activity/forbidden');
	if (context.config.writing === 'none') return refuse('activity/not-now');
	if (action.type === 'text.write' && action.to && action.to.length > 0)
		return thankAsBefore(state, action.text, action.to, person);
	return action.type === 'text.write'
		? write(state, action.text, person)
		: thank(state, action, person, stamp.id, context);
}

function write(state: RoundState, text: string, person: PersonId): Result<RoundState> {
	const { hidden = false, handed = null } = own(state.texts, person) ?? {};
	// What was put aside stays aside, whatever its author makes of it: emptied and written again, too.
	if (hidden) return ok({ ...state, texts: withEntry(state.texts, person, { text, hidden, handed: null }) });
	if (text === '') {
		const { [person]: _gone, ...texts } = state.texts;
		return ok({ ...state, texts });
	}
	return ok({ ...state, texts: withEntry(state.texts, person, { text, hidden, handed }) });
}

/** One text of each person, for everybody or for some: what was for some is theirs alone also when it is replayed. */
function thankAsBefore(
	state: RoundState,
	text: string,
	to: readonly string[],
	person: PersonId
): Result<RoundState> {
	const id = `before-${person}`;
	const { [person]: _gone, ...texts } = state.texts;
	const others = state.thanks.filter((one) => one.id !== id);
	const handed = state.thanks.find((one) => one.id === id)?.handed ?? null;
	const mine = text === '' ? [] : [{ id, by: person, to: to as readonly PersonId[], text, handed }];
	return ok({ ...state, texts, thanks: [...others, ...mine] });
}

function thank(
	state: RoundState,
	action: Extract<RoundAction, { type: `thanks.${string}` }>,
	person: PersonId,
	id: string,
	context: Context
): Result<RoundState> {
	const mine = state.thanks.filter(({ by }) => by === person);
	if (action.type !== 'thanks.write' && !mine.some((one) => one.id === action.thanks))
		return refuse('activity/unknown-item');
	if (action.type === 'thanks.remove')
		return ok({ ...state, thanks: state.thanks.filter((one) => one.id !== action.thanks) });
	if (!context.config.addressed) return refuse('activity/malformed');
	const to = [...new Set(action.to)] as PersonId[];
	if (to.includes(person) || to.some((one) => own(context.session.people, one)?.standing !== 'present'))
		return refuse('activity/unknown-item');
	const { text } = action;
	switch (action.type) {
		case 'thanks.write':
			if (mine.length >= ROUND_LIMITS.thanks) return refuse('activity/full');
			return ok({ ...state, thanks: [...state.thanks, { id, by: person, to, text, handed: null }] });
		case 'thanks.edit':
			return ok({
				...state,
				thanks: state.thanks.map((one) => (one.id === action.thanks ? { ...one, to, text } : one))
			});
		default:
			return unreachable(action);
	}
}
