import { ok, refuse, type Result } from '../../kernel/result';
import { stepsOf } from '../activity-context';
import type { CommandPayloads } from '../commands';
import type { Deciding } from '../decide/handler';
import type { SessionEvent } from '../events';
import { itemOf, newestRound, roundById } from '../find-in-session';
import type { FlowRefusal } from '../refusals';
import { enterStep } from '../steps/enter-step';
import { sameStep } from '../steps/expected-step';
import { timerOfStep } from '../steps/step-timer';
import { plenaryAfter, workStep } from '../steps/work-step';
import { dealRound, recallRound } from './deal-round';

type Events = Result<readonly SessionEvent[], FlowRefusal>;

const stepsWhere = ({ state, tools }: Deciding, activityId: string) => {
	const item = itemOf(state, activityId);
	return item ? stepsOf(item, tools.find) : [];
};

/**
 * Sends people into groups, for what is going on. With `expect` everybody is also taken to the step where these groups work,
 * if it is near; groups that stay in their step get its time anew where none runs.
 */
export function sendIntoGroups(
	{ roundId, expect }: CommandPayloads['round.deal'],
	deciding: Deciding
): Events {
	const { state, tools } = deciding;
	const { position } = state;
	if (expect !== undefined && !sameStep(position, expect)) return refuse('step/stale');
	const round = roundById(state, roundId);
	if (!round) return refuse('round/unknown');
	if (round.status === 'dealt') return refuse('round/already-dealt');
	// People are sent into groups for what is going on, not for what comes later.
	if (position?.activityId !== round.activityId) return refuse('activity/not-now');
	// Of groups called back only the newest can go on: the activity goes by them.
	if (round.status === 'recalled' && newestRound(state, round.activityId) !== round)
		return refuse('round/unknown');
	const steps = stepsWhere(deciding, round.activityId);
	const to = expect === undefined ? null : workStep(steps, position.step, round.status);
	if (to !== null && to !== position.step) return enterStep(state, round.activityId, to, tools, round);
	const dealt = dealRound(state, round, tools);
	const step = steps[position.step];
	const timer = step?.place === 'groups' && !state.timer ? timerOfStep(step, tools.now) : null;
	return dealt.ok && timer ? ok([...dealt.value, { type: 'timer.set', timer }]) : dealt;
}

/**
 * Calls groups back: into the plenary that follows their step at once, if one does. Where other work comes first they are
 * called back where the session stands, and the time of their work ends.
 */
export function recallToPlenary(
	{ roundId, expect }: CommandPayloads['round.recall'],
	deciding: Deciding
): Events {
	const { state, tools } = deciding;
	if (!sameStep(state.position, expect)) return refuse('step/stale');
	const round = roundById(state, roundId);
	if (!round) return refuse('round/unknown');
	if (round.status === 'proposed') return refuse('round/not-dealt');
	// Pressed by two at once: they are back.
	if (round.status === 'recalled') return ok([]);
	const position = state.position?.activityId === round.activityId ? state.position : null;
	const steps = position ? stepsWhere(deciding, round.activityId) : [];
	const plenary = position && plenaryAfter(steps, position.step);
	if (plenary !== null) return enterStep(state, round.activityId, plenary, tools);
	const working = position !== null && steps[position.step]?.place === 'groups';
	const timeEnds: readonly SessionEvent[] =
		working && state.timer ? [{ type: 'timer.set', timer: null }] : [];
	return ok([...recallRound(state, round), ...timeEnds]);
}
