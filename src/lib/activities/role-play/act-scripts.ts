import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import type { GroupId } from '$lib/core/kernel/ids';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { ActionOf } from './actions';
import type { Context } from './cast';
import { SITUATION, type RolePlayState } from './state';
import { momentOf } from './steps';

/** Writes a part of the group's scripts. Whoever read an older version is told, and loses nothing of their own words. */
export function writeScript(
	state: RolePlayState,
	{ part, text, after }: ActionOf<'script.write'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	if (momentOf(context.step)?.phase !== 'writing') return refuse('activity/not-now');
	const group = actor.person && context.groupOf(actor.person);
	if (!actor.person || !group) return refuse('group/not-member');
	if (part !== SITUATION && !context.config.roles.some(({ id }) => id === part))
		return refuse('activity/unknown-item');
	const drafts = own(state.drafts, group.id) ?? {};
	const before = own(drafts, part);
	if (before?.text === text) return ok(state);
	if ((before?.version ?? 0) !== after) return refuse('activity/written-meanwhile');
	const draft = { text, version: after + 1, by: actor.person };
	return ok({ ...state, drafts: withEntry(state.drafts, group.id, withEntry(drafts, part, draft)) });
}

/** Deals the scripts that groups wrote to those who play them. While a scene is being played nothing changes under the players. */
export function dealScripts(
	state: RolePlayState,
	{ pairs }: ActionOf<'scripts.deal'>,
	context: Context
): Result<RolePlayState> {
	const phase = momentOf(context.step)?.phase;
	if (context.config.scripts !== 'cowritten' || (phase !== 'writing' && phase !== 'prepare'))
		return refuse('activity/not-now');
	const known = new Set<string>(context.round?.groups.map(({ id }) => id));
	if (pairs.some(({ from, to }) => !known.has(from) || !known.has(to))) return refuse('group/unknown');
	if (pairs.some(({ from }) => !own(state.drafts, from))) return refuse('activity/unknown-item');
	const dealt = pairs.reduce<RolePlayState['dealt']>(
		(so, { from, to }) => withEntry(so, to as GroupId, from as GroupId),
		state.dealt
	);
	return ok({ ...state, dealt });
}
