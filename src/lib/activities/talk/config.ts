import * as v from 'valibot';
import { id, line, optionalLine, optionalLink, optionalText } from '$lib/contract/fields';

/** How much a talk holds. A configuration with all of it full stays within what the agenda takes. */
export const TALK_LIMITS = {
	prompt: 300,
	text: 4000,
	pages: 100,
	alt: 300,
	label: 80,
	questions: 500,
	point: 160,
	points: 40,
	prepared: 12,
	filmSeconds: 6 * 3600
} as const;

/** Questions come at any time, in a step of their own at the end, or not at all. */
export const talkConfig = v.object({
	prompt: optionalText(TALK_LIMITS.prompt),
	text: optionalText(TALK_LIMITS.text),
	/** Pictures, and the pages of a presentation as pictures; `alt` says in words what is on each. */
	pages: v.pipe(
		v.array(v.object({ file: id, alt: optionalLine(TALK_LIMITS.alt) })),
		v.maxLength(TALK_LIMITS.pages)
	),
	film: v.nullable(v.object({ file: id, title: optionalLine(TALK_LIMITS.label) })),
	link: v.object({ url: optionalLink, label: optionalLine(TALK_LIMITS.label) }),
	/** Key points prepared beforehand: nobody sees them until they are pinned. */
	points: v.pipe(v.array(line(TALK_LIMITS.point)), v.maxLength(TALK_LIMITS.prepared)),
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
	pages: [],
	film: null,
	link: { url: '', label: '' },
	points: [],
	questions: { when: 'never', names: 'shown', minutes: 10 }
};

/** Version 1 had images, and neither film nor key points. */
export function migrateTalk(config: unknown, from: number): unknown {
	if (from !== 1 || typeof config !== 'object' || config === null) return config;
	const { images, ...rest } = config as { readonly images?: unknown };
	return { ...rest, pages: images ?? [], film: null, points: [] };
}
