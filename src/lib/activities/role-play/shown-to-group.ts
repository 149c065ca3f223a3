import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { groupLabel, type GroupLabel } from '$lib/core/session/group-label';
import type { Group } from '$lib/core/session/state';
import { membersNow, type Context } from './cast';
import { partName } from './act-sharing';
import { agreement, scenesPlayed } from './scenes-over';
import { castView, nameOf, shownToEveryone, situationOf, type CastView, type RolePlayView } from './shown';
import { gridView, marksIn, type GridView } from './shown-grid';
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

/** What the members of a group share. Scripts are never in it, but for those the group itself is writing. */
export interface RolePlayGroupView {
	readonly cast: readonly CastView[];
	readonly situation: string;
	readonly online: readonly string[];
	readonly opened: readonly OpenedGrid[];
	readonly reflections: readonly GroupReflection[];
	readonly drafts: readonly DraftView[] | null;
}

export interface FacilitatedGroup extends Omit<RolePlayGroupView, 'drafts'> {
	readonly label: GroupLabel;
	readonly members: readonly { readonly id: PersonId; readonly name: string }[];
	/** Marks of the scene that is on, as a number. */
	readonly marks: number;
	/** In the scenes that are over: how many of those it is about want the grid opened. */
	readonly agreements: readonly {
		readonly scene: number;
		readonly agreed: number;
		readonly of: number;
		readonly open: boolean;
	}[];
	/** Words sent to a board. */
	readonly sent: number;
	readonly drafts: readonly DraftView[];
	readonly playsScriptsOf: string | null;
}

export interface RolePlayFacilitatorView extends RolePlayView {
	readonly groups: readonly FacilitatedGroup[];
	/** The scripts given for each part: facilitators know them. */
	readonly scriptsOf: readonly { readonly id: string; readonly name: string; readonly script: string }[];
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
		opened: openedGrids(state, context, group),
		reflections: groupReflections(state, context, group),
		drafts: moment?.phase === 'writing' ? draftViews(state, context, group) : null
	};
}

/** The grids of scenes that are over, where everybody they are about wants the group to see them. */
export function openedGrids(state: RolePlayState, context: Context, group: Group): readonly OpenedGrid[] {
	return scenesPlayed(context, group)
		.filter((scene) => agreement(state, context, group, scene).open)
		.map((scene) => ({ scene, grid: gridView(state, context, group, scene) }));
}

/** Reflections shared with the group or with all, with their writers' names: the group knows who had which part. */
export function groupReflections(
	state: RolePlayState,
	context: Context,
	group: Group
): readonly GroupReflection[] {
	return scenesPlayed(context, group).flatMap((scene) =>
		Object.entries(sceneOf(state, group.id, scene).reflections).flatMap(([person, { text, circle }]) =>
			circle === 'me' || text === ''
				? []
				: [
						{
							scene,
							part: partName(context, group, scene, person as PersonId),
							name: nameOf(context.session, person),
							text
						}
					]
		)
	);
}

function draftViews(state: RolePlayState, context: Context, group: Group): readonly DraftView[] {
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

export function shownToFacilitators(state: RolePlayState, context: Context): RolePlayFacilitatorView {
	const { round, config } = context;
	const scene = momentOf(context.step)?.scene ?? 0;
	const groups = (round?.groups ?? []).filter((group) => membersNow(context, group).length > 0);
	return {
		...shownToEveryone(state, context),
		scriptsOf: config.roles.map(({ id, name, script }) => ({ id, name, script })),
		groups: groups.map((group) => ({
			...shownToGroup(state, context, group),
			label: groupLabel(round!, group.id)!,
			members: membersNow(context, group).map((id) => ({ id, name: nameOf(context.session, id) })),
			marks: scene > 0 ? marksIn(state, group, scene) : 0,
			agreements: scenesPlayed(context, group).map((one) => ({
				scene: one,
				...agreement(state, context, group, one)
			})),
			sent: scenesPlayed(context, group).reduce(
				(sum, one) =>
					sum +
					Object.values(sceneOf(state, group.id, one).reflections).reduce(
						(all, { cards }) => all + cards.length,
						0
					),
				0
			),
			drafts: draftViews(state, context, group),
			playsScriptsOf: own(state.dealt, group.id) ?? null
		}))
	};
}
