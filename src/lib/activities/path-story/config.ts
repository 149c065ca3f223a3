import * as v from 'valibot';
import { optionalText } from '$lib/contract/fields';

/** What can be shown of a path, in the order of its telling. */
export const CHAPTERS = [
	'opening',
	'timeline',
	'presence',
	'network',
	'map',
	'gaps',
	'agreements',
	'change',
	'products',
	'voices',
	'closing'
] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** How much a story holds; what is beyond stays in the report. */
export const STORY_LIMITS = { closing: 160, products: 12, voices: 24 } as const;

export const storyConfig = v.object({
	chapters: v.pipe(
		v.array(v.picklist(CHAPTERS)),
		v.minLength(1),
		v.check((chapters) => new Set(chapters).size === chapters.length)
	),
	/** Whether the network's missing threads are shown once its film is over. */
	holes: v.boolean(),
	/** The sentence of the last page; empty: none. */
	closing: optionalText(STORY_LIMITS.closing)
});

export type StoryConfig = v.InferOutput<typeof storyConfig>;
