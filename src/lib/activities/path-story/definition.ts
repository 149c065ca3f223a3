import { defineActivity } from '../define';
import { actInStory } from './act';
import { storyAction } from './actions';
import { CHAPTERS, storyConfig, type StoryConfig } from './config';
import { samplePath } from './sample-path';
import { sampleStory } from './sample';
import { shownOnStage, shownToEveryone, shownToFacilitators } from './shown';
import { STORY_BEGIN, type StoryState } from './state';
import { CLOSING_WORDS, storyTemplates } from './templates';

/** The whole path told page by page on the stage: what was done, the network as it grew, the map, agreements, voices. Rules: SPEC.md. */
export const pathStory = defineActivity<typeof storyConfig, StoryState, typeof storyAction>({
	kind: 'path-story',
	version: 1,
	name: { it: 'Il percorso', en: 'The path' },
	summary: {
		it: 'Il cammino fatto, pagina per pagina: incontri, rete, mappa, accordi, voci. Per aprire a metà strada o per chiudere.',
		en: 'The way travelled, page by page: meetings, network, map, agreements, voices. To look back midway, or to close.'
	},
	config: storyConfig,
	action: storyAction,
	rights: {
		'page.turn': ['facilitator'],
		'film.play': ['facilitator'],
		'film.stop': ['facilitator'],
		'film.go': ['facilitator']
	},
	minutes: 30,
	defaults: (language): StoryConfig => ({
		chapters: [...CHAPTERS],
		holes: true,
		closing: CLOSING_WORDS[language]
	}),
	needs: { records: 'path', sample: samplePath },
	steps: (_config, minutes) => [
		{
			key: 'story',
			place: 'plenary',
			minutes,
			title: { it: 'Il percorso', en: 'The path' },
			instruction: { it: 'Guardiamo insieme lo schermo.', en: 'We look at the screen together.' },
			timed: false
		}
	],
	initial: () => STORY_BEGIN,
	act: actInStory,
	views: {
		everyone: shownToEveryone,
		group: () => null,
		person: () => null,
		facilitator: shownToFacilitators,
		stage: shownOnStage
	},
	templates: storyTemplates,
	sample: sampleStory
});
