import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import type { Group } from '$lib/core/session/state';
import { agreement } from './agreement';
import { membersNow } from './cast';
import { partNames, scenesOver, type Context } from './scene-turns';
import { castView, nameOf, situationOf, type CastView } from './shown';
import { gridView, type GridView } from './shown-grid';
import { SITUATION, sceneOf, type RolePlayState } from './state';
import { momentOf } from './steps';

/** A reflection that its writer shared with the group. */
export interface GroupReflection {
	readonly scene: number;
	readonly part: string;
	readonly name: string;
	readonly text: string;
}

/** A grid that those it is about opened to the group. */
export interface OpenedGrid {
	readonly scene: number;
	readonly grid: GridView;
}

/** A part of the scripts that this group writes for another. */
export interface DraftView {
	readonly part: string;
	readonly text: string;
	readonly version: number;
	readonly by: string;
}

/** What people of a group let one another see of the scenes that they were in together. */
export interface GroupShared {
	readonly opened: readonly OpenedGrid[];
	readonly reflections: readonly GroupReflection[];
}

/** What the members of a group share. Scripts are never in it, but for those the group itself is writing. */
export interface RolePlayGroupView extends GroupShared {
	readonly cast: readonly CastView[];
	readonly situation: string;
	readonly online: readonly string[];
	readonly drafts: readonly DraftView[] | null;
}

export function shownToGroup(state: RolePlayState, context: Context, group: Group): RolePlayGroupView {
	const moment = momentOf(context.step);
	const scene = moment?.scene ?? 0;
	return {
		cast: scene > 0 ? castView(context, group, scene) : [],
		situation: situationOf(state, context, group),
		online: membersNow(context, group).flatMap((id) =>
			own(context.session.people, id)?.attendance === 'online' ? [nameOf(context.session, id)] : []
		),
		...sharedInGroup(state, context, group),
		drafts: moment?.phase === 'writing' ? draftViews(state, context, group) : null
	};
}

/** What the people of a group share of some of its scenes that are over; of all of them, where none are named. */
export function sharedInGroup(
	state: RolePlayState,
	context: Context,
	group: Group,
	scenes: readonly number[] = scenesOver(context, group)
): GroupShared {
	return {
		opened: scenes
			.filter((scene) => agreement(state, context, group, scene).open)
			.map((scene) => ({ scene, grid: gridView(state, context, group, scene) })),
		reflections: scenes.flatMap((scene) => groupReflections(state, context, group, scene))
	};
}

/**
 * Reflections shared with the group or with all, with their writers' names: the group knows who had which part. Before the whole room
 * the group is everybody: there words go to all by function, and to nobody by name.
 */
function groupReflections(
	state: RolePlayState,
	context: Context,
	group: Group,
	scene: number
): readonly GroupReflection[] {
	if (context.config.format === 'plenary') return [];
	return Object.entries(sceneOf(state, group.id, scene).reflections).flatMap(([person, { text, circle }]) => {
		if (circle === 'me' || text === '') return [];
		const [part = ''] = partNames(context, group, scene, person as PersonId);
		return [{ scene, part, name: nameOf(context.session, person), text }];
	});
}

/** The parts of the scripts that a group writes, or wrote. */
export function draftViews(state: RolePlayState, context: Context, group: Group): readonly DraftView[] {
	const drafts = own(state.drafts, group.id) ?? {};
	return [SITUATION, ...context.config.roles.map(({ id }) => id)].map((part) => {
		const draft = own(drafts, part);
		return {
			part,
			text: draft?.text ?? '',
			version: draft?.version ?? 0,
			by: draft ? nameOf(context.session, draft.by) : ''
		};
	});
}
