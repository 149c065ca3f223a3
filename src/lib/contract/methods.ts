import * as v from 'valibot';
import { LIMITS, line, optionalText } from './fields';

const number = (from: number, to: number) =>
	v.pipe(v.string(), v.trim(), v.digits(), v.transform(Number), v.minValue(from), v.maxValue(to));

/** A field that may be left empty. */
const people = v.optional(
	v.union([
		v.pipe(
			v.literal(''),
			v.transform(() => null)
		),
		number(1, LIMITS.people)
	]),
	''
);

/** What a facilitator writes of a method of their own, as the form has it: for how many people is both numbers, or neither. */
export const methodWords = v.pipe(
	v.object({
		title: line(LIMITS.title),
		purpose: optionalText(LIMITS.text),
		materials: optionalText(LIMITS.text),
		cautions: optionalText(LIMITS.text),
		from: people,
		to: people
	}),
	v.check(({ from, to }) => (from === null ? to === null : to !== null && from <= to)),
	v.transform(({ from, to, ...words }) => ({
		...words,
		people: from === null || to === null ? null : { from, to }
	}))
);

/** How long the activity of a method takes, and as a form sends it. */
export const methodMinutes = number(1, 600);

/** The words of a method as a form holds them. */
export interface MethodFields {
	readonly title: string;
	readonly purpose: string;
	readonly materials: string;
	readonly cautions: string;
	readonly from: string;
	readonly to: string;
}

/** The words of a method as they are kept; `people` is null where nobody said for how many it is. */
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
