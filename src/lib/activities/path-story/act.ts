import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import type { StoryAction } from './actions';
import type { StoryConfig } from './config';
import { pageShown, pathOf, storyPages } from './pages';
import { frameAt, type StoryState } from './state';

/** Judges and applies one action of a story. */
export function actInStory(
	state: StoryState,
	action: StoryAction,
	{ at }: ActionStamp,
	context: ActivityContext<StoryConfig>
): Result<StoryState> {
	const path = pathOf(context);
	const pages = storyPages(context.config, path);
	const frames = path.film.frames.length;
	switch (action.type) {
		case 'page.turn': {
			const page = pages.find(({ key }) => key === action.page);
			if (!page) return refuse('activity/unknown-item');
			// Turned to, the network grows by itself: there is one button to press (rule PS3).
			const film = { frame: -1, playing: true, at };
			return ok({
				page: page.key,
				film: page.chapter === 'network' ? film : { ...state.film, playing: false }
			});
		}
		case 'film.play': {
			if (pageShown(state, pages)?.chapter !== 'network') return refuse('activity/not-now');
			const now = frameAt(state.film, at, frames);
			return ok({ ...state, film: { frame: now >= frames - 1 ? -1 : now, playing: true, at } });
		}
		case 'film.stop':
			return ok({ ...state, film: { frame: frameAt(state.film, at, frames), playing: false, at } });
		case 'film.go':
			if (action.frame >= frames) return refuse('activity/unknown-item');
			return ok({ ...state, film: { frame: action.frame, playing: false, at } });
		default:
			return unreachable(action);
	}
}
