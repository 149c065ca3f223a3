import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import type { PollAction } from './actions';
import { fits } from './answers';
import { covered, type PollConfig } from './config';
import { askedOf, sameText, type Asked, type PollState } from './state';

type Give = Extract<PollAction, { type: 'answer.give' }>;

/** Judges and applies one action of a poll: only the question that is being asked can be answered, closed or revealed. */
export function actInPoll(
	state: PollState,
	action: PollAction,
	stamp: ActionStamp,
	context: ActivityContext<PollConfig>
): Result<PollState> {
	const { config, step } = context;
	if (!config.questions.some(({ id }) => id === action.question)) return refuse('activity/unknown-item');
	if (step?.key !== action.question) return refuse('activity/not-now');
	const asked = askedOf(state, action.question);
	const now = (change: Partial<Asked>): Result<PollState> =>
		ok({ ...state, asked: { ...state.asked, [action.question]: { ...asked, ...change } } });
	switch (action.type) {
		case 'answer.give': {
			const given = give(asked, action, stamp, context);
			return given.ok ? now({ ballots: given.value }) : given;
		}
		case 'question.close':
			// What is answered again is covered again: otherwise each new answer could be read off the numbers.
			return now({ closed: action.closed, revealed: action.closed && asked.revealed });
		case 'question.reveal':
			if (!covered(config)) return refuse('activity/not-now');
			return now({ revealed: action.revealed, closed: asked.closed || action.revealed });
		case 'answer.hide': {
			const text = sameText(action.text);
			const others = asked.aside.filter((one) => one !== text);
			return now({ aside: action.hidden ? [...others, text] : others });
		}
		default:
			return unreachable(action);
	}
}

/** The ballots with one more, or with one's own replaced. */
function give(
	asked: Asked,
	{ question: questionId, answer, ballot }: Give,
	{ actor }: ActionStamp,
	{ config, session }: ActivityContext<PollConfig>
): Result<Asked['ballots']> {
	if (asked.closed) return refuse('activity/not-now');
	const question = config.questions.find(({ id }) => id === questionId);
	if (!question || !fits(question, answer)) return refuse('activity/malformed');
	const anonymous = config.names === 'anonymous';
	const key = anonymous ? ballot : (actor.person ?? undefined);
	if (key === undefined) return refuse('activity/malformed');
	// One key a person is held at the door (`once`); here it is only made sure that there are never more secret ballots than people who
	// came. Whoever was taken out since may have answered: their ballot has no name, and stays.
	const came = Object.values(session.people).filter(({ arrivedAt }) => arrivedAt !== null).length;
	const given = Object.keys(asked.ballots).length;
	if (anonymous && !Object.hasOwn(asked.ballots, key) && given >= came) return refuse('activity/full');
	return ok({ ...asked.ballots, [key]: { by: anonymous ? null : actor.person, answer } });
}
