import * as v from 'valibot';
import { LIMITS, line, optionalText } from './fields';

/** What a facilitator says of a method of their own; texts in characters as everywhere. */
export const methodWords = v.object({
	title: line(LIMITS.title),
	purpose: optionalText(LIMITS.text),
	materials: optionalText(LIMITS.text),
	cautions: optionalText(LIMITS.text)
});

/** The words of a method as they are kept. */
export type MethodWords = v.InferOutput<typeof methodWords>;

/** A method that a programme's facilitators keep: an activity as it stood in an agenda, with words about it. */
export interface OwnMethod extends MethodWords {
	readonly id: string;
	readonly programmeId: string;
	readonly programme: string;
	readonly kind: string;
	readonly minutes: number;
	/** As its kind reads it today; null where this build does not know the kind, or cannot read it any more. */
	readonly config: unknown;
}
