import { hasOptions, type Question } from './config';
import { fits, type PollAnswer } from './answers';
import { sameText, type Asked } from './state';

/** Numbers of one question, ready to be drawn; how many answered stands beside it. */
export type PollResult =
	| {
			readonly shape: 'bars';
			/** `share` of the answers (choices) or of the most dots given to one option. */
			readonly rows: readonly { readonly id: string; readonly text: string; readonly count: number }[];
			readonly counts: 'answers' | 'dots';
	  }
	| {
			readonly shape: 'scale';
			readonly mean: number;
			readonly low: string;
			readonly high: string;
			readonly rows: readonly { readonly value: number; readonly count: number }[];
	  }
	| {
			readonly shape: 'places';
			/** In the order that the room gives them; `mean` is the mean place, 1 being the first. */
			readonly rows: readonly { readonly id: string; readonly text: string; readonly mean: number }[];
			readonly of: number;
	  }
	| {
			readonly shape: 'words';
			readonly rows: readonly { readonly text: string; readonly count: number }[];
	  }
	| { readonly shape: 'texts'; readonly rows: readonly { readonly text: string; readonly count: number }[] };

/** Answers that the question, as it is written now, still asks for. */
export function answersOf(question: Question, asked: Asked): readonly PollAnswer[] {
	return Object.entries(asked.ballots)
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([, { answer }]) => answer)
		.filter((answer) => fits(question, answer));
}

/** What the room answered. The order of texts is that of their ballots' keys, which is chance. Null without any answer. */
export function resultOf(question: Question, asked: Asked): PollResult | null {
	const answers = answersOf(question, asked);
	if (answers.length === 0) return null;
	if (question.kind === 'ranking') return places(question, answers);
	if (hasOptions(question.kind)) return bars(question, answers);
	if (question.kind === 'scale') return scale(question, answers);
	const said = answers.flatMap((answer) =>
		answer.form === 'words' ? wordsOnce(answer.words) : answer.form === 'text' ? [answer.text] : []
	);
	const seen = gathered(said).filter(({ text }) => !asked.aside.includes(sameText(text)));
	return question.kind === 'words'
		? { shape: 'words', rows: seen.toSorted((one, other) => other.count - one.count) }
		: { shape: 'texts', rows: seen };
}

function bars(question: Question, answers: readonly PollAnswer[]): PollResult {
	const given = (id: string) =>
		answers.reduce((sum, answer) => {
			if (answer.form === 'chosen') return sum + (answer.options.includes(id) ? 1 : 0);
			if (answer.form !== 'dots') return sum;
			return sum + (answer.dots.find(({ option }) => option === id)?.count ?? 0);
		}, 0);
	return {
		shape: 'bars',
		counts: question.kind === 'dots' ? 'dots' : 'answers',
		rows: question.options.map(({ id, text }) => ({ id, text, count: given(id) }))
	};
}

function scale({ top, low, high }: Question, answers: readonly PollAnswer[]): PollResult {
	const values = answers.flatMap((answer) => (answer.form === 'value' ? [answer.value] : []));
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return {
		shape: 'scale',
		mean: Math.round(mean * 10) / 10,
		low,
		high,
		rows: Array.from({ length: top }, (_, index) => ({
			value: index + 1,
			count: values.filter((value) => value === index + 1).length
		}))
	};
}

function places({ options }: Question, answers: readonly PollAnswer[]): PollResult {
	const orders = answers.flatMap((answer) => (answer.form === 'chosen' ? [answer.options] : []));
	const rows = options.map(({ id, text }) => {
		const sum = orders.reduce((total, order) => total + order.indexOf(id) + 1, 0);
		return { id, text, mean: Math.round((sum / orders.length) * 10) / 10 };
	});
	return { shape: 'places', rows: rows.toSorted((one, other) => one.mean - other.mean), of: options.length };
}

/** One person's words without repeats: nobody makes a word larger alone. */
function wordsOnce(words: readonly string[]): readonly string[] {
	return [...new Map(words.map((word) => [sameText(word), word])).values()];
}

/** The same texts together, each as it was first written. */
function gathered(texts: readonly string[]): readonly { readonly text: string; readonly count: number }[] {
	const all = new Map<string, { text: string; count: number }>();
	for (const text of texts) {
		const before = all.get(sameText(text));
		all.set(sameText(text), { text: before?.text ?? text, count: (before?.count ?? 0) + 1 });
	}
	return [...all.values()];
}
