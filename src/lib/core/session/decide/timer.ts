import { ok, refuse } from '../../kernel/result';
import type { SessionEvent } from '../events';
import type { Decision } from '../refusals';
import type { Timer } from '../state';
import { extendedTimer, pausedTimer, resumedTimer, startedTimer } from '../steps/step-timer';
import type { Deciding, Handlers } from './handler';

function changed(
	{ state, tools }: Deciding,
	change: (timer: Timer, now: number) => Timer
): Decision<SessionEvent> {
	if (!state.timer) return refuse('timer/none');
	return ok([{ type: 'timer.set', timer: change(state.timer, tools.now) }]);
}

/** The timer of the current step, moved by hand. */
export const timerCommands: Handlers<
	'timer.start' | 'timer.extend' | 'timer.pause' | 'timer.resume' | 'timer.clear'
> = {
	'timer.start': ({ seconds }, { tools }) =>
		ok([{ type: 'timer.set', timer: startedTimer(seconds * 1000, tools.now) }]),
	'timer.extend': ({ seconds }, deciding) =>
		changed(deciding, (timer, now) => extendedTimer(timer, seconds * 1000, now)),
	// Two facilitators may press at once: what is paused stays paused.
	'timer.pause': (_payload, deciding) =>
		deciding.state.timer?.kind === 'paused' ? ok([]) : changed(deciding, pausedTimer),
	'timer.resume': (_payload, deciding) =>
		deciding.state.timer?.kind === 'running' ? ok([]) : changed(deciding, resumedTimer),
	'timer.clear': (_payload, { state }) => ok(state.timer ? [{ type: 'timer.set', timer: null }] : [])
};
