import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import { own, withEntry } from '$lib/core/kernel/record';
import type { Functions } from '$lib/core/session/state';

/** One mark of an observer. `at` is ms into the scene; `value`: 1 seen or 0 not, a scale's value, 1 to count; a quote has `text`. */
export interface Mark {
	readonly id: string;
	readonly point: string;
	readonly by: PersonId;
	readonly at: number;
	readonly value: number;
	readonly text: string;
}

/** Who may read a reflection: its writer alone; their group and the facilitators; everybody, by function and without a name. */
export type Circle = 'me' | 'group' | 'plenary';

export interface Reflection {
	readonly text: string;
	readonly circle: Circle;
	/** What was sent to a board from it. */
	readonly cards: readonly { readonly text: string; readonly to: string; readonly column: string }[];
}

/** One scene of one group. */
export interface Scene {
	/** In the order in which they were made. */
	readonly marks: readonly Mark[];
	readonly notes: Readonly<Record<PersonId, string>>;
	/** Those it is about who said that the group may see the grid, and did not take it back. */
	readonly agreed: readonly PersonId[];
	readonly reflections: Readonly<Record<PersonId, Reflection>>;
}

/** A part of a script as its group writes it; `version` counts the times it was written. */
export interface Draft {
	readonly text: string;
	readonly version: number;
	readonly by: PersonId;
}

export interface RolePlayState {
	/** By group and scene, as `placeOf` writes it. */
	readonly scenes: Readonly<Record<string, Scene>>;
	/** What was handed over in a scene: its functions since, by role's id. */
	readonly handovers: Readonly<Record<string, Functions>>;
	/** What each group writes, by part: a role's id, or `situation`. Groups dealt anew leave theirs to be dealt. */
	readonly drafts: Readonly<Record<GroupId, Readonly<Record<string, Draft>>>>;
	/** Whose scripts a group plays. */
	readonly dealt: Readonly<Record<GroupId, GroupId>>;
}

export const ROLE_PLAY_BEGIN: RolePlayState = { scenes: {}, handovers: {}, drafts: {}, dealt: {} };

/** The part of a co-written script that the whole receiving group reads. */
export const SITUATION = 'situation';

const NOTHING: Scene = { marks: [], notes: {}, agreed: [], reflections: {} };

/** The name of a group's scene in the state. */
export const placeOf = (group: GroupId, scene: number): string => `${group}.${scene}`;

/** A group's scene, empty while nothing was marked or written. */
export function sceneOf(state: RolePlayState, group: GroupId, scene: number): Scene {
	return own(state.scenes, placeOf(group, scene)) ?? NOTHING;
}

/** The state with a group's scene changed. */
export function withScene(
	state: RolePlayState,
	group: GroupId,
	scene: number,
	change: (before: Scene) => Scene
): RolePlayState {
	return {
		...state,
		scenes: withEntry(state.scenes, placeOf(group, scene), change(sceneOf(state, group, scene)))
	};
}

/** The text of a part of the scripts that a group plays; null where none was dealt to it. */
export function dealtPart(state: RolePlayState, group: GroupId, part: string): string | null {
	const from = own(state.dealt, group);
	const drafts = from && own(state.drafts, from);
	return (drafts && own(drafts, part)?.text) || null;
}
