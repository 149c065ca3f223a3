import type { CollectingPlace } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import type { Group } from '$lib/core/session/state';
import { agreement, type Agreement } from './agreement';
import { groupNow, membersNow } from './cast';
import { functionNames, type GridPoint, type Role, type RolePlayConfig } from './config';
import { OBSERVER } from './limits';
import {
	holdersOf,
	isOver,
	partNames,
	playersOf,
	rolesHeld,
	scenesOf,
	type Context,
	type GroupScene
} from './scene-turns';
import { gridView, type GridView } from './shown-grid';
import { sharedInGroup, type GroupShared } from './shown-to-group';
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
	readonly group: string;
	readonly points: readonly GridPoint[];
	readonly grid: GridView;
	readonly note: string;
	/** One's last mark, which an undo takes back. */
	readonly last: { readonly id: string; readonly point: string } | null;
}

/** A scene that is over, as somebody who was in it looks back. */
export interface LookingBack {
	readonly scene: number;
	/** The group they were in then. */
	readonly group: string;
	readonly parts: readonly string[];
	/** What was observed, for those whom it is about; null for everybody else. */
	readonly grid: GridView | null;
	/** What they observed themselves; null for who only played. */
	readonly desk: DeskView | null;
	readonly agreed: boolean;
	readonly agreement: Agreement;
	readonly reflection: string;
	readonly circle: Circle;
	readonly cards: readonly { readonly text: string; readonly column: string }[];
	/** What that group shares, for who is in another by now, or looks back later; null for its own people, who receive it together. */
	readonly shared: GroupShared | null;
}

/** What somebody looks back on, and may still take back, bring along, or put in words. */
export interface RolePlayKept {
	/** The newest first. */
	readonly back: readonly LookingBack[];
	/** The board that takes what people choose to bring; null while there is nothing to bring, or no board. */
	readonly board: CollectingPlace | null;
}

export interface RolePlayPersonView extends RolePlayKept {
	readonly part: OwnPart | null;
	readonly desk: DeskView | null;
}

/** What somebody keeps at hand when the session has moved on: beside it, how the scenes were played. */
export interface RolePlayPersonKept extends RolePlayKept {
	readonly scenes: number;
	readonly format: RolePlayConfig['format'];
}

export function shownToPerson(state: RolePlayState, context: Context, person: PersonId): RolePlayPersonView {
	const moment = momentOf(context.step);
	const scene = moment?.scene ?? 0;
	const now = scene > 0 ? groupNow(context, person) : null;
	const group = now && membersNow(context, now).includes(person) ? now : null;
	const observing = group !== null && holdersOf(context, group, scene, OBSERVER).includes(person);
	return {
		part: group && ownPart(state, context, group, scene, person, observing),
		desk: group && observing ? deskView(state, context, group, scene, person) : null,
		...lookedBack(state, context, person, groupNow(context, person))
	};
}

/** What somebody has at hand of the role play when the session is elsewhere, until it closes; null for who had no part. */
export function keptByPerson(
	state: RolePlayState,
	context: Context,
	person: PersonId
): RolePlayPersonKept | null {
	const looked = lookedBack(state, context, person, null);
	const { scenes, format } = context.config;
	return looked.back.length > 0 ? { ...looked, scenes, format } : null;
}

/** `among`: the group whose shared things reach them together with the others. */
function lookedBack(
	state: RolePlayState,
	context: Context,
	person: PersonId,
	among: Group | null
): RolePlayKept {
	const places = scenesOf(context, person).filter((place) => isOver(context, place));
	const back = places.map((place) =>
		lookingBack(state, context, place, person, place.group.id !== among?.id)
	);
	return { back, board: back.length > 0 ? nextBoard(context) : null };
}

function ownPart(
	state: RolePlayState,
	context: Context,
	group: Group,
	scene: number,
	person: PersonId,
	observing: boolean
): OwnPart {
	const { config } = context;
	const names = functionNames(config);
	// Where groups write for one another, what the form still holds of another scene is nobody's part.
	const scriptOf = ({ id, script }: Role) =>
		config.scripts === 'cowritten' ? (dealtPart(state, group.id, id) ?? '') : script;
	const roles = config.roles
		.filter(({ id }) => holdersOf(context, group, scene, id).includes(person))
		.map((role) => ({ id: role.id, name: names.get(role.id)!, script: scriptOf(role) }));
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
		group: group.id,
		points: context.config.grid,
		grid: gridView(state, context, group, scene, person),
		note: own(notes, person) ?? '',
		last: last ? { id: last.id, point: last.point } : null
	};
}

function lookingBack(
	state: RolePlayState,
	context: Context,
	{ group, scene }: GroupScene,
	person: PersonId,
	elsewhere: boolean
): LookingBack {
	const { agreed, reflections } = sceneOf(state, group.id, scene);
	const played = playersOf(group, scene).includes(person);
	const observed = rolesHeld(group, scene, person).includes(OBSERVER);
	const reflection = own(reflections, person);
	// Whom a grid is about has it as their own.
	const shared = (): GroupShared => {
		const all = sharedInGroup(state, context, group, [scene]);
		return played ? { ...all, opened: [] } : all;
	};
	return {
		scene,
		group: group.id,
		parts: partNames(context, group, scene, person),
		grid: played ? gridView(state, context, group, scene) : null,
		desk: observed ? deskView(state, context, group, scene, person) : null,
		agreed: agreed.includes(person),
		agreement: agreement(state, context, group, scene),
		reflection: reflection?.text ?? '',
		circle: reflection?.circle ?? 'me',
		cards: (reflection?.cards ?? []).map(({ text, to, column }) => ({
			text,
			column: columnTitle(context, to, column)
		})),
		shared: elsewhere ? shared() : null
	};
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
