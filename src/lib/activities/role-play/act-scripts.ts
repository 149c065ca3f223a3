import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { Group } from '$lib/core/session/state';
import type { ActionOf } from './actions';
import { allGroups, hasPlayed, type Context } from './scene-turns';
import { SITUATION, type RolePlayState } from './state';
import { momentOf, sceneOfTurn } from './steps';

/** The group for which somebody writes: the one they name, if they are or were of it; else the one they are in. */
function writingFor(context: Context, person: PersonId | null, wanted?: string): Group | null {
	if (!person) return null;
	if (wanted === undefined) return context.groupOf(person);
	return allGroups(context).find(({ id, members }) => id === wanted && members.includes(person)) ?? null;
}

/** Whether a group's scripts are, or were, played by those they were dealt to: then nothing changes under the players any more. */
function arePlayed(state: RolePlayState, context: Context, from: GroupId): boolean {
	return allGroups(context).some(
		(group) =>
			own(state.dealt, group.id) === from &&
			Object.keys(group.turns ?? {}).some((turn) => hasPlayed(group, sceneOfTurn(turn)))
	);
}

/**
 * Writes a part of the group's scripts, also when the room has moved on, until they are played. Whoever read an older version is told,
 * and loses nothing of their own words.
 */
export function writeScript(
	state: RolePlayState,
	{ group: wanted, part, text, after }: ActionOf<'script.write'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	if (context.config.scripts !== 'cowritten') return refuse('activity/not-now');
	const group = writingFor(context, actor.person, wanted);
	if (!actor.person || !group) return refuse('group/not-member');
	if (part !== SITUATION && !context.config.roles.some(({ id }) => id === part))
		return refuse('activity/unknown-item');
	if (arePlayed(state, context, group.id)) return refuse('activity/not-now');
	const drafts = own(state.drafts, group.id) ?? {};
	const before = own(drafts, part);
	if (before?.text === text) return ok(state);
	if ((before?.version ?? 0) !== after) return refuse('activity/written-meanwhile');
	const draft = { text, version: after + 1, by: actor.person };
	return ok({ ...state, drafts: withEntry(state.drafts, group.id, withEntry(drafts, part, draft)) });
}

/**
 * Deals the scripts that groups wrote to those who play them, or takes them back. While a scene is being played nothing changes under
 * the players. Groups that were dealt anew since they wrote leave theirs to be dealt.
 */
export function dealScripts(
	state: RolePlayState,
	{ pairs }: ActionOf<'scripts.deal'>,
	context: Context
): Result<RolePlayState> {
	const phase = momentOf(context.step)?.phase;
	if (context.config.scripts !== 'cowritten' || (phase !== 'writing' && phase !== 'prepare'))
		return refuse('activity/not-now');
	const writers = new Set<string>(allGroups(context).map(({ id }) => id));
	const players = new Set<string>(context.round?.groups.map(({ id }) => id));
	if (pairs.some(({ from, to }) => (from !== null && !writers.has(from)) || !players.has(to)))
		return refuse('group/unknown');
	if (pairs.some(({ from }) => from !== null && !own(state.drafts, from)))
		return refuse('activity/unknown-item');
	const dealt = new Map(Object.entries(state.dealt) as [GroupId, GroupId][]);
	for (const { from, to } of pairs) {
		if (from === null) dealt.delete(to as GroupId);
		else dealt.set(to as GroupId, from as GroupId);
	}
	return ok({ ...state, dealt: Object.fromEntries(dealt) });
}
