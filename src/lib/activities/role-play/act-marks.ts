import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { withEntry } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { ActionOf } from './actions';
import { OBSERVER, ROLE_PLAY_LIMITS } from './limits';
import { timeInScene } from './scene-time';
import { allGroups, hasPlayed, rolesHeld, scenesOf, type Context, type GroupScene } from './scene-turns';
import { sceneOf, withScene, type Mark, type RolePlayState } from './state';

/**
 * The scene that somebody observed, or why they cannot mark anything in it. Whoever observed it once goes on writing until the
 * session closes: the last words are on their way when the step moves on, and an observer may have been without a network.
 */
function observedBy(
	context: Context,
	{ scene, group }: { readonly scene: number; readonly group?: string | undefined },
	person: PersonId | null
): Result<{ place: GroupScene; by: PersonId }> {
	const places = person
		? scenesOf(context, person).filter(
				(one) => one.scene === scene && (group === undefined || one.group.id === group)
			)
		: [];
	if (!person || places.length === 0)
		return refuse(
			allGroups(context).some((one) => hasPlayed(one, scene)) ? 'group/not-member' : 'activity/not-now'
		);
	const place = places.find((one) => rolesHeld(one.group, scene, person).includes(OBSERVER));
	return place ? ok({ place, by: person }) : refuse('activity/not-yours');
}

export function addMark(
	state: RolePlayState,
	action: ActionOf<'mark.add'>,
	{ at, id, actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const where = observedBy(context, action, actor.person);
	if (!where.ok) return where;
	const { place, by } = where.value;
	const { point, value, text } = action;
	if (!context.config.grid.some((one) => one.id === point)) return refuse('activity/unknown-item');
	const { group, scene } = place;
	const { marks } = sceneOf(state, group.id, scene);
	const name = action.mark ?? id;
	if (marks.some((mark) => mark.id === name)) return refuse('activity/already');
	const own = marks.filter((mark) => mark.by === by);
	if (own.length >= ROLE_PLAY_LIMITS.marks) return refuse('activity/full');
	// A device's clock that runs ahead makes no mark in the future.
	const tapped = timeInScene(context, place, Math.min(action.at ?? at, at));
	const mark: Mark = { id: name, point, by, at: tapped, value, text };
	return ok(withScene(state, group.id, scene, (one) => ({ ...one, marks: [...marks, mark] })));
}

/** Takes back one of one's own marks: the one that is named, which need not be the one that arrived last. */
export function undoMark(
	state: RolePlayState,
	action: ActionOf<'mark.undo'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const where = observedBy(context, action, actor.person);
	if (!where.ok) return where;
	const { place, by } = where.value;
	const { group, scene } = place;
	const { mark: named } = action;
	const meant = sceneOf(state, group.id, scene).marks.findLast(
		(mark) => mark.by === by && (named === undefined || mark.id === named)
	);
	if (!meant) return refuse('activity/unknown-item');
	return ok(
		withScene(state, group.id, scene, (one) => ({
			...one,
			marks: one.marks.filter((mark) => mark !== meant)
		}))
	);
}

/** Gives a mark its words; the moment stays that of the tap. */
export function wordMark(
	state: RolePlayState,
	action: ActionOf<'mark.word'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const where = observedBy(context, action, actor.person);
	if (!where.ok) return where;
	const { place, by } = where.value;
	const { group, scene } = place;
	const found = sceneOf(state, group.id, scene).marks.find((mark) => mark.id === action.mark);
	if (!found) return refuse('activity/unknown-item');
	if (found.by !== by) return refuse('activity/not-yours');
	const reworded = (mark: Mark) => (mark === found ? { ...mark, text: action.text } : mark);
	return ok(withScene(state, group.id, scene, (one) => ({ ...one, marks: one.marks.map(reworded) })));
}

export function writeNote(
	state: RolePlayState,
	action: ActionOf<'note.write'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const where = observedBy(context, action, actor.person);
	if (!where.ok) return where;
	const { place, by } = where.value;
	const { group, scene } = place;
	return ok(
		withScene(state, group.id, scene, (one) => ({ ...one, notes: withEntry(one.notes, by, action.text) }))
	);
}
