import { ok, refuse } from '../../kernel/result';
import { enterStep } from '../steps/enter-step';
import { sameStep } from '../steps/expected-step';
import type { Handlers } from './handler';

/** Moving through the agenda. */
export const stepCommands: Handlers<'step.enter'> = {
	'step.enter': ({ activityId, step, expect }, { state, tools }) => {
		if (!sameStep(state.position, expect)) return refuse('step/stale');
		// Pressed twice: one is there already.
		if (state.position?.activityId === activityId && state.position.step === step) return ok([]);
		return enterStep(state, activityId, step, tools);
	}
};
