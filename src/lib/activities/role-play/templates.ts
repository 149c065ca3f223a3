import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { RolePlayConfig } from './config';
import { conflictOfStyles } from './templates/conflict-of-styles';
import { firstInterview } from './templates/first-interview';
import { freeScene } from './templates/free-scene';
import { positiveNo } from './templates/positive-no';

/** Ready role plays of the method. */
export const rolePlayTemplates: readonly MethodTemplate<RolePlayConfig>[] = [
	firstInterview,
	positiveNo,
	conflictOfStyles,
	freeScene
];
