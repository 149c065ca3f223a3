import type { ActivityDefinition, FindActivity } from '$lib/core/agenda/activity-definition';
import { board } from './board/definition';
import { pause } from './break/definition';
import { casework } from './casework/definition';
import { pathStory } from './path-story/definition';
import { poll } from './poll/definition';
import { resourceMap } from './resource-map/definition';
import { selfAssessment } from './self-assessment/definition';
import { sheet } from './sheet/definition';
import { rolePlay } from './role-play/definition';
import { sixHats } from './six-hats/definition';
import { smallGroups } from './small-groups/definition';
import { talk } from './talk/definition';
import { round } from './talking-round/definition';

/** Every kind of activity, in the order in which the library offers them. */
export const ACTIVITIES: readonly ActivityDefinition[] = [
	talk,
	smallGroups,
	sixHats,
	rolePlay,
	board,
	resourceMap,
	poll,
	sheet,
	selfAssessment,
	round,
	casework,
	pathStory,
	pause
];

const byKind = new Map(ACTIVITIES.map((definition) => [definition.kind, definition]));

/** Looks a kind up by name. */
export const findActivity: FindActivity = (kind) => byKind.get(kind);
