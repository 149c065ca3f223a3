import type { Step } from '$lib/core/agenda/activity-definition';
import { defineActivity } from '../define';
import { actOnTalk } from './act';
import { talkAction } from './actions';
import { EMPTY_TALK, migrateTalk, talkConfig, type TalkConfig } from './config';
import { leftByTalk } from './left-by-talk';
import { sampleTalk } from './sample';
import { shownOnStage, shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { TALK_BEGIN } from './state';
import { talkTemplates } from './templates';

/** Someone speaks to all: pages, a film, a question in large type, a link, key points, questions from phones. Rules: SPEC.md. */
export const talk = defineActivity({
	kind: 'talk',
	version: 2,
	name: { it: 'Intervento', en: 'Talk' },
	summary: {
		it: 'Una presentazione, un filmato, una domanda per tutti; punti fermi e domande dai telefoni.',
		en: 'A presentation, a film, a question for everybody; key points, and questions from phones.'
	},
	config: talkConfig,
	action: talkAction,
	rights: {
		'page.show': ['facilitator'],
		'image.show': ['facilitator'],
		'stage.show': ['facilitator'],
		'film.set': ['facilitator'],
		'point.pin': ['facilitator'],
		'point.revise': ['facilitator'],
		'point.remove': ['facilitator'],
		'question.ask': ['facilitator', 'participant'],
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
	migrate: migrateTalk,
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
	leaves: leftByTalk,
	showsEarlier: true,
	templates: talkTemplates,
	sample: ({ config, people, language }) => sampleTalk(config, people, language)
});

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
