import type { GroupingWish } from '$lib/core/agenda/activity-definition';
import type { Round } from '$lib/core/session/state';

/**
 * The proposal of hats as it is asked for from the console: as the hats wish it, by the rules that facilitators set for these groups
 * before (S11). Groups are not kept: another choice of hats makes other groups.
 */
export function proposalOf(
	activityId: string,
	wish: Pick<GroupingWish, 'shape' | 'online'>,
	rounds: readonly Pick<Round, 'activityId' | 'rules'>[],
	seed: number
) {
	const rules = rounds.findLast((round) => round.activityId === activityId && round.rules)?.rules;
	const pairs = (all: readonly (readonly [string, string])[] = []) =>
		all.map(([one, other]): [string, string] => [one, other]);
	return {
		activityId,
		shape: wish.shape,
		online: rules?.online ?? wish.online,
		apart: pairs(rules?.apart),
		together: pairs(rules?.together),
		...(rules?.aims ? { aims: [...rules.aims] } : {}),
		keep: [],
		seed
	};
}
