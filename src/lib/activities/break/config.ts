import * as v from 'valibot';
import { optionalText } from '$lib/contract/fields';

export const BREAK_LIMITS = { sentence: 200 } as const;

export const breakConfig = v.object({ sentence: optionalText(BREAK_LIMITS.sentence), showNext: v.boolean() });

export type BreakConfig = v.InferOutput<typeof breakConfig>;
