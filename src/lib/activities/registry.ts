import type { ActivityDefinition, FindActivity } from '$lib/core/agenda/activity-definition';

/** Every kind of activity, in the order in which the library offers them. */
export const ACTIVITIES: readonly ActivityDefinition[] = [];

const byKind = new Map(ACTIVITIES.map((definition) => [definition.kind, definition]));

/** Looks a kind up by name. */
export const findActivity: FindActivity = (kind) => byKind.get(kind);
