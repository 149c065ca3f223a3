import type { Group } from '$lib/core/session/state';
import { isOver, playersOf, type Context } from './scene-turns';
import { sceneOf, type RolePlayState } from './state';

/** Whether a grid is open beyond those it is about, and how many of them said yes. */
export interface Agreement {
	readonly agreed: number;
	readonly of: number;
	readonly open: boolean;
}

/** A grid opens when everybody it is about has said yes. Who goes away without it has not said yes, and nobody says it for them. */
export function agreement(state: RolePlayState, context: Context, group: Group, scene: number): Agreement {
	const about = playersOf(group, scene);
	const { agreed } = sceneOf(state, group.id, scene);
	const count = about.filter((id) => agreed.includes(id)).length;
	return {
		agreed: count,
		of: about.length,
		open: isOver(context, { group, scene }) && about.length > 0 && count === about.length
	};
}
