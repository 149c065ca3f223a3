import * as v from 'valibot';
import { id, line, optionalLine } from '$lib/contract/fields';
import type { Language } from '$lib/core/kernel/instant';

/** How much a poll holds. */
export const POLL_LIMITS = {
	questions: 12,
	question: 160,
	options: 10,
	option: 80,
	end: 40,
	top: 10,
	most: 20,
	word: 30,
	text: 400,
	minimum: { from: 3, to: 20 }
} as const;

/** How a question can be answered. */
export const QUESTION_KINDS = ['choice', 'multiple', 'scale', 'ranking', 'dots', 'words', 'open'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

const OPTIONED: readonly QuestionKind[] = ['choice', 'multiple', 'ranking', 'dots'];

/** Whether a kind of question offers options. */
export function hasOptions(kind: QuestionKind): boolean {
	return OPTIONED.includes(kind);
}

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
const different = (items: readonly { readonly id: string }[]) =>
	new Set(items.map((item) => item.id)).size === items.length;

/** Every kind keeps every field, so that trying another kind in the form loses nothing that was written. */
const question = v.pipe(
	v.object({
		id,
		kind: v.picklist(QUESTION_KINDS),
		text: line(POLL_LIMITS.question),
		options: v.pipe(
			v.array(v.object({ id, text: line(POLL_LIMITS.option) })),
			v.maxLength(POLL_LIMITS.options),
			v.check((items) => different(items))
		),
		/** The scale goes from 1 to this; its two ends may have words. */
		top: whole(2, POLL_LIMITS.top),
		low: optionalLine(POLL_LIMITS.end),
		high: optionalLine(POLL_LIMITS.end),
		/** Choices (multiple), dots or words that one person may give. */
		most: whole(1, POLL_LIMITS.most)
	}),
	v.check(({ kind, options }) => !hasOptions(kind) || options.length >= 2)
);

/**
 * `names`: no author kept at all, or names that facilitators alone see. `results`: covered until revealed, or shown while people
 * answer; those of anonymous polls are always covered, so that no answer can be tied to who is answering just now.
 */
export const pollConfig = v.object({
	questions: v.pipe(
		v.array(question),
		v.minLength(1),
		v.maxLength(POLL_LIMITS.questions),
		v.check((items) => different(items))
	),
	names: v.picklist(['anonymous', 'facilitators']),
	results: v.picklist(['revealed', 'live']),
	/** Anonymous results are shown to nobody below this many answers. */
	minimum: whole(POLL_LIMITS.minimum.from, POLL_LIMITS.minimum.to)
});

export type PollConfig = v.InferOutput<typeof pollConfig>;
export type Question = PollConfig['questions'][number];

/** A question with nothing in it yet but what every kind needs. */
export function blankQuestion(questionId: string, kind: QuestionKind, text: string): Question {
	return { id: questionId, kind, text, options: [], top: 5, low: '', high: '', most: 3 };
}

/** One choice between going on and stopping; names for facilitators only. */
export function ordinaryPoll(language: Language): PollConfig {
	const words = {
		it: ['Come proseguiamo?', 'Andiamo avanti', 'Ci fermiamo ancora qui'],
		en: ['How do we go on?', 'We move on', 'We stay here a while']
	}[language];
	return {
		questions: [
			{
				...blankQuestion('how', 'choice', words[0] ?? ''),
				options: [
					{ id: 'on', text: words[1] ?? '' },
					{ id: 'stay', text: words[2] ?? '' }
				]
			}
		],
		names: 'anonymous',
		results: 'revealed',
		minimum: 5
	};
}

/** Whether results are covered until a facilitator reveals them. */
export function covered({ names, results }: PollConfig): boolean {
	return names === 'anonymous' || results === 'revealed';
}
