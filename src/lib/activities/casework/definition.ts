import { defineActivity } from '../define';
import { TURN_RIGHTS } from '../turn-actions';
import { caseAction } from './actions';
import { caseConfig, ordinaryCase } from './config';
import { sampleCase } from './sample';
import { shownOnStage, shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { CASE_BEGIN, actOnCase, type CaseState } from './state';
import { caseSteps } from './steps';
import { caseTemplates } from './templates';
import { eraseFromCase } from './erase';

/** A case told in pseudonyms, rounds of questions, feelings, hypotheses and ways forward; the presenter listens, then answers. Rules: SPEC.md. */
export const casework = defineActivity<typeof caseConfig, CaseState, typeof caseAction>({
	kind: 'casework',
	version: 1,
	name: { it: 'Analisi di un caso', en: 'Casework' },
	summary: {
		it: 'Un caso raccontato con nomi inventati: domande, risonanze, ipotesi, strade; chi lo porta ascolta, poi risponde.',
		en: 'A case told with invented names: questions, feelings, hypotheses, ways forward; whoever brings it listens, then answers.'
	},
	config: caseConfig,
	action: caseAction,
	rights: {
		...TURN_RIGHTS,
		'presenter.set': ['facilitator'],
		'question.set': ['facilitator', 'participant'],
		'card.write': ['participant'],
		'card.edit': ['participant'],
		'card.remove': ['participant'],
		'card.hide': ['facilitator']
	},
	minutes: 60,
	defaults: ordinaryCase,
	steps: caseSteps,
	initial: () => CASE_BEGIN,
	act: actOnCase,
	views: {
		everyone: shownToEveryone,
		group: () => null,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownOnStage
	},
	// Texts would reach other circles, and boards: what was gathered stays with the same people, as the kind's own.
	leaves: (state, { session }) => ({
		texts: [],
		own: {
			question: state.question,
			date: session.about.date,
			cards: state.cards.filter(({ hidden }) => !hidden).map(({ step, text }) => ({ step, text }))
		}
	}),
	confidential: true,
	templates: caseTemplates,
	erase: eraseFromCase,
	sample: ({ people, language }) => sampleCase(people, language)
});
