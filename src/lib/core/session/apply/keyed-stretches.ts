import type { FindActivity } from '../../agenda/activity-definition';
import { stepsOf } from '../activity-context';
import { itemOf } from '../find-in-session';
import type { SessionState, Stretch } from '../state';

/** A stored state in which stretches still name their step by its place: by its key, among the steps as the state has them. */
export function withKeyedStretches(state: SessionState, find: FindActivity): SessionState {
	const keyed = (stretch: Stretch): Stretch => {
		const step = stretch.step as string | number;
		if (typeof step === 'string') return stretch;
		const item = itemOf(state, stretch.activityId);
		return { ...stretch, step: (item && stepsOf(item, find)[step]?.key) ?? '' };
	};
	return { ...state, stretches: state.stretches.map(keyed) };
}
