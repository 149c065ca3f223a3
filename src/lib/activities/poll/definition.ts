import type { Step } from '$lib/core/agenda/activity-definition';
import { defineActivity } from '../define';
import { actInPoll } from './act';
import { pollAction } from './actions';
import { ordinaryPoll, pollConfig, type PollConfig } from './config';
import { pollLeaves } from './leaves';
import { pollKeepsPromises } from './promises';
import { samplePoll } from './sample';
import { shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { POLL_BEGIN, type PollState } from './state';
import { pollTemplates } from './templates';

/** Questions asked one after another and answered on phones. Rules: SPEC.md. */
export const poll = defineActivity<typeof pollConfig, PollState, typeof pollAction>({
	kind: 'poll',
	version: 1,
	name: { it: 'Sondaggio', en: 'Poll' },
	summary: {
		it: 'Una domanda alla volta: scelte, scale, ordini, puntini, parole. Anonimo, se volete.',
		en: 'One question at a time: choices, scales, rankings, dots, words. Anonymous, if you like.'
	},
	config: pollConfig,
	action: pollAction,
	rights: {
		'answer.give': ['participant'],
		'answer.hide': ['facilitator'],
		'question.close': ['facilitator'],
		'question.reveal': ['facilitator']
	},
	minutes: 5,
	defaults: ordinaryPoll,
	steps,
	initial: () => POLL_BEGIN,
	anonymous: (config, action) => config.names === 'anonymous' && action.type === 'answer.give',
	once: (action) =>
		action.type === 'answer.give' && action.ballot ? { about: action.question, key: action.ballot } : null,
	act: actInPoll,
	views: {
		everyone: shownToEveryone,
		group: () => null,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownToEveryone
	},
	keepsPromises: pollKeepsPromises,
	leaves: pollLeaves,
	templates: pollTemplates,
	sample: ({ config, people, language }) => samplePoll(config, people, language)
});

/** A step for each question: going on is asking the next. */
function steps({ questions }: PollConfig, minutes: number): readonly Step[] {
	return questions.map(({ id, text }, index) => {
		const until = (count: number) => Math.round((minutes * count) / questions.length);
		return {
			key: id,
			place: 'plenary',
			minutes: Math.max(1, until(index + 1) - until(index)),
			title: { it: text, en: text },
			instruction: { it: '', en: '' },
			timed: false
		};
	});
}
