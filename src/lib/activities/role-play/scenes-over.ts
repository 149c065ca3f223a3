import { own } from '$lib/core/kernel/record';
import { isHere } from '$lib/core/session/find-in-session';
import type { Group } from '$lib/core/session/state';
import { playersOf, type Context } from './cast';
import { sceneOf, type RolePlayState } from './state';
import { momentOf, turnOf } from './steps';

/**
 * Whether a scene has been played: from its sharing step on. Outside the activity (in a report, or when the session has moved on)
 * every scene that was begun is over.
 */
export function isOver({ step, round, config }: Context, scene: number): boolean {
	if (scene < 1 || scene > config.scenes) return false;
	const moment = momentOf(step);
	if (!moment) return round?.groups.some((group) => Object.hasOwn(group.turns ?? {}, turnOf(scene))) ?? false;
	if (moment.phase === 'plenary') return true;
	return moment.scene > scene || (moment.scene === scene && moment.phase === 'share');
}

/** The scenes that a group has played, in order. */
export function scenesPlayed(context: Context, group: Group): readonly number[] {
	return Array.from({ length: context.config.scenes }, (_, index) => index + 1).filter(
		(scene) => isOver(context, scene) && Object.hasOwn(group.turns ?? {}, turnOf(scene))
	);
}

/** How many of those a grid is about, and who are still here, want the group to see it. */
export function agreement(
	state: RolePlayState,
	context: Context,
	group: Group,
	scene: number
): { readonly agreed: number; readonly of: number; readonly open: boolean } {
	const here = playersOf(context, group, scene).filter((id) => isHere(own(context.session.people, id)));
	const { agreed } = sceneOf(state, group.id, scene);
	const count = here.filter((id) => agreed.includes(id)).length;
	return {
		agreed: count,
		of: here.length,
		open: isOver(context, scene) && here.length > 0 && count === here.length
	};
}
