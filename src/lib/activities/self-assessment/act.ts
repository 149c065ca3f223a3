import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import { chosenAmong } from '../sharing';
import type { AssessmentAction } from './actions';
import type { AssessmentConfig } from './config';
import { shownAgain } from './profile';
import { assessmentOf, type AssessmentState, type PersonAssessment } from './state';

/** Judges and applies one action. Answers are not tied to the step: who comes late is heard until the session closes. */
export function actInAssessment(
	state: AssessmentState,
	action: AssessmentAction,
	{ at, actor }: ActionStamp,
	context: ActivityContext<AssessmentConfig>
): Result<AssessmentState> {
	const { config } = context;
	if (action.type === 'profile.show') {
		if (!config.team) return refuse('activity/not-now');
		const picture = action.shown ? shownAgain(state, context) : state.profile.picture;
		return ok({ ...state, profile: { shown: action.shown, picture } });
	}
	const { person } = actor;
	if (!person) return refuse('activity/forbidden');
	const before = assessmentOf(state, person);
	const now = (change: Partial<PersonAssessment>): Result<AssessmentState> =>
		ok({ ...state, people: withEntry(state.people, person, { ...before, ...change }) });
	switch (action.type) {
		case 'value.set': {
			const known = config.areas.some(({ statements }) =>
				statements.some(({ id }) => id === action.statement)
			);
			if (!known) return refuse('activity/unknown-item');
			if (action.value !== null && action.value > config.top) return refuse('activity/malformed');
			const writtenAt = Math.min(action.at, at);
			const kept = own(before.values, action.statement);
			if (kept && writtenAt < kept.at) return refuse('activity/already');
			return now({
				values: withEntry(before.values, action.statement, { value: action.value, at: writtenAt })
			});
		}
		case 'note.set': {
			if (config.note === '') return refuse('activity/unknown-item');
			const writtenAt = Math.min(action.at, at);
			if (writtenAt < before.note.at) return refuse('activity/already');
			return now({ note: { text: action.text, at: writtenAt } });
		}
		case 'wheel.share': {
			const shares = chosenAmong(action.with, config.audiences);
			return shares ? now({ shares }) : refuse('activity/malformed');
		}
		case 'wheel.count':
			if (!config.team && action.counted) return refuse('activity/malformed');
			return now({ counted: action.counted });
		case 'wheel.finish':
			return now({ done: action.done });
		default:
			return unreachable(action);
	}
}
