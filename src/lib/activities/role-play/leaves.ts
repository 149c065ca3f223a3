import type { Legacy } from '$lib/core/agenda/activity-definition';
import type { Context } from './scene-turns';
import { sharedWithAll } from './shown';
import type { RolePlayState } from './state';

/** What everybody in the room could read: words shared in plenary, by function. Grids and what stayed in the groups are left to nobody. */
export function rolePlayLeaves(state: RolePlayState, context: Context): Legacy | null {
	const texts = sharedWithAll(state, context).map(({ name, text }) => ({ heading: name, text }));
	return texts.length > 0 ? { texts, own: null } : null;
}
