import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import { peopleHere } from '$lib/core/session/find-in-session';
import { isTurnAction } from '../turn-actions';
import { NO_TURNS, actOnTurns, type Turns } from '../turn-taking';
import type { RoundAction } from './actions';
import type { RoundConfig } from './config';

/** What somebody wrote: for everybody, or (`to`) for some people alone. */
export interface RoundText {
	readonly text: string;
	readonly to: readonly PersonId[];
	/** Put aside by a facilitator. */
	readonly hidden: boolean;
}

export interface RoundState {
	readonly turns: Turns;
	readonly texts: Readonly<Record<PersonId, RoundText>>;
}

export const ROUND_BEGIN: RoundState = { turns: NO_TURNS, texts: {} };

/** Judges and applies one action of a round. */
export function actInRound(
	state: RoundState,
	action: RoundAction,
	stamp: ActionStamp,
	context: ActivityContext<RoundConfig>
): Result<RoundState> {
	if (isTurnAction(action)) {
		const turns = actOnTurns(state.turns, action, stamp, peopleHere(context.session));
		return turns.ok ? ok({ ...state, turns: turns.value }) : turns;
	}
	if (action.type === 'text.write') return write(state, action, stamp.actor.person, context);
	const text = own(state.texts, action.person);
	if (!text || text.to.length > 0) return refuse('activity/unknown-item');
	return ok({
		...state,
		texts: withEntry(state.texts, action.person as PersonId, { ...text, hidden: action.hidden })
	});
}

function write(
	state: RoundState,
	action: Extract<RoundAction, { type: 'text.write' }>,
	person: PersonId | null,
	{ config, session }: ActivityContext<RoundConfig>
): Result<RoundState> {
	if (person === null) return refuse('activity/forbidden');
	if (config.writing === 'none') return refuse('activity/not-now');
	const to = [...new Set(action.to)] as PersonId[];
	if (to.length > 0 && !config.addressed) return refuse('activity/malformed');
	if (to.includes(person) || to.some((id) => own(session.people, id)?.standing !== 'present'))
		return refuse('activity/unknown-item');
	if (action.text === '') {
		const { [person]: _gone, ...texts } = state.texts;
		return ok({ ...state, texts });
	}
	// What was put aside stays aside, whatever its author makes of it.
	const hidden = own(state.texts, person)?.hidden ?? false;
	return ok({ ...state, texts: withEntry(state.texts, person, { text: action.text, to, hidden }) });
}
