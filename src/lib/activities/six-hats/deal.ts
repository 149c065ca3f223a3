import type { ActivityContext, GroupingWish } from '$lib/core/agenda/activity-definition';
import type { PartsWish } from '$lib/core/agenda/parts-wish';
import type { SixHatsConfig } from './config';
import { HAT_KEYS, HATS } from './hats';
import { answerOf, orderFor, playingHats, type SixHatsState } from './state';

/** More than these in a group and some only listen: a hat then has two groups. */
const MOST_IN_A_GROUP = 6;

/** One group for each hat that plays; several in a large room; fewer where people are too few for groups of two (S5). */
export function hatGroups(
	config: SixHatsConfig,
	state: SixHatsState,
	{ session }: ActivityContext<SixHatsConfig>
): GroupingWish {
	const hats = playingHats(config, state).length;
	const here = Object.values(session.people).filter((one) => one.standing === 'present' && !one.away).length;
	const each = Math.max(1, Math.ceil(here / (hats * MOST_IN_A_GROUP)));
	const most = here === 0 ? hats : Math.max(1, Math.floor(here / 2));
	return {
		shape: { kind: 'groups', groups: Math.min(hats * each, most) },
		online: 'ignore',
		functions: []
	};
}

/** Everybody to the hat farthest from their own. */
export function farthestHats(config: SixHatsConfig, state: SixHatsState): PartsWish {
	const told = Object.keys(state.answers).flatMap((person) => {
		const order = orderFor(answerOf(state, person), config.recognise);
		if (!order) return [];
		const distances = HAT_KEYS.map((hat) => order.indexOf(hat));
		return [[person, { own: order[0]!, distances }] as const];
	});
	return {
		parts: HAT_KEYS.map((key) => ({ key, name: HATS[key].name })),
		playing: playingHats(config, state),
		people: Object.fromEntries(told)
	};
}
