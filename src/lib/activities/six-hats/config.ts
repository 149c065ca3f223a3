import * as v from 'valibot';
import { optionalText } from '$lib/contract/fields';
import type { Language } from '$lib/core/kernel/instant';
import { HAT_KEYS } from './hats';

export const SIX_HATS_LIMITS = { problem: 1200, product: 300 } as const;

export const hatKey = v.picklist(HAT_KEYS);

/** Two hats at least: one alone is no comparison. */
export const hatChoice = v.pipe(
	v.array(hatKey),
	v.minLength(2),
	v.maxLength(HAT_KEYS.length),
	v.check((hats) => new Set(hats).size === hats.length)
);

/** `recognise`: how people find their own style; `hats`: those that play, as planned. */
export const sixHatsConfig = v.object({
	recognise: v.picklist(['situations', 'ranking']),
	hats: hatChoice,
	problem: optionalText(SIX_HATS_LIMITS.problem),
	product: optionalText(SIX_HATS_LIMITS.product),
	work: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240))
});

export type SixHatsConfig = v.InferOutput<typeof sixHatsConfig>;

/** All six for half an hour, after the situations. */
export function ordinaryHats(language: Language): SixHatsConfig {
	return {
		recognise: 'situations',
		hats: [...HAT_KEYS],
		problem: '',
		product: {
			it: 'Una soluzione in pochi punti, pensata solo con il vostro cappello',
			en: 'A solution in a few points, thought out under your hat alone'
		}[language],
		work: 30
	};
}
