import * as v from 'valibot';
import { id, line, text } from '$lib/contract/fields';
import { POLL_LIMITS, type Question } from './config';

const count = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** An answer, by its form: chosen options (in order, where the question ranks), a value, dots, words or a text. */
export const answerSchema = v.variant('form', [
	v.strictObject({
		form: v.literal('chosen'),
		options: v.pipe(v.array(id), v.minLength(1), v.maxLength(POLL_LIMITS.options))
	}),
	v.strictObject({ form: v.literal('value'), value: count(1, POLL_LIMITS.top) }),
	v.strictObject({
		form: v.literal('dots'),
		dots: v.pipe(
			v.array(v.strictObject({ option: id, count: count(1, POLL_LIMITS.most) })),
			v.minLength(1),
			v.maxLength(POLL_LIMITS.options)
		)
	}),
	v.strictObject({
		form: v.literal('words'),
		words: v.pipe(v.array(line(POLL_LIMITS.word)), v.minLength(1), v.maxLength(POLL_LIMITS.most))
	}),
	v.strictObject({ form: v.literal('text'), text: text(POLL_LIMITS.text) })
]);

export type PollAnswer = v.InferOutput<typeof answerSchema>;

/** How many dots an answer gives in all. */
export function dotsGiven(dots: readonly { readonly count: number }[]): number {
	return dots.reduce((sum, one) => sum + one.count, 0);
}

const differing = (items: readonly string[]) => new Set(items).size === items.length;

/** Whether an answer is one that the question asks for. */
export function fits(question: Question, answer: PollAnswer): boolean {
	const known = (option: string) => question.options.some((one) => one.id === option);
	switch (question.kind) {
		case 'choice':
			return answer.form === 'chosen' && answer.options.length === 1 && answer.options.every(known);
		case 'multiple':
			return (
				answer.form === 'chosen' &&
				answer.options.length <= question.most &&
				differing(answer.options) &&
				answer.options.every(known)
			);
		case 'ranking':
			return (
				answer.form === 'chosen' &&
				answer.options.length === question.options.length &&
				differing(answer.options) &&
				answer.options.every(known)
			);
		case 'dots':
			return (
				answer.form === 'dots' &&
				dotsGiven(answer.dots) <= question.most &&
				differing(answer.dots.map(({ option }) => option)) &&
				answer.dots.every(({ option }) => known(option))
			);
		case 'scale':
			return answer.form === 'value' && answer.value <= question.top;
		case 'words':
			return answer.form === 'words' && answer.words.length <= question.most;
		case 'open':
			return answer.form === 'text';
	}
}

/** An answer in words, for facilitators and reports of polls with names. */
export function answerText(question: Question, answer: PollAnswer): string {
	const title = (option: string) => question.options.find((one) => one.id === option)?.text ?? '';
	switch (answer.form) {
		case 'chosen':
			return answer.options.map(title).join(question.kind === 'ranking' ? ' > ' : ', ');
		case 'value':
			return `${answer.value}/${question.top}`;
		case 'dots':
			return answer.dots.map(({ option, count: dots }) => `${title(option)} ${dots}`).join(', ');
		case 'words':
			return answer.words.join(', ');
		case 'text':
			return answer.text;
	}
}
