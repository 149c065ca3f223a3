import * as v from 'valibot';
import { optionalText } from '$lib/contract/fields';
import type { Language } from '$lib/core/kernel/instant';

export const ROUND_LIMITS = { question: 300, seconds: 900, text: 600, recipients: 12, thanks: 20 } as const;

/**
 * `seconds`: each one's time, 0 where it is not counted. `writing`: nothing, a few words beside speaking, or a moment alone before the
 * round. `addressed`: one may also write to some people alone. `earlier`: takes up what the last round of an earlier meeting left.
 */
export const roundConfig = v.object({
	question: optionalText(ROUND_LIMITS.question),
	seconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ROUND_LIMITS.seconds)),
	piece: v.picklist(['stone', 'leaf', 'shell']),
	writing: v.picklist(['none', 'beside', 'before']),
	addressed: v.boolean(),
	earlier: v.boolean()
});

export type RoundConfig = v.InferOutput<typeof roundConfig>;

/** One minute each, nothing written. */
export function ordinaryRound(language: Language): RoundConfig {
	return {
		question: { it: 'Con che cosa arrivi oggi?', en: 'What do you arrive with today?' }[language],
		seconds: 60,
		piece: 'stone',
		writing: 'none',
		addressed: false,
		earlier: false
	};
}
