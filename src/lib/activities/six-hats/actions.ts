import * as v from 'valibot';
import { id } from '$lib/contract/fields';
import { hatChoice, hatKey } from './config';
import { HAT_KEYS } from './hats';
import { SITUATIONS } from './situations';

/** Each one's own answer; and what facilitators choose, show and give the floor to. */
export const sixHatsAction = v.variant('type', [
	v.strictObject({
		type: v.literal('style.choose'),
		situation: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SITUATIONS.length - 1)),
		hat: hatKey
	}),
	v.strictObject({
		type: v.literal('style.rank'),
		order: v.pipe(
			v.array(hatKey),
			v.length(HAT_KEYS.length),
			v.check((order) => new Set(order).size === order.length)
		)
	}),
	v.strictObject({ type: v.literal('hats.choose'), hats: hatChoice }),
	/** Facilitators look at the room's profile by themselves, as it stands then. */
	v.strictObject({ type: v.literal('profile.look') }),
	v.strictObject({ type: v.literal('profile.show'), shown: v.boolean() }),
	v.strictObject({ type: v.literal('spotlight.show'), group: id }),
	v.strictObject({ type: v.literal('spotlight.end') })
]);

export type SixHatsAction = v.InferOutput<typeof sixHatsAction>;
