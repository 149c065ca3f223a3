import type { ActivityDefinition, FindActivity } from '$lib/core/agenda/activity-definition';
import { board } from './board/definition';
import { pause } from './break/definition';
import { poll } from './poll/definition';
import { resourceMap } from './resource-map/definition';
import { smallGroups } from './small-groups/definition';
import { talk } from './talk/definition';

/** Every kind of activity, in the order in which the library offers them. */
export const ACTIVITIES: readonly ActivityDefinition[] = [talk, smallGroups, board, resourceMap, poll, pause];

const byKind = new Map(ACTIVITIES.map((definition) => [definition.kind, definition]));

/** Looks a kind up by name. */
export const findActivity: FindActivity = (kind) => byKind.get(kind);
