import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import type { Group, SessionState } from '$lib/core/session/state';
import { functionNames, type RolePlayConfig } from './config';
import { OBSERVER } from './limits';
import { allGroups, holdersOf, partNames, scenesOver, type Context } from './scene-turns';
import { SITUATION, dealtPart, sceneOf, type RolePlayState } from './state';
import { momentOf, type Moment } from './steps';

/** A part as everybody may know it. */
export interface PartView {
	readonly id: string;
	readonly name: string;
	readonly look: string;
}

/** Words shared in plenary, by function; never whose. */
export interface SharedView {
	readonly id: string;
	readonly name: string;
	readonly text: string;
}

/** What everybody sees, also the stage. */
export interface RolePlayView {
	readonly format: RolePlayConfig['format'];
	readonly scene: RolePlayConfig['scene'];
	readonly parts: readonly PartView[];
	readonly observer: string;
	readonly materials: RolePlayConfig['materials'];
	readonly atHand: RolePlayConfig['atHand'];
	readonly scripts: RolePlayConfig['scripts'];
	readonly scenes: number;
	readonly now: Moment | null;
	/** Before the whole room: who plays what. */
	readonly players: readonly CastView[] | null;
	/** In plenary: what people shared with all. */
	readonly shared: readonly SharedView[] | null;
}

/** Who holds a function; nobody where `people` is empty. */
export interface CastView {
	readonly role: string;
	readonly name: string;
	readonly people: readonly { readonly id: PersonId; readonly name: string; readonly online: boolean }[];
}

export const nameOf = (session: SessionState, id: string): string => own(session.people, id)?.name ?? '';

/** Who holds what in a group's scene, observers last. */
export function castView(context: Context, group: Group, scene: number): readonly CastView[] {
	return [...functionNames(context.config)].map(([role, name]) => ({
		role,
		name,
		people: holdersOf(context, group, scene, role).map((id) => ({
			id,
			name: nameOf(context.session, id),
			online: own(context.session.people, id)?.attendance === 'online'
		}))
	}));
}

export function shownToEveryone(state: RolePlayState, context: Context): RolePlayView {
	const { config, round } = context;
	const names = functionNames(config);
	const now = momentOf(context.step);
	const [room] = round?.groups ?? [];
	return {
		format: config.format,
		scene: config.scene,
		parts: config.roles.map(({ id, look }) => ({ id, name: names.get(id)!, look })),
		observer: names.get(OBSERVER)!,
		materials: config.materials,
		atHand: config.atHand,
		scripts: config.scripts,
		scenes: config.scenes,
		now,
		players:
			config.format === 'plenary' && room && now && now.scene > 0
				? castView(context, room, now.scene).filter(({ role }) => role !== OBSERVER)
				: null,
		shared: now?.phase === 'plenary' ? sharedWithAll(state, context) : null
	};
}

/** What was shared with all, in the order of the functions; within a function in an order that tells nothing of who wrote when. */
export function sharedWithAll(state: RolePlayState, context: Context): readonly SharedView[] {
	const order = [...functionNames(context.config).values()];
	return allGroups(context)
		.flatMap((group) =>
			scenesOver(context, group).flatMap((scene) => sharedInScene(state, context, group, scene))
		)
		.toSorted(
			(one, other) =>
				order.indexOf(one.name) - order.indexOf(other.name) || one.text.localeCompare(other.text)
		)
		.map((one, index) => ({ ...one, id: String(index) }));
}

function sharedInScene(
	state: RolePlayState,
	context: Context,
	group: Group,
	scene: number
): Omit<SharedView, 'id'>[] {
	const { reflections } = sceneOf(state, group.id, scene);
	return Object.entries(reflections).flatMap(([person, { text, circle, cards }]) => {
		const [name = ''] = partNames(context, group, scene, person as PersonId);
		const texts = new Set([
			...(circle === 'plenary' && text ? [text] : []),
			...cards.map((card) => card.text)
		]);
		return [...texts].map((one) => ({ name, text: one }));
	});
}

/** The situation that a group plays: the one dealt to it, else the one told to everybody. */
export function situationOf(state: RolePlayState, { config }: Context, group: Group): string {
	return (config.scripts === 'cowritten' && dealtPart(state, group.id, SITUATION)) || config.scene.situation;
}
