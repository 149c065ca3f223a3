import { defineActivity } from '../define';
import { actOnMap } from './act';
import { resourceMapAction } from './actions';
import { ordinaryMap, resourceMapConfig } from './config';
import { legacyOf, recordsOf } from './lasting';
import { sampleMap } from './sample';
import { sampleSupply } from './sample-supply';
import { shownOnStage, shownToEveryone, shownToFacilitators, shownToGroup } from './shown';
import { shownToPerson } from './shown-person';
import { MAP_BEGIN, type ResourceMapState } from './state';
import { resourceMapSteps } from './steps';
import { resourceMapTemplates } from './templates';
import { eraseFromMap } from './erase';

/** The map of resources: overview, entries up close in groups, agreements and gaps that outlive the session. Rules: SPEC.md. */
export const resourceMap = defineActivity<
	typeof resourceMapConfig,
	ResourceMapState,
	typeof resourceMapAction
>({
	kind: 'resource-map',
	version: 1,
	name: { it: 'Mappa delle risorse', en: 'Resource map' },
	summary: {
		it: 'Le voci di ogni area lette in gruppo; accordi e mancanze che restano e tornano la volta dopo.',
		en: 'Each area’s entries read in groups; agreements and gaps that stay, and come back the next time.'
	},
	config: resourceMapConfig,
	action: resourceMapAction,
	rights: {
		'unclear.mark': ['participant', 'facilitator'],
		'unclear.clear': ['participant', 'facilitator'],
		'agreement.make': ['participant', 'facilitator'],
		'agreement.revise': ['participant', 'facilitator'],
		'agreement.set': ['participant', 'facilitator'],
		'agreement.drop': ['participant', 'facilitator'],
		'gap.mark': ['participant', 'facilitator'],
		'gap.revise': ['participant', 'facilitator'],
		'gap.set': ['participant', 'facilitator'],
		'gap.drop': ['participant', 'facilitator'],
		'areas.deal': ['facilitator'],
		'light.put': ['facilitator'],
		'stage.show': ['facilitator']
	},
	minutes: 90,
	defaults: ordinaryMap,
	steps: resourceMapSteps,
	grouping: ({ shape, online }) => ({ shape, online, functions: [] }),
	needs: { records: 'resources', sample: sampleSupply },
	records: recordsOf,
	leaves: (state, { session }) => legacyOf(state, session.about.language),
	initial: () => MAP_BEGIN,
	act: actOnMap,
	views: {
		everyone: shownToEveryone,
		group: shownToGroup,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownOnStage
	},
	templates: resourceMapTemplates,
	erase: eraseFromMap,
	sample: ({ config, people, language }) => sampleMap(config, people, language)
});
