import * as v from 'valibot';
import { id } from '$lib/contract/fields';

/** Everything that can be done while a path is told. */
export const storyAction = v.variant('type', [
	v.strictObject({ type: v.literal('page.turn'), page: id }),
	v.strictObject({ type: v.literal('film.play') }),
	v.strictObject({ type: v.literal('film.stop') }),
	v.strictObject({
		type: v.literal('film.go'),
		/** -1: before the first session. */
		frame: v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(1000))
	})
]);

export type StoryAction = v.InferOutput<typeof storyAction>;
