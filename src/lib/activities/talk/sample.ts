import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { TalkAction } from './actions';
import type { TalkConfig } from './config';

const FACILITATOR: Actor = { role: 'facilitator', person: null, facilitator: null };

const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Chi contattiamo quando un servizio della mappa è ancora in progettazione?',
		'Possiamo invitare anche chi oggi non c’è?'
	],
	en: [
		'Whom do we contact when a service on the map is still being designed?',
		'May we also invite those who are not here today?'
	]
};

const POINTS: Readonly<Record<Language, readonly string[]>> = {
	it: ['Prima colleghiamo i fili che ci sono già', 'Ogni voce della mappa ha una persona da chiamare'],
	en: ['First we connect the threads that already exist', 'Every entry on the map has a person to call']
};

/** Two questions where the talk takes them, and two key points. */
export function sampleTalk(config: TalkConfig, people: readonly PersonId[], language: Language) {
	const points = POINTS[language].map((text) => ({
		actor: FACILITATOR,
		action: { type: 'point.pin', text } satisfies TalkAction
	}));
	if (config.questions.when === 'never') return points;
	const questions = people.slice(0, 2).map((person, index) => ({
		actor: { role: 'participant', person, facilitator: null } satisfies Actor,
		action: { type: 'question.ask', text: QUESTIONS[language][index] ?? '' } satisfies TalkAction
	}));
	return [...points, ...questions];
}
