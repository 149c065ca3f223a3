import { defineActivity } from '../define';
import { actInAssessment } from './act';
import { assessmentAction } from './actions';
import { assessmentConfig, ordinaryAssessment } from './config';
import { assessmentLeaves, resumes } from './earlier';
import { sampleAssessment } from './sample';
import { keptByPerson, shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { ASSESSMENT_BEGIN, type AssessmentState } from './state';
import { assessmentSteps } from './steps';
import { assessmentTemplates } from './templates';

/** The same scales at several sessions: one's own change as a wheel, and the team's without names. Rules: SPEC.md. */
export const selfAssessment = defineActivity<
	typeof assessmentConfig,
	AssessmentState,
	typeof assessmentAction
>({
	kind: 'self-assessment',
	version: 2,
	name: { it: 'Autovalutazione', en: 'Self-assessment' },
	summary: {
		it: 'Le stesse domande in più incontri: ciascuno vede la ruota del proprio cambiamento, la squadra la sua, senza nomi.',
		en: 'The same questions at several sessions: each sees the wheel of their own change, the team its own, without names.'
	},
	config: assessmentConfig,
	action: assessmentAction,
	rights: {
		'value.set': ['participant'],
		'note.set': ['participant'],
		'wheel.share': ['participant'],
		'wheel.count': ['participant'],
		'wheel.finish': ['participant'],
		'profile.show': ['facilitator']
	},
	minutes: 20,
	defaults: ordinaryAssessment,
	// What the first version offered to groups is read as offered to nobody (W1).
	migrate: (config) => config,
	steps: assessmentSteps,
	initial: () => ASSESSMENT_BEGIN,
	act: actInAssessment,
	views: {
		everyone: shownToEveryone,
		group: () => null,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownToEveryone
	},
	keeps: keptByPerson,
	leaves: assessmentLeaves,
	inherits: resumes,
	templates: assessmentTemplates,
	sample: ({ config, people, language }) => sampleAssessment(config, people, language)
});
