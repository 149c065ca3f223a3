import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { withEntry } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { Group } from '$lib/core/session/state';
import type { ActionOf } from './actions';
import { groupInScene, holdersOf, membersNow, type Context } from './cast';
import { OBSERVER, ROLE_PLAY_LIMITS } from './limits';
import { timeInScene } from './scene-time';
import { sceneOf, withScene, type Mark, type RolePlayState } from './state';
import { momentOf } from './steps';

/** The group in which somebody observes this scene now, or why they cannot mark anything. */
function observedBy(
	context: Context,
	scene: number,
	person: PersonId | null
): Result<{ group: Group; by: PersonId }> {
	const moment = momentOf(context.step);
	if (moment?.scene !== scene || (moment.phase !== 'play' && moment.phase !== 'share'))
		return refuse('activity/not-now');
	const group = person && groupInScene(context, person, scene);
	if (!person || !group || !membersNow(context, group).includes(person)) return refuse('group/not-member');
	return holdersOf(context, group, scene, OBSERVER).includes(person)
		? ok({ group, by: person })
		: refuse('activity/not-yours');
}

export function addMark(
	state: RolePlayState,
	{ scene, point, value, text }: ActionOf<'mark.add'>,
	{ at, id, actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const where = observedBy(context, scene, actor.person);
	if (!where.ok) return where;
	const { group, by } = where.value;
	if (!context.config.grid.some((one) => one.id === point)) return refuse('activity/unknown-item');
	const own = sceneOf(state, group.id, scene).marks.filter((mark) => mark.by === by);
	if (own.length >= ROLE_PLAY_LIMITS.marks) return refuse('activity/full');
	const mark: Mark = { id, point, by, at: timeInScene(context, scene, at), value, text };
	return ok(withScene(state, group.id, scene, (one) => ({ ...one, marks: [...one.marks, mark] })));
}

/** Takes back one's own last mark of the scene. */
export function undoMark(
	state: RolePlayState,
	{ scene }: ActionOf<'mark.undo'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const where = observedBy(context, scene, actor.person);
	if (!where.ok) return where;
	const { group, by } = where.value;
	const last = sceneOf(state, group.id, scene).marks.findLast((mark) => mark.by === by);
	if (!last) return refuse('activity/unknown-item');
	return ok(
		withScene(state, group.id, scene, (one) => ({ ...one, marks: one.marks.filter((mark) => mark !== last) }))
	);
}

/** Gives a mark its words; the moment stays that of the tap. */
export function wordMark(
	state: RolePlayState,
	{ scene, mark: id, text }: ActionOf<'mark.word'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const where = observedBy(context, scene, actor.person);
	if (!where.ok) return where;
	const { group, by } = where.value;
	const found = sceneOf(state, group.id, scene).marks.find((mark) => mark.id === id);
	if (!found) return refuse('activity/unknown-item');
	if (found.by !== by) return refuse('activity/not-yours');
	const reworded = (mark: Mark) => (mark === found ? { ...mark, text } : mark);
	return ok(withScene(state, group.id, scene, (one) => ({ ...one, marks: one.marks.map(reworded) })));
}

export function writeNote(
	state: RolePlayState,
	{ scene, text }: ActionOf<'note.write'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const where = observedBy(context, scene, actor.person);
	if (!where.ok) return where;
	const { group, by } = where.value;
	return ok(withScene(state, group.id, scene, (one) => ({ ...one, notes: withEntry(one.notes, by, text) })));
}
