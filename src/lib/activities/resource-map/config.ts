import * as v from 'valibot';
import { optionalText } from '$lib/contract/fields';
import { AREAS } from '$lib/core/service-map/fields';
import { TIE_LIMITS } from '$lib/core/service-map/lasting-records';
import type { Language } from '$lib/core/kernel/instant';

export const MAP_LIMITS = {
	...TIE_LIMITS,
	objective: 600,
	question: 200,
	agreements: 200,
	gaps: 200,
	unclear: 300
} as const;

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** `earlier`: it opens with the agreements and gaps of earlier sessions, as on the second half day. */
export const resourceMapConfig = v.object({
	objective: optionalText(MAP_LIMITS.objective),
	/** Of work in groups. */
	minutes: whole(1, 240),
	areas: v.pipe(
		v.array(v.picklist(AREAS)),
		v.minLength(1),
		v.check((areas) => new Set(areas).size === areas.length)
	),
	earlier: v.boolean(),
	shape: v.variant('kind', [
		v.object({ kind: v.literal('groups'), groups: whole(1, 200) }),
		v.object({ kind: v.literal('size'), size: whole(2, 60) })
	]),
	online: v.picklist(['spread', 'together', 'ignore'])
});

export type ResourceMapConfig = v.InferOutput<typeof resourceMapConfig>;

/** Three groups, an area each, forty minutes. */
export function ordinaryMap(language: Language): ResourceMapConfig {
	return {
		objective: {
			it: 'Leggete le voci della vostra area. Che cosa non è chiaro? Su che cosa vi accordate già oggi? Che cosa manca?',
			en: 'Read the entries of your area. What is unclear? What can you agree on today? What is missing?'
		}[language],
		minutes: 40,
		areas: ['training', 'work', 'housing'],
		earlier: false,
		shape: { kind: 'groups', groups: 3 },
		online: 'spread'
	};
}
