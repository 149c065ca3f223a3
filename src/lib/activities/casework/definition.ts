import { defineActivity } from '../define';
import { TURN_RIGHTS } from '../turn-actions';
import { caseAction } from './actions';
import { caseConfig, ordinaryCase } from './config';
import { caseLeaves, takesUp } from './earlier';
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
		'name.set': ['facilitator', 'participant'],
		'question.set': ['facilitator', 'participant'],
		'card.write': ['facilitator', 'participant'],
		'card.edit': ['facilitator', 'participant'],
		'card.remove': ['facilitator', 'participant'],
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
	leaves: caseLeaves,
	inherits: (_config, earlier) => takesUp('casework', earlier),
	confidential: true,
	templates: caseTemplates,
	erase: eraseFromCase,
	sample: ({ people, language }) => sampleCase(people, language)
});
