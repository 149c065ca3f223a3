import { m } from '$lib/paraglide/messages';
import type { Chapter } from './config';

/** What a chapter is called, and what one might say with it on the screen. */
export const CHAPTER_WORDS: Readonly<
	Record<Chapter, { readonly name: () => string; readonly say: () => string }>
> = {
	opening: { name: m.path_story_chapter_opening, say: m.path_story_say_opening },
	timeline: { name: m.path_story_chapter_timeline, say: m.path_story_say_timeline },
	presence: { name: m.path_story_chapter_presence, say: m.path_story_say_presence },
	network: { name: m.path_story_chapter_network, say: m.path_story_say_network },
	map: { name: m.path_story_chapter_map, say: m.path_story_say_map },
	gaps: { name: m.path_story_chapter_gaps, say: m.path_story_say_gaps },
	agreements: { name: m.path_story_chapter_agreements, say: m.path_story_say_agreements },
	change: { name: m.path_story_chapter_change, say: m.path_story_say_change },
	products: { name: m.path_story_chapter_products, say: m.path_story_say_products },
	voices: { name: m.path_story_chapter_voices, say: m.path_story_say_voices },
	closing: { name: m.path_story_chapter_closing, say: m.path_story_say_closing }
};
