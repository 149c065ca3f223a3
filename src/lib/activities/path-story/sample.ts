import type { Actor } from '$lib/core/agenda/activity-definition';
import type { StoryAction } from './actions';

const FACILITATOR: Actor = { role: 'facilitator', person: null, facilitator: null };

/** The network's page, with its film played to the end. */
export function sampleStory(): { readonly actor: Actor; readonly action: StoryAction }[] {
	return [
		{ actor: FACILITATOR, action: { type: 'page.turn', page: 'network-1' } },
		{ actor: FACILITATOR, action: { type: 'film.play' } },
		{ actor: FACILITATOR, action: { type: 'film.stop' } },
		{ actor: FACILITATOR, action: { type: 'film.go', frame: 4 } }
	];
}
