import type { GenericSchema, InferOutput } from 'valibot';
import type { ActivityDefinition } from '../core/agenda/activity-definition';

/**
 * Gives an activity its types: the config's shape comes from its schema, the actions' from theirs, and the result is the
 * plain definition that the registry lists. It changes nothing at run time.
 */
export function defineActivity<
	ConfigSchema extends GenericSchema,
	State,
	ActionSchema extends GenericSchema<unknown, { readonly type: string }>
>(
	definition: ActivityDefinition<InferOutput<ConfigSchema>, State, InferOutput<ActionSchema>> & {
		readonly config: ConfigSchema;
		readonly action: ActionSchema;
	}
): ActivityDefinition {
	return definition as unknown as ActivityDefinition;
}
