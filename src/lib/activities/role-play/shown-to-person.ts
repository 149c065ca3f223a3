import type { CollectingPlace } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import type { Group } from '$lib/core/session/state';
import { groupInScene, holdersOf, membersNow, playersOf, type Context } from './cast';
import type { GridPoint } from './config';
import { OBSERVER } from './limits';
import { agreement, scenesPlayed } from './scenes-over';
import { gridView, partNames, type GridView } from './shown-grid';
import { dealtPart, sceneOf, type Circle, type RolePlayState } from './state';
import { momentOf } from './steps';

/** One's own part in the scene that is on: nobody else receives it. */
export interface OwnPart {
	readonly group: string;
	readonly observing: boolean;
	readonly roles: readonly { readonly id: string; readonly name: string; readonly script: string }[];
}

/** An observer's desk: the key points, and what this observer marked. */
export interface DeskView {
	readonly points: readonly GridPoint[];
	readonly grid: GridView;
	readonly note: string;
	/** One's last mark, which an undo takes back. */
	readonly last: { readonly id: string; readonly point: string } | null;
}

/** A scene that is over, as somebody who was in it looks back. */
export interface LookingBack {
	readonly scene: number;
	readonly parts: readonly string[];
	readonly played: boolean;
	/** What was observed, for those whom it is about; null for everybody else. */
	readonly grid: GridView | null;
	readonly agreed: boolean;
	readonly agreement: { readonly agreed: number; readonly of: number; readonly open: boolean };
	readonly reflection: string;
	readonly circle: Circle;
	readonly cards: readonly { readonly text: string; readonly column: string }[];
}

export interface RolePlayPersonView {
	readonly part: OwnPart | null;
	readonly desk: DeskView | null;
	readonly back: readonly LookingBack[];
	/** The board that takes what people choose to bring; null while there is nothing to bring, or no board. */
	readonly board: CollectingPlace | null;
}

export function shownToPerson(state: RolePlayState, context: Context, person: PersonId): RolePlayPersonView {
	const moment = momentOf(context.step);
	const scene = moment?.scene ?? 0;
	const now = scene > 0 ? groupInScene(context, person, scene) : null;
	const group = now && membersNow(context, now).includes(person) ? now : null;
	const observing = group !== null && holdersOf(context, group, scene, OBSERVER).includes(person);
	const back = lookingBack(state, context, person);
	return {
		part: group && ownPart(state, context, group, scene, person, observing),
		desk: group && observing ? deskView(state, context, group, scene, person) : null,
		back,
		board: back.length > 0 ? nextBoard(context) : null
	};
}

function ownPart(
	state: RolePlayState,
	context: Context,
	group: Group,
	scene: number,
	person: PersonId,
	observing: boolean
): OwnPart {
	const roles = context.config.roles
		.filter(({ id }) => holdersOf(context, group, scene, id).includes(person))
		.map(({ id, name, script }) => ({
			id,
			name,
			script: (context.config.scripts === 'cowritten' && dealtPart(state, group.id, id)) || script
		}));
	return { group: group.id, observing, roles };
}

function deskView(
	state: RolePlayState,
	context: Context,
	group: Group,
	scene: number,
	person: PersonId
): DeskView {
	const { marks, notes } = sceneOf(state, group.id, scene);
	const last = marks.findLast(({ by }) => by === person);
	return {
		points: context.config.grid,
		grid: gridView(state, context, group, scene, person),
		note: own(notes, person) ?? '',
		last: last ? { id: last.id, point: last.point } : null
	};
}

/** The scenes that are over and in which somebody had a part, the newest first. */
function lookingBack(state: RolePlayState, context: Context, person: PersonId): readonly LookingBack[] {
	return Array.from({ length: context.config.scenes }, (_, index) => context.config.scenes - index).flatMap(
		(scene) => {
			const group = groupInScene(context, person, scene);
			if (!group || !scenesPlayed(context, group).includes(scene)) return [];
			const { agreed, reflections } = sceneOf(state, group.id, scene);
			const played = playersOf(context, group, scene).includes(person);
			const reflection = own(reflections, person);
			return [
				{
					scene,
					parts: partNames(context, group, scene, person),
					played,
					grid: played ? gridView(state, context, group, scene) : null,
					agreed: agreed.includes(person),
					agreement: agreement(state, context, group, scene),
					reflection: reflection?.text ?? '',
					circle: reflection?.circle ?? 'me',
					cards: (reflection?.cards ?? []).map(({ text, to, column }) => ({
						text,
						column: columnTitle(context, to, column)
					}))
				}
			];
		}
	);
}

/** Where what people bring is gathered: the next board in the agenda, else the last one before. */
function nextBoard(context: Context): CollectingPlace | null {
	const order = context.session.agenda.map(({ id }) => id);
	const here = order.indexOf(context.item.id);
	const places = (context.collectors?.() ?? []).filter(({ activityId }) => activityId !== context.item.id);
	return places.find(({ activityId }) => order.indexOf(activityId) > here) ?? places.at(-1) ?? null;
}

function columnTitle(context: Context, to: string, column: string): string {
	const place = (context.collectors?.() ?? []).find(({ activityId }) => activityId === to);
	return place?.columns.find(({ id }) => id === column)?.title ?? place?.title ?? '';
}
