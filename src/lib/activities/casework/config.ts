import * as v from 'valibot';
import { optionalText } from '$lib/contract/fields';

export const CASE_LIMITS = {
	note: 400,
	name: 60,
	question: 300,
	card: 400,
	perPerson: 20,
	cards: 500,
	seconds: 600
} as const;

/** The steps by turns, between the telling and the answer. A step of no minutes is left out. */
export const ROUND_KEYS = ['clarify', 'feelings', 'hypotheses', 'ways'] as const;
export type RoundKey = (typeof ROUND_KEYS)[number];

const minutes = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(90));

/** `seconds`: each one's time in the steps by turns, 0 where it is not counted. `note`: what everybody reads before beginning. */
export const caseConfig = v.object({
	note: optionalText(CASE_LIMITS.note),
	seconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(CASE_LIMITS.seconds)),
	minutes: v.object({
		tell: minutes(1),
		clarify: minutes(0),
		feelings: minutes(0),
		hypotheses: minutes(0),
		ways: minutes(0),
		answer: minutes(1)
	})
});

export type CaseConfig = v.InferOutput<typeof caseConfig>;

/** About an hour for one case. */
export function ordinaryCase(language: 'it' | 'en'): CaseConfig {
	return {
		note: {
			it: 'Raccontiamo con nomi inventati e senza particolari che facciano riconoscere la persona. Ciò che si dice qui resta qui.',
			en: 'We use invented names, and no details by which the person could be recognised. What is said here stays here.'
		}[language],
		seconds: 90,
		minutes: { tell: 12, clarify: 8, feelings: 8, hypotheses: 12, ways: 12, answer: 8 }
	};
}
