import * as v from 'valibot';
import { LIMITS, id, line, text } from '$lib/contract/fields';
import { TALK_LIMITS } from './config';

const question = id;
const point = id;
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TALK_LIMITS.pages - 1));

/** What the stage shows of a talk. `both`: the page, and the key points beside it; `questions`: those nobody has answered yet. */
export const SHOWN = ['both', 'page', 'points', 'film', 'questions'] as const;
export type Shown = (typeof SHOWN)[number];

/** Everything that can be done in a talk. */
export const talkAction = v.variant('type', [
	v.strictObject({ type: v.literal('page.show'), page: index }),
	// How version 1 said it: sessions that ran under it are replayed.
	v.strictObject({ type: v.literal('image.show'), image: index }),
	v.strictObject({ type: v.literal('stage.show'), what: v.picklist(SHOWN) }),
	v.strictObject({
		type: v.literal('film.set'),
		playing: v.boolean(),
		/** Seconds from the film's beginning. */
		position: v.pipe(v.number(), v.minValue(0), v.maxValue(TALK_LIMITS.filmSeconds))
	}),
	v.strictObject({ type: v.literal('point.pin'), text: line(TALK_LIMITS.point) }),
	v.strictObject({ type: v.literal('point.revise'), point, text: line(TALK_LIMITS.point) }),
	v.strictObject({ type: v.literal('point.remove'), point }),
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
