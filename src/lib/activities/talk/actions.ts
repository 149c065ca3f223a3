import * as v from 'valibot';
import { LIMITS, id, text } from '$lib/contract/fields';
import { TALK_LIMITS } from './config';

const question = id;

/** Everything that can be done in a talk. */
export const talkAction = v.variant('type', [
	v.strictObject({
		type: v.literal('image.show'),
		image: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TALK_LIMITS.images - 1))
	}),
	v.strictObject({ type: v.literal('question.ask'), text: text(LIMITS.question) }),
	v.strictObject({ type: v.literal('question.withdraw'), question }),
	v.strictObject({ type: v.literal('question.support'), question, support: v.boolean() }),
	v.strictObject({ type: v.literal('question.answer'), question, answered: v.boolean() }),
	v.strictObject({ type: v.literal('question.hide'), question, hidden: v.boolean() }),
	v.strictObject({ type: v.literal('question.spotlight'), question: v.nullable(question) }),
	v.strictObject({ type: v.literal('questions.close'), closed: v.boolean() }),
	v.strictObject({ type: v.literal('earlier.show'), shown: v.boolean() })
]);

export type TalkAction = v.InferOutput<typeof talkAction>;
