import type { Step } from '$lib/core/agenda/activity-definition';
import type { Language } from '$lib/core/kernel/instant';
import { defineActivity } from '../define';
import { talkAction } from './actions';
import { EMPTY_TALK, talkConfig, type TalkConfig } from './config';
import { talkLeaves } from './leaves';
import { shownOnStage, shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { TALK_BEGIN, actOnTalk } from './state';
import { talkTemplates } from './templates';

/** Someone speaks to all: a question or task in large type, text, images, a link, questions from phones. Rules: SPEC.md. */
export const talk = defineActivity({
	kind: 'talk',
	version: 1,
	name: { it: 'Intervento', en: 'Talk' },
	summary: {
		it: 'Una domanda o un testo per tutti, immagini, un link, domande dai telefoni.',
		en: 'A question or text for everybody, images, a link, questions from phones.'
	},
	config: talkConfig,
	action: talkAction,
	rights: {
		'image.show': ['facilitator'],
		'question.ask': ['participant'],
		'question.withdraw': ['participant'],
		'question.support': ['participant'],
		'question.answer': ['facilitator'],
		'question.hide': ['facilitator'],
		'question.spotlight': ['facilitator'],
		'questions.close': ['facilitator'],
		'earlier.show': ['facilitator']
	},
	minutes: 15,
	defaults: () => EMPTY_TALK,
	steps,
	initial: () => TALK_BEGIN,
	// Withdrawing and supporting need a person; where names are not kept, asking leaves none.
	anonymous: (config, action) => config.questions.names === 'none' && action.type === 'question.ask',
	act: actOnTalk,
	views: {
		everyone: shownToEveryone,
		group: () => null,
		person: (state, _context, person) => shownToPerson(state, person),
		facilitator: shownToFacilitators,
		stage: shownOnStage
	},
	leaves: talkLeaves,
	showsEarlier: true,
	templates: talkTemplates,
	sample: ({ config, people, language }) =>
		(config.questions.when === 'never' ? [] : people.slice(0, 2)).map((person, index) => ({
			actor: { role: 'participant' as const, person, facilitator: null },
			action: { type: 'question.ask' as const, text: SAMPLE[language][index] ?? '' }
		}))
});

const SAMPLE: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Chi contattiamo quando un servizio della mappa è ancora in progettazione?',
		'Possiamo invitare anche chi oggi non c’è?'
	],
	en: [
		'Whom do we contact when a service on the map is still being designed?',
		'May we also invite those who are not here today?'
	]
};

function steps(config: TalkConfig, minutes: number): readonly Step[] {
	const after =
		config.questions.when === 'after' ? Math.min(config.questions.minutes, Math.max(1, minutes - 1)) : 0;
	const talk: Step = {
		key: 'talk',
		place: 'plenary',
		minutes: Math.max(1, minutes - after),
		title: { it: 'Intervento', en: 'Talk' },
		instruction:
			config.questions.when === 'throughout'
				? {
						it: 'Ascoltiamo. Le domande si possono scrivere in ogni momento.',
						en: 'We listen. Questions can be written at any time.'
					}
				: { it: 'Ascoltiamo insieme.', en: 'We listen together.' },
		timed: false
	};
	if (!after) return [talk];
	return [
		talk,
		{
			key: 'questions',
			place: 'plenary',
			minutes: after,
			title: { it: 'Domande', en: 'Questions' },
			instruction: {
				it: 'Scrivi la tua domanda e sostieni quelle che interessano anche a te.',
				en: 'Write your question, and support those that matter to you too.'
			},
			timed: true
		}
	];
}
