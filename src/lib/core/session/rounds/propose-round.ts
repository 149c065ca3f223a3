import type { GroupingAnswer, GroupingProblem, PastRound } from '../../grouping/problem';
import type { RoundWish } from '../commands';
import type { DecideTools } from '../decide-tools';
import type { SessionEvent } from '../events';
import type { Decision } from '../refusals';
import type { SessionState } from '../state';

/**
 * The question for the rotation engine: people present now, the session's own rounds after the programme's `history`.
 * The server answers it in a worker and hands the answer to `roundFromPlan`.
 */
export function buildProblem(
	state: SessionState,
	wish: RoundWish,
	history: readonly PastRound[]
): GroupingProblem {
	throw new Error(`not yet: ${state.id} ${wish.activityId} ${history.length}`);
}

/**
 * The proposal made of the engine's answer. The session may have moved on while the engine searched: whoever left is left
 * out, whoever came is placed, kept groups stay as they are now.
 */
export function roundFromPlan(
	state: SessionState,
	wish: RoundWish,
	answer: GroupingAnswer,
	tools: DecideTools
): Decision<SessionEvent> {
	throw new Error(`not yet: ${state.id} ${wish.activityId} ${answer.kind} ${tools.now}`);
}
