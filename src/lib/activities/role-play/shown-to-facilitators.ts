import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { groupLabel, type GroupLabel } from '$lib/core/session/group-label';
import type { Group } from '$lib/core/session/state';
import { agreement, type Agreement } from './agreement';
import { membersNow } from './cast';
import { allGroups, isOfNow, roundOfGroup, scenesOver, type Context } from './scene-turns';
import { castView, nameOf, shownToEveryone, type CastView, type RolePlayView } from './shown';
import { marksIn } from './shown-grid';
import { draftViews, sharedInGroup, type DraftView, type GroupShared } from './shown-to-group';
import { sceneOf, type RolePlayState } from './state';
import { momentOf } from './steps';

interface Member {
	readonly id: PersonId;
	readonly name: string;
}

export interface FacilitatedGroup extends GroupShared {
	readonly label: GroupLabel;
	readonly members: readonly Member[];
	readonly cast: readonly CastView[];
	/** Marks of the scene that is on, as a number. */
	readonly marks: number;
	/** In the scenes that are over: how many of those it is about want the grid opened. */
	readonly agreements: readonly (Agreement & { readonly scene: number })[];
	/** Words sent to a board. */
	readonly sent: number;
}

/** Scripts that groups write for one another: whose there are, and who plays which. */
export interface ScriptsView {
	readonly writers: readonly {
		readonly label: GroupLabel;
		readonly members: readonly Member[];
		readonly drafts: readonly DraftView[];
	}[];
	readonly players: readonly { readonly label: GroupLabel; readonly playsScriptsOf: string | null }[];
}

export interface RolePlayFacilitatorView extends RolePlayView {
	readonly groups: readonly FacilitatedGroup[];
	/** Groups that are no more, since people were dealt anew or a group was dissolved, and played a scene. */
	readonly earlier: readonly FacilitatedGroup[];
	/** The scripts given for each part: facilitators know them. */
	readonly scriptsOf: readonly { readonly id: string; readonly name: string; readonly script: string }[];
	/** Null where scripts are given. */
	readonly written: ScriptsView | null;
}

export function shownToFacilitators(state: RolePlayState, context: Context): RolePlayFacilitatorView {
	const { round, config } = context;
	const groups = (round?.groups ?? []).filter((group) => membersNow(context, group).length > 0);
	const earlier = allGroups(context).filter(
		(group) => !groups.includes(group) && scenesOver(context, group).length > 0
	);
	return {
		...shownToEveryone(state, context),
		scriptsOf: config.roles.map(({ id, name, script }) => ({ id, name, script })),
		groups: groups.map((group) => facilitated(state, context, group)),
		earlier: earlier.map((group) => facilitated(state, context, group)),
		written: config.scripts === 'cowritten' ? writtenScripts(state, context, groups) : null
	};
}

function facilitated(state: RolePlayState, context: Context, group: Group): FacilitatedGroup {
	const now = isOfNow(context, group);
	const scene = (now && momentOf(context.step)?.scene) || 0;
	const over = scenesOver(context, group);
	const sentIn = (one: number) =>
		Object.values(sceneOf(state, group.id, one).reflections).reduce(
			(all, { cards }) => all + cards.length,
			0
		);
	return {
		label: labelOf(context, group),
		members: membersOf(context, group, now),
		cast: scene > 0 ? castView(context, group, scene) : [],
		marks: scene > 0 ? marksIn(state, group, scene) : 0,
		agreements: over.map((one) => ({ scene: one, ...agreement(state, context, group, one) })),
		sent: over.reduce((sum, one) => sum + sentIn(one), 0),
		...sharedInGroup(state, context, group)
	};
}

const labelOf = (context: Context, group: Group): GroupLabel =>
	groupLabel(roundOfGroup(context, group)!, group.id)!;

const membersOf = (context: Context, group: Group, now: boolean): readonly Member[] =>
	(now ? membersNow(context, group) : group.members).map((id) => ({ id, name: nameOf(context.session, id) }));

/** Every group of now writes; of those before, whoever wrote something. */
function writtenScripts(state: RolePlayState, context: Context, players: readonly Group[]): ScriptsView {
	const writers = allGroups(context).filter(
		(group) => players.includes(group) || Object.keys(own(state.drafts, group.id) ?? {}).length > 0
	);
	return {
		writers: writers.map((group) => ({
			label: labelOf(context, group),
			members: membersOf(context, group, isOfNow(context, group)),
			drafts: draftViews(state, context, group)
		})),
		players: players.map((group) => ({
			label: labelOf(context, group),
			playsScriptsOf: own(state.dealt, group.id) ?? null
		}))
	};
}
