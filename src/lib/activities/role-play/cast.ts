import type { ActivityContext, GroupTurn } from '$lib/core/agenda/activity-definition';
import { dealTurn } from '$lib/core/grouping/deal-turn';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { isHere, peopleHere } from '$lib/core/session/find-in-session';
import type { Functions, Group } from '$lib/core/session/state';
import { functionNames, type RolePlayConfig } from './config';
import { OBSERVER } from './limits';
import { placeOf, type RolePlayState } from './state';
import { momentOf, turnOf } from './steps';

export type Context = ActivityContext<RolePlayConfig>;

const isTurn = (turn: string, before: number) => {
	const number = Number(turn.replace('scene-', ''));
	return number < before;
};

/** Who takes part in a group's scene: its members; before the whole room everybody who is here, also who came after the groups were called back. */
export function membersNow({ config, session }: Context, group: Group): readonly PersonId[] {
	if (config.format !== 'plenary') return group.members;
	const known = group.members.filter((id) => isHere(own(session.people, id)));
	const seated = new Set(known);
	return [...known, ...peopleHere(session).flatMap(({ id }) => (seated.has(id) ? [] : [id]))];
}

/**
 * The functions of every group in the scene that is on: as dealt when it began, with what was handed over, without who left; who
 * came since observes. A scene that begins is dealt so that in the end each has held each function.
 */
export function castNow(state: RolePlayState, context: Context): readonly GroupTurn[] {
	const moment = momentOf(context.step);
	if (!context.round || !moment || moment.scene === 0) return [];
	return context.round.groups.flatMap((group) => {
		const members = membersNow(context, group);
		return members.length === 0
			? []
			: [turnOfGroup(state, context, group, members, moment.scene, moment.phase)];
	});
}

function turnOfGroup(
	state: RolePlayState,
	context: Context,
	group: Group,
	members: readonly PersonId[],
	scene: number,
	phase: string
): GroupTurn {
	const turn = turnOf(scene);
	const handover = own(state.handovers, placeOf(group.id, scene));
	const remembered = own(group.turns ?? {}, turn);
	const begun = handover?.functions ?? remembered;
	const functions = begun ? kept(begun, members, context) : dealt(group, members, scene, context);
	if (phase === 'prepare') return { group: group.id, turn, functions, held: functions };
	const here = new Set(members);
	const gone = Object.entries(remembered ?? {}).map(
		([name, people]) => [name, people.filter((id) => !here.has(id))] as const
	);
	return {
		group: group.id,
		turn,
		functions,
		held: merged(Object.fromEntries(gone), handover?.earlier ?? {}, functions)
	};
}

function dealt(group: Group, members: readonly PersonId[], scene: number, { config }: Context): Functions {
	const names = functionNames(config);
	const single = config.roles.map(({ id }) => names.get(id)!);
	const before = Object.entries(group.turns ?? {}).flatMap(([turn, held]) =>
		isTurn(turn, scene) ? [held] : []
	);
	return dealTurn({
		members: members.toSorted(),
		single,
		rest: names.get(OBSERVER)!,
		times: (person, name) => before.filter((held) => own(held, name)?.includes(person)).length,
		// The rotation engine knows the programme's memory: the first scene is as it dealt.
		...(before.length === 0 && Object.keys(group.functions).length > 0 ? { wished: group.functions } : {})
	});
}

/** A cast without those who are not there any more; whoever holds nothing observes. A part that was renamed meanwhile keeps its player. */
function kept(functions: Functions, members: readonly PersonId[], { config }: Context): Functions {
	const names = [...functionNames(config).values()];
	const strange = Object.keys(functions).filter((name) => !names.includes(name));
	const here = new Set(members);
	const observing = names.at(-1)!;
	const played = names.slice(0, -1).map((name) => {
		const holders = own(functions, name) ?? own(functions, strange.shift() ?? '') ?? [];
		return [name, holders.filter((id) => here.has(id))] as const;
	});
	const playing = new Set(played.flatMap(([, holders]) => holders));
	return Object.fromEntries([...played, [observing, members.filter((id) => !playing.has(id))]]);
}

/** All that was held, each person once for each function. */
export function merged(...dealings: readonly Functions[]): Functions {
	const all: Record<string, readonly PersonId[]> = {};
	for (const [name, people] of dealings.flatMap((one) => Object.entries(one)))
		all[name] = [...new Set([...(own(all, name) ?? []), ...people])];
	return all;
}

/** Who holds a role, or observes, in a scene: in the one that is on now, as it is now; in an earlier one, all who held it. */
export function holdersOf(context: Context, group: Group, scene: number, role: string): readonly PersonId[] {
	const name = functionNames(context.config).get(role) ?? '';
	const now =
		momentOf(context.step)?.scene === scene ? group.functions : own(group.turns ?? {}, turnOf(scene));
	return own(now ?? {}, name) ?? [];
}

/** Everybody who has held a role in a scene, whom its grid is about. */
export function playersOf({ config }: Context, group: Group, scene: number): readonly PersonId[] {
	const held = own(group.turns ?? {}, turnOf(scene)) ?? {};
	const names = functionNames(config);
	return [...new Set(config.roles.flatMap(({ id }) => own(held, names.get(id)!) ?? []))];
}

/** What somebody held in a scene, as roles' ids (`observer` among them), in the roles' order. */
export function heldIn(
	{ config }: Context,
	group: Group,
	scene: number,
	person: PersonId
): readonly string[] {
	const held = own(group.turns ?? {}, turnOf(scene)) ?? {};
	return [...functionNames(config)].flatMap(([id, name]) => (own(held, name)?.includes(person) ? [id] : []));
}

/** The group in which somebody had a part in a scene; else the one they are in. Before the whole room it is the one of everybody. */
export function groupInScene(context: Context, person: PersonId, scene: number): Group | null {
	const { round, config } = context;
	const turn = turnOf(scene);
	const held = round?.groups.find((group) =>
		Object.values(own(group.turns ?? {}, turn) ?? {}).some((people) => people.includes(person))
	);
	if (held) return held;
	return context.groupOf(person) ?? (config.format === 'plenary' ? (round?.groups[0] ?? null) : null);
}
