import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { ActionOf } from './actions';
import { membersNow, merged, type Context } from './cast';
import { functionNames } from './config';
import { OBSERVER } from './limits';
import { placeOf, type RolePlayState } from './state';
import { momentOf } from './steps';

/**
 * Hands a function over. People take for themselves what nobody holds, or go back to observing; facilitators also give a part that is
 * held, and the two exchange. While the scene is on, whoever held the part before is remembered as having played it.
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
	const names = functionNames(context.config);
	const wanted = names.get(role);
	if (wanted === undefined) return refuse('activity/unknown-item');
	const holders = own(group.functions, wanted) ?? [];
	if (actor.role === 'participant') {
		if (actor.person !== taker) return refuse('activity/not-yours');
		if (role !== OBSERVER && holders.length > 0 && !holders.includes(taker)) return refuse('activity/taken');
	}
	if (holders.includes(taker)) return ok(state);
	const before = [...names.values()].filter((name) => own(group.functions, name)?.includes(taker));
	const observing = names.get(OBSERVER)!;
	const functions = Object.fromEntries(
		[...names.values()].map((name): [string, readonly PersonId[]] => {
			const others = (own(group.functions, name) ?? []).filter((id) => id !== taker);
			if (name === wanted) return [name, role === OBSERVER ? [...others, taker] : [taker]];
			// Whoever gives the part up takes what the other held, or observes.
			const given = role === OBSERVER ? [] : holders;
			const theirs = before.includes(name) || (before.length === 0 && name === observing);
			return [name, theirs ? [...others, ...given] : others];
		})
	);
	const place = placeOf(group.id, moment.scene);
	const earlier = own(state.handovers, place)?.earlier ?? {};
	const played =
		moment.phase === 'play' ? merged(earlier, { [wanted]: holders }, gaveUp(before, taker)) : earlier;
	return ok({ ...state, handovers: withEntry(state.handovers, place, { functions, earlier: played }) });
}

const gaveUp = (names: readonly string[], person: PersonId) =>
	Object.fromEntries(names.map((name) => [name, [person]]));
