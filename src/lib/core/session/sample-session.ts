import type { ActivityDefinition, FindActivity } from '../agenda/activity-definition';
import type { Language } from '../kernel/instant';
import type { SessionState } from './state';

/**
 * A plausible running session with one activity, for previews and tests: twelve people of six organisations (four online),
 * two facilitators; the activity is walked through up to `step` (default: the last), its sample actions done where they fit.
 */
export function sampleSession(
	definition: ActivityDefinition,
	config: unknown,
	language: Language,
	find: FindActivity,
	step?: number
): SessionState {
	throw new Error(`not yet: ${definition.kind} ${String(config)} ${language} ${typeof find} ${step}`);
}
