import { defineActivity } from '../define';
import { actInRolePlay } from './act';
import { rolePlayAction } from './actions';
import { offered } from './act-sharing';
import { castNow } from './cast';
import { functionNames, groupSize, migrateRolePlay, ordinaryRolePlay, rolePlayConfig } from './config';
import { OBSERVER } from './limits';
import { rolePlayLeaves } from './leaves';
import { rolePlayKeepsPromises } from './promises';
import { sampleStep } from './sample';
import { shownToEveryone } from './shown';
import { shownToFacilitators } from './shown-to-facilitators';
import { shownToGroup } from './shown-to-group';
import { keptByPerson, shownToPerson } from './shown-to-person';
import { ROLE_PLAY_BEGIN } from './state';
import { rolePlaySteps } from './steps';
import { rolePlayTemplates } from './templates';

/** A scene with secret scripts, observers with a grid, sharing by trust. Rules: SPEC.md. */
export const rolePlay = defineActivity({
	kind: 'role-play',
	version: 2,
	name: { it: 'Simulazione', en: 'Role play' },
	summary: {
		it: 'Una scena, un copione per ogni parte, chi osserva con una griglia; poi ciascuno restituisce ciò che ha vissuto.',
		en: 'A scene, a script for each part, observers with a grid; then everyone gives back what they lived through.'
	},
	config: rolePlayConfig,
	action: rolePlayAction,
	rights: {
		'role.take': ['facilitator', 'participant'],
		'mark.add': ['participant'],
		'mark.word': ['participant'],
		'mark.undo': ['participant'],
		'note.write': ['participant'],
		'grid.open': ['participant'],
		'reflection.write': ['participant'],
		'reflection.share': ['participant'],
		'card.offer': ['participant'],
		'script.write': ['participant'],
		'scripts.deal': ['facilitator']
	},
	minutes: 80,
	defaults: ordinaryRolePlay,
	migrate: migrateRolePlay,
	steps: rolePlaySteps,
	grouping: (config) => {
		const size = groupSize(config);
		const names = functionNames(config);
		const observed = config.format !== 'free' || config.size > config.roles.length;
		return {
			shape: size === null ? { kind: 'groups', groups: 1 } : { kind: 'size', size },
			online: 'spread',
			functions: [...names].flatMap(([id, name]) => (id === OBSERVER && !observed ? [] : [name]))
		};
	},
	initial: () => ROLE_PLAY_BEGIN,
	keepsPromises: rolePlayKeepsPromises,
	act: actInRolePlay,
	functions: castNow,
	offers: offered,
	views: {
		everyone: shownToEveryone,
		group: shownToGroup,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownToEveryone
	},
	keeps: keptByPerson,
	leaves: rolePlayLeaves,
	templates: rolePlayTemplates,
	sample: () => [],
	sampleAt: sampleStep
});
