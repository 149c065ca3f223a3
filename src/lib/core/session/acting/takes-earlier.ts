import type { ActivityDefinition, Inherited } from '../../agenda/activity-definition';
import type { KnownActivity } from '../activity-context';

/** Whether facilitators may bring anything to activities of a kind: it collects, shows texts, or takes up its own earlier runs. */
export function takesEarlier({ collector, showsEarlier, inherits }: ActivityDefinition): boolean {
	return collector !== undefined || showsEarlier === true || inherits !== undefined;
}

/** Whether an activity has a use for what an earlier one left: for its texts, or for all of it as a run that it takes up. */
export function canTake(
	{ definition, context }: Pick<KnownActivity, 'definition' | 'context'>,
	earlier: Inherited
): boolean {
	const { collector, showsEarlier, inherits } = definition;
	const texts = earlier.legacy.texts.length > 0 && (collector !== undefined || showsEarlier === true);
	return texts || inherits?.(context.config, earlier) === true;
}
