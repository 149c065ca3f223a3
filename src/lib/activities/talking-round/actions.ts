import * as v from 'valibot';
import { id, optionalText, text } from '$lib/contract/fields';
import { turnActions } from '../turn-actions';
import { ROUND_LIMITS } from './config';

const thanks = {
	text: text(ROUND_LIMITS.text),
	to: v.pipe(v.array(id), v.minLength(1), v.maxLength(ROUND_LIMITS.recipients))
};

/** Everything that can be done in a round. `text` is for everybody, an empty one takes one's own away; `thanks` are for some people alone. */
export const roundAction = v.variant('type', [
	...turnActions,
	v.strictObject({
		type: v.literal('text.write'),
		text: optionalText(ROUND_LIMITS.text),
		// How words for some alone were said before there were thanks: sessions that ran then are replayed.
		to: v.optional(v.pipe(v.array(id), v.maxLength(0)))
	}),
	v.strictObject({ type: v.literal('text.hide'), person: id, hidden: v.boolean() }),
	v.strictObject({ type: v.literal('thanks.write'), ...thanks }),
	v.strictObject({ type: v.literal('thanks.edit'), thanks: id, ...thanks }),
	v.strictObject({ type: v.literal('thanks.remove'), thanks: id })
]);

export type RoundAction = v.InferOutput<typeof roundAction>;
