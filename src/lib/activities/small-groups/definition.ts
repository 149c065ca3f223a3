import { defineActivity } from '../define';
import { smallGroupsAction } from './actions';
import { ordinaryGroups, smallGroupsConfig } from './config';
import { smallGroupsLeaves } from './leaves';
import { shownOnStage, shownToEveryone, shownToFacilitators, shownToGroup, shownToPerson } from './shown';
import { SMALL_GROUPS_BEGIN, actOnSmallGroups } from './state';
import { smallGroupsSteps, synthesis } from './steps';
import { smallGroupsTemplates } from './templates';

/** Mandate, work in small groups on a shared page, spokespersons back in plenary. Rules: SPEC.md. */
export const smallGroups = defineActivity({
	kind: 'small-groups',
	version: 1,
	name: { it: 'Piccoli gruppi', en: 'Small groups' },
	summary: {
		it: 'Una consegna, gruppi sempre diversi, una sintesi scritta insieme e portata in plenaria.',
		en: 'A mandate, ever-changing groups, a synthesis written together and brought back to the plenary.'
	},
	config: smallGroupsConfig,
	action: smallGroupsAction,
	rights: {
		'report.start': ['facilitator'],
		'report.end': ['facilitator'],
		'report.order': ['facilitator']
	},
	minutes: 50,
	defaults: ordinaryGroups,
	steps: smallGroupsSteps,
	grouping: ({ shape, online, naming }) => ({
		shape,
		online,
		functions: [],
		...(naming === 'session' ? {} : { naming })
	}),
	pages: [synthesis],
	initial: () => SMALL_GROUPS_BEGIN,
	act: actOnSmallGroups,
	views: {
		everyone: shownToEveryone,
		group: shownToGroup,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownOnStage
	},
	leaves: smallGroupsLeaves,
	showsEarlier: true,
	templates: smallGroupsTemplates,
	sample: ({ groups }) =>
		groups.slice(0, 1).map((group) => ({
			actor: { role: 'facilitator' as const, person: null, facilitator: null },
			action: { type: 'report.start' as const, group }
		}))
});
