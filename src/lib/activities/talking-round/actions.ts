import * as v from 'valibot';
import { id, optionalText } from '$lib/contract/fields';
import { turnActions } from '../turn-actions';
import { ROUND_LIMITS } from './config';

/** Everything that can be done in a round. An empty `to` is for everybody; an empty text takes one's own away. */
export const roundAction = v.variant('type', [
	...turnActions,
	v.strictObject({
		type: v.literal('text.write'),
		text: optionalText(ROUND_LIMITS.text),
		to: v.pipe(v.array(id), v.maxLength(ROUND_LIMITS.recipients))
	}),
	v.strictObject({ type: v.literal('text.hide'), person: id, hidden: v.boolean() })
]);

export type RoundAction = v.InferOutput<typeof roundAction>;
