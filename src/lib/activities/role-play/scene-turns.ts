import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { dealtRoundsOf } from '$lib/core/session/find-in-session';
import type { Functions, Group, Round, Turn } from '$lib/core/session/state';
import { functionNames, type RolePlayConfig } from './config';
import { OBSERVER } from './limits';
import { momentOf, sceneOfTurn, turnOf } from './steps';

export type Context = ActivityContext<RolePlayConfig>;

/** A scene of a group, of whichever round. */
export interface GroupScene {
	readonly group: Group;
	readonly scene: number;
}

/** What a group remembers of a scene; null where it was not even prepared. */
export const turnIn = (group: Group, scene: number): Turn | null =>
	own(group.turns ?? {}, turnOf(scene)) ?? null;

/** All who have held what in a scene, by role's id (`observer` among them); empty while nobody has played it. */
export const heldIn = (group: Group, scene: number): Functions => turnIn(group, scene)?.held ?? {};

/** Whether a group has played a scene, if only for a moment; one that was only prepared does not count. */
export const hasPlayed = (group: Group, scene: number): boolean =>
	Object.values(heldIn(group, scene)).some((people) => people.length > 0);

/** Every group that the activity has had, the newest round's first: whoever is dealt anew leaves behind what they played before. */
export function allGroups({ session, item }: Context): readonly Group[] {
	return dealtRoundsOf(session, item.id)
		.toReversed()
		.flatMap(({ groups }) => groups);
}

/** The round that a group is of. */
export const roundOfGroup = ({ session, item }: Context, { id }: Group): Round | null =>
	dealtRoundsOf(session, item.id).find(({ groups }) => groups.some((group) => group.id === id)) ?? null;

/** Whether a group belongs to the round that is on. */
export const isOfNow = ({ round }: Context, { id }: Group): boolean =>
	round?.groups.some((group) => group.id === id) ?? false;

/** Whether a group is just getting ready for a scene, or playing it. */
function isOn(context: Context, group: Group, scene: number): boolean {
	const moment = momentOf(context.step);
	const begun = moment?.phase === 'prepare' || moment?.phase === 'play';
	return begun && moment.scene === scene && isOfNow(context, group);
}

/** Whether a scene of a group is over: played, and not gone back to. */
export const isOver = (context: Context, { group, scene }: GroupScene): boolean =>
	hasPlayed(group, scene) && !isOn(context, group, scene);

/** The scenes of a group that are over, in order. */
export function scenesOver(context: Context, group: Group): readonly number[] {
	return Object.keys(group.turns ?? {})
		.map(sceneOfTurn)
		.filter((scene) => isOver(context, { group, scene }))
		.toSorted((one, other) => one - other);
}

/** The scenes in which somebody had a part, the newest first: in whichever group they were then. */
export function scenesOf(context: Context, person: PersonId): readonly GroupScene[] {
	return allGroups(context)
		.flatMap((group) => Object.keys(group.turns ?? {}).map((turn) => ({ group, scene: sceneOfTurn(turn) })))
		.filter(({ group, scene }) => rolesHeld(group, scene, person).length > 0)
		.toSorted((one, other) => other.scene - one.scene);
}

/** The scene that somebody means who had a part in it: the group's that they name, else the newest. */
export function sceneMeant(
	context: Context,
	person: PersonId | null,
	scene: number,
	group?: GroupId | string
): GroupScene | null {
	if (!person) return null;
	return (
		scenesOf(context, person).find(
			(one) => one.scene === scene && (group === undefined || one.group.id === group)
		) ?? null
	);
}

/** Who holds a role, or observes, in a scene: in the one that is on, as it is now; in another, all who held it. */
export function holdersOf(context: Context, group: Group, scene: number, role: string): readonly PersonId[] {
	const now = momentOf(context.step)?.scene === scene && isOfNow(context, group);
	return own((now ? turnIn(group, scene)?.functions : heldIn(group, scene)) ?? {}, role) ?? [];
}

/** Everybody who has held a role in a scene, whom its grid is about. */
export function playersOf(group: Group, scene: number): readonly PersonId[] {
	const held = heldIn(group, scene);
	return [...new Set(Object.keys(held).flatMap((id) => (id === OBSERVER ? [] : (own(held, id) ?? []))))];
}

/** What somebody has held in a scene, as roles' ids, observing last. */
export function rolesHeld(group: Group, scene: number, person: PersonId): readonly string[] {
	const held = heldIn(group, scene);
	const roles = Object.keys(held).filter((id) => own(held, id)?.includes(person));
	return roles.toSorted((one, other) => Number(one === OBSERVER) - Number(other === OBSERVER));
}

/** What a scene's functions are called, by id: as they are now; those taken out since, as they were then. */
export function namesIn({ config }: Context, group: Group, scene: number): ReadonlyMap<string, string> {
	const names = functionNames(config);
	const then = Object.entries(turnIn(group, scene)?.names ?? {}).filter(([id]) => !names.has(id));
	const observer = names.get(OBSERVER)!;
	return new Map([...[...names].filter(([id]) => id !== OBSERVER), ...then, [OBSERVER, observer]]);
}

/** What somebody was in a scene, in words; who held nothing observed. */
export function partNames(
	context: Context,
	group: Group,
	scene: number,
	person: PersonId
): readonly string[] {
	const names = namesIn(context, group, scene);
	const held = rolesHeld(group, scene, person);
	return (held.length > 0 ? held : [OBSERVER]).map((id) => names.get(id) ?? '');
}
