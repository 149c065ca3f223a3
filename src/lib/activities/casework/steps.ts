import type { Step } from '$lib/core/agenda/activity-definition';
import type { Localised } from '$lib/core/kernel/instant';
import { ROUND_KEYS, type CaseConfig, type RoundKey } from './config';

/** Every step that a case can have, in order. */
export const CASE_KEYS = ['tell', ...ROUND_KEYS, 'answer'] as const;
export type CaseKey = (typeof CASE_KEYS)[number];

const WORDS: Readonly<Record<CaseKey, { readonly title: Localised; readonly instruction: Localised }>> = {
	tell: {
		title: { it: 'Il caso', en: 'The case' },
		instruction: {
			it: 'Ascoltiamo chi porta il caso, senza interrompere.',
			en: 'We listen to whoever brings the case, without interrupting.'
		}
	},
	clarify: {
		title: { it: 'Domande per capire', en: 'Clarifying questions' },
		instruction: {
			it: 'Solo domande per capire meglio: niente consigli nascosti in una domanda.',
			en: 'Only questions to understand better: no advice hidden in a question.'
		}
	},
	feelings: {
		title: { it: 'Che cosa ci suscita', en: 'What it stirs in us' },
		instruction: {
			it: 'Che cosa senti, mentre ascolti questa storia? Parla di te.',
			en: 'What do you feel while you hear this story? Speak of yourself.'
		}
	},
	hypotheses: {
		title: { it: 'Ipotesi', en: 'Hypotheses' },
		instruction: {
			it: 'Che cosa potrebbe stare succedendo? Più ipotesi, nessuna certezza.',
			en: 'What might be going on? Several hypotheses, no certainty.'
		}
	},
	ways: {
		title: { it: 'Strade possibili', en: 'Ways forward' },
		instruction: {
			it: 'Che cosa si potrebbe provare? Anche un passo piccolo.',
			en: 'What might be tried? A small step will do.'
		}
	},
	answer: {
		title: { it: 'Risponde chi ha portato il caso', en: 'Whoever brought the case answers' },
		instruction: {
			it: 'Che cosa ti porti via? Che cosa proverai per primo?',
			en: 'What do you take with you? What will you try first?'
		}
	}
};

/** Whether people speak by turns in a step. */
export function isRound(key: string | undefined): key is RoundKey {
	return ROUND_KEYS.some((one) => one === key);
}

/** A step's words, also outside its step: for lists of what was gathered. */
export function stepWords(key: CaseKey): { readonly title: Localised; readonly instruction: Localised } {
	return WORDS[key];
}

/** The steps of a case, shortened together when the whole has less time. */
export function caseSteps({ minutes: wanted }: CaseConfig, minutes: number): readonly Step[] {
	const keys = CASE_KEYS.filter((key) => wanted[key] > 0);
	const whole = keys.reduce((sum, key) => sum + wanted[key], 0);
	return keys.map((key) => ({
		key,
		place: 'plenary',
		minutes: Math.max(1, Math.round((wanted[key] * minutes) / whole)),
		...WORDS[key],
		timed: true
	}));
}
