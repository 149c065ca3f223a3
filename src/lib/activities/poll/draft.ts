import type { PollAnswer } from './answers';
import { fits } from './answers';
import type { Question } from './config';

/** An answer being made: one field for each form, only the question's own is used. */
export interface Draft {
	chosen: readonly string[];
	dots: Readonly<Record<string, number>>;
	value: number | null;
	words: readonly string[];
	text: string;
}

// More fields for words than this would fill the phone's screen.
const FIELDS = 5;

/** Begins with what was typed and not given yet, else where one's own answer stands, as far as the question still asks for it. */
export function newDraft(
	question: Question,
	own: PollAnswer | null,
	typed: Pick<Draft, 'words' | 'text'> | null = null
): Draft {
	const before = own && fits(question, own) ? own : null;
	const ranked = question.kind === 'ranking' ? question.options.map(({ id }) => id) : [];
	const words = typed?.words ?? (before?.form === 'words' ? before.words : []);
	return {
		chosen: before?.form === 'chosen' ? before.options : ranked,
		dots:
			before?.form === 'dots'
				? Object.fromEntries(before.dots.map(({ option, count }) => [option, count]))
				: {},
		value: before?.form === 'value' ? before.value : null,
		words: Array.from({ length: Math.min(question.most, FIELDS) }, (_, index) => words[index] ?? ''),
		text: typed?.text ?? (before?.form === 'text' ? before.text : '')
	};
}

/** The answer that a draft makes; null while it is none yet. */
export function filled(question: Question, draft: Draft): PollAnswer | null {
	const answer = made(question, draft);
	return answer && fits(question, answer) ? answer : null;
}

function made({ kind, options }: Question, draft: Draft): PollAnswer | null {
	switch (kind) {
		case 'choice':
		case 'multiple':
		case 'ranking':
			return draft.chosen.length > 0 ? { form: 'chosen', options: [...draft.chosen] } : null;
		case 'dots': {
			const dots = options.flatMap(({ id }) => {
				const count = draft.dots[id] ?? 0;
				return count > 0 ? [{ option: id, count }] : [];
			});
			return dots.length > 0 ? { form: 'dots', dots } : null;
		}
		case 'scale':
			return draft.value === null ? null : { form: 'value', value: draft.value };
		case 'words': {
			const words = draft.words.map((word) => word.trim()).filter(Boolean);
			return words.length > 0 ? { form: 'words', words } : null;
		}
		case 'open':
			return draft.text.trim() ? { form: 'text', text: draft.text.trim() } : null;
	}
}
