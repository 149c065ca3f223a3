import { defineActivity } from '../define';
import { actInSixHats } from './act';
import { sixHatsAction } from './actions';
import { ordinaryHats, sixHatsConfig } from './config';
import { farthestHats, hatGroups } from './deal';
import { sampleHats } from './sample';
import {
	keptByPerson,
	shownOnStage,
	shownToEveryone,
	shownToFacilitators,
	shownToGroup,
	shownToPerson
} from './shown';
import { SIX_HATS_BEGIN } from './state';
import { sixHatsSteps, solution } from './steps';
import { sixHatsTemplates } from './templates';

/** One's own style, a group under the hat farthest from it, solutions compared, the distance. Rules: SPEC.md. */
export const sixHats = defineActivity({
	kind: 'six-hats',
	version: 1,
	name: { it: 'Sei cappelli', en: 'Six hats' },
	summary: {
		it: 'Riconosci il tuo stile, poi pensa con il cappello più lontano: lo stesso problema, visto in sei modi.',
		en: 'Recognise your style, then think under the hat farthest from it: one problem, seen in six ways.'
	},
	config: sixHatsConfig,
	action: sixHatsAction,
	rights: {
		'style.choose': ['participant'],
		'style.rank': ['participant'],
		'hats.choose': ['facilitator'],
		'profile.look': ['facilitator'],
		'profile.show': ['facilitator'],
		'spotlight.show': ['facilitator'],
		'spotlight.end': ['facilitator']
	},
	minutes: 80,
	defaults: ordinaryHats,
	steps: sixHatsSteps,
	grouping: hatGroups,
	assign: farthestHats,
	pages: [solution],
	initial: () => SIX_HATS_BEGIN,
	act: actInSixHats,
	views: {
		everyone: shownToEveryone,
		group: shownToGroup,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownOnStage
	},
	keeps: keptByPerson,
	templates: sixHatsTemplates,
	sample: ({ config, people, groups }) => sampleHats(config, people, groups)
});
