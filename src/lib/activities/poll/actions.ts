import * as v from 'valibot';
import { id, text } from '$lib/contract/fields';
import { answerSchema } from './answers';
import { POLL_LIMITS } from './config';

/** Everything that can be done in a poll. Each concerns the question that is being asked. */
export const pollAction = v.variant('type', [
	v.strictObject({
		type: v.literal('answer.give'),
		question: id,
		answer: answerSchema,
		/** What a device makes up and keeps to change its anonymous answer to one question. Shown to nobody. */
		ballot: v.optional(id)
	}),
	v.strictObject({ type: v.literal('question.close'), question: id, closed: v.boolean() }),
	v.strictObject({ type: v.literal('question.reveal'), question: id, revealed: v.boolean() }),
	v.strictObject({
		type: v.literal('answer.hide'),
		question: id,
		text: text(POLL_LIMITS.text),
		hidden: v.boolean()
	})
]);

export type PollAction = v.InferOutput<typeof pollAction>;
