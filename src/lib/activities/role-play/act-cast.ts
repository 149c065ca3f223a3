import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { withEntry } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { ActionOf } from './actions';
import { membersNow } from './cast';
import { functionNames } from './config';
import { OBSERVER } from './limits';
import { holdersOf, type Context } from './scene-turns';
import { placeOf, type RolePlayState } from './state';
import { momentOf } from './steps';

/**
 * Hands a function over. People take for themselves what nobody holds, or go back to observing; facilitators also give a part that is
 * held, and the two exchange. While the scene is on, whoever held the part before stays remembered as having played it.
 */
export function takeRole(
	state: RolePlayState,
	{ group: groupId, role, person }: ActionOf<'role.take'>,
	{ actor }: ActionStamp,
	context: Context
): Result<RolePlayState> {
	const moment = momentOf(context.step);
	if (moment?.phase !== 'prepare' && moment?.phase !== 'play') return refuse('activity/not-now');
	const group = context.round?.groups.find(({ id }) => id === groupId);
	if (!group) return refuse('group/unknown');
	const taker = membersNow(context, group).find((id) => id === person);
	if (!taker) return refuse('group/not-member');
	const ids = [...functionNames(context.config).keys()];
	if (!ids.includes(role)) return refuse('activity/unknown-item');
	const { scene } = moment;
	const holding = (id: string) => holdersOf(context, group, scene, id);
	const holders = holding(role);
	if (actor.role === 'participant') {
		if (actor.person !== taker) return refuse('activity/not-yours');
		if (role !== OBSERVER && holders.length > 0 && !holders.includes(taker)) return refuse('activity/taken');
	}
	if (holders.includes(taker)) return ok(state);
	const before = ids.filter((id) => holding(id).includes(taker));
	const functions = Object.fromEntries(
		ids.map((id): [string, readonly PersonId[]] => {
			const others = holding(id).filter((one) => one !== taker);
			if (id === role) return [id, role === OBSERVER ? [...others, taker] : [taker]];
			// Whoever gives the part up takes what the other held, or observes.
			const given = role === OBSERVER ? [] : holders;
			const theirs = before.includes(id) || (before.length === 0 && id === OBSERVER);
			return [id, theirs ? [...others, ...given] : others];
		})
	);
	return ok({
		...state,
		handovers: withEntry(state.handovers, placeOf(group.id, scene), functions)
	});
}
