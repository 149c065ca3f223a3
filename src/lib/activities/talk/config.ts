import * as v from 'valibot';
import { id, optionalLine, optionalLink, optionalText } from '$lib/contract/fields';

/** How much a talk holds. */
export const TALK_LIMITS = {
	prompt: 300,
	text: 4000,
	images: 40,
	alt: 300,
	label: 80,
	questions: 500
} as const;

/** Questions come at any time, in a step of their own at the end, or not at all. */
export const talkConfig = v.object({
	prompt: optionalText(TALK_LIMITS.prompt),
	text: optionalText(TALK_LIMITS.text),
	images: v.pipe(
		v.array(v.object({ file: id, alt: optionalLine(TALK_LIMITS.alt) })),
		v.maxLength(TALK_LIMITS.images)
	),
	link: v.object({ url: optionalLink, label: optionalLine(TALK_LIMITS.label) }),
	questions: v.object({
		when: v.picklist(['never', 'throughout', 'after']),
		names: v.picklist(['shown', 'none']),
		minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120))
	})
});

export type TalkConfig = v.InferOutput<typeof talkConfig>;

/** A talk with nothing on it yet. */
export const EMPTY_TALK: TalkConfig = {
	prompt: '',
	text: '',
	images: [],
	link: { url: '', label: '' },
	questions: { when: 'never', names: 'shown', minutes: 10 }
};
