import type { GroupTurn } from '$lib/core/agenda/activity-definition';
import { dealTurn } from '$lib/core/grouping/deal-turn';
import type { PersonId } from '$lib/core/kernel/ids';
import { own } from '$lib/core/kernel/record';
import { isHere, peopleHere } from '$lib/core/session/find-in-session';
import type { Functions, Group } from '$lib/core/session/state';
import { functionNames } from './config';
import { OBSERVER } from './limits';
import { allGroups, hasPlayed, heldIn, turnIn, type Context } from './scene-turns';
import { placeOf, type RolePlayState } from './state';
import { momentOf, sceneOfTurn, turnOf, type Phase } from './steps';

/** Who takes part in a group's scene: its members; before the whole room everybody who is here, also who came after the groups were called back. */
export function membersNow({ config, session }: Context, group: Group): readonly PersonId[] {
	if (config.format !== 'plenary') return group.members;
	const known = group.members.filter((id) => isHere(own(session.people, id)));
	const seated = new Set(known);
	return [...known, ...peopleHere(session).flatMap(({ id }) => (seated.has(id) ? [] : [id]))];
}

/** The group in which somebody is now, wherever they were before; before the whole room it is the one of everybody. */
export function groupNow(context: Context, person: PersonId): Group | null {
	const { round, config } = context;
	return context.groupOf(person) ?? (config.format === 'plenary' ? (round?.groups[0] ?? null) : null);
}

/**
 * The functions of every group in the scene that is on: as dealt when it began, with what was handed over, without who left; who
 * came while it was on observes. A scene that begins is dealt so that in the end each has held each function. What is held is
 * remembered while the scene is played: not before, and whoever comes when it is over was not in it.
 */
export function castNow(state: RolePlayState, context: Context): readonly GroupTurn[] {
	const moment = momentOf(context.step);
	if (!context.round || !moment || moment.scene === 0) return [];
	const { scene, phase } = moment;
	return context.round.groups.flatMap((group) => {
		const members = membersNow(context, group);
		// Groups that were dealt anew when a scene was over have not played it.
		if (members.length === 0 || (phase === 'share' && !hasPlayed(group, scene))) return [];
		return [turnOfGroup(state, context, group, members, scene, phase)];
	});
}

function turnOfGroup(
	state: RolePlayState,
	context: Context,
	group: Group,
	members: readonly PersonId[],
	scene: number,
	phase: Phase
): GroupTurn {
	const begun = own(state.handovers, placeOf(group.id, scene)) ?? turnIn(group, scene)?.functions;
	const functions = begun
		? kept(begun, members, context, phase === 'share')
		: dealt(group, members, scene, context);
	const before = heldIn(group, scene);
	return {
		group: group.id,
		turn: turnOf(scene),
		functions,
		held: phase === 'play' ? merged(before, functions) : before,
		names: Object.fromEntries(functionNames(context.config))
	};
}

function dealt(group: Group, members: readonly PersonId[], scene: number, context: Context): Functions {
	const { config } = context;
	const names = functionNames(config);
	// Whoever was dealt anew takes along what they have been.
	const before = allGroups(context).flatMap((other) =>
		Object.keys(other.turns ?? {}).flatMap((turn) => {
			const past = sceneOfTurn(turn);
			return other.id !== group.id || past < scene ? [heldIn(other, past)] : [];
		})
	);
	const fresh = !Object.keys(group.turns ?? {}).some((turn) => hasPlayed(group, sceneOfTurn(turn)));
	const wished = [...names].map(([id, name]): [string, readonly PersonId[]] => [
		id,
		own(group.functions, name) ?? []
	]);
	return dealTurn({
		members: members.toSorted(),
		single: config.roles.map(({ id }) => id),
		rest: OBSERVER,
		times: (person, id) => before.filter((held) => own(held, id)?.includes(person)).length,
		// The rotation engine knows the programme's memory: the first scene is as it dealt.
		...(fresh && Object.keys(group.functions).length > 0 ? { wished: Object.fromEntries(wished) } : {})
	});
}

/** A cast without those who are not there any more. While the scene is on, whoever holds nothing observes. */
function kept(
	functions: Functions,
	members: readonly PersonId[],
	{ config }: Context,
	over: boolean
): Functions {
	const here = new Set(members);
	const played = config.roles.map(
		({ id }) => [id, (own(functions, id) ?? []).filter((one) => here.has(one))] as const
	);
	const playing = new Set(played.flatMap(([, holders]) => holders));
	const observed = new Set(own(functions, OBSERVER) ?? []);
	const observing = members.filter((id) => !playing.has(id) && (!over || observed.has(id)));
	return Object.fromEntries([...played, [OBSERVER, observing]]);
}

/** All that was held, each person once for each function. */
function merged(one: Functions, other: Functions): Functions {
	const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
	return Object.fromEntries(
		ids.map((id) => [id, [...new Set([...(own(one, id) ?? []), ...(own(other, id) ?? [])])]])
	);
}
