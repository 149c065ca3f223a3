import * as v from 'valibot';
import { optionalText } from '$lib/contract/fields';
import type { Language } from '$lib/core/kernel/instant';

export const SMALL_GROUPS_LIMITS = { objective: 600, product: 300, differing: 40 } as const;

const minutes = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));

/** The mandate is the same for all groups; `differing` gives the first, second, … group an objective of its own. */
export const smallGroupsConfig = v.object({
	mandate: v.object({
		objective: optionalText(SMALL_GROUPS_LIMITS.objective),
		product: optionalText(SMALL_GROUPS_LIMITS.product),
		minutes: minutes(240)
	}),
	differing: v.pipe(
		v.array(optionalText(SMALL_GROUPS_LIMITS.objective)),
		v.maxLength(SMALL_GROUPS_LIMITS.differing)
	),
	shape: v.variant('kind', [
		v.object({
			kind: v.literal('groups'),
			groups: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))
		}),
		v.object({
			kind: v.literal('size'),
			size: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(60))
		})
	]),
	online: v.picklist(['spread', 'together', 'ignore']),
	naming: v.picklist(['session', 'plants', 'rooms', 'numbers']),
	reporting: v.object({ on: v.boolean(), minutes: minutes(60) })
});

export type SmallGroupsConfig = v.InferOutput<typeof smallGroupsConfig>;

/** Groups of four for half an hour, who then report three minutes each. */
export function ordinaryGroups(language: Language): SmallGroupsConfig {
	return {
		mandate: {
			objective: '',
			product: { it: 'Una sintesi in pochi punti', en: 'A synthesis in a few points' }[language],
			minutes: 30
		},
		differing: [],
		shape: { kind: 'size', size: 4 },
		online: 'spread',
		naming: 'session',
		reporting: { on: true, minutes: 3 }
	};
}
