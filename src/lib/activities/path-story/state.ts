import type { Instant } from '$lib/core/kernel/instant';

/** How long a session stays on the screen while the network's film plays. */
export const FRAME_MS = 2400;

/** Where the film stands: at `frame` (-1: before the first), going on since `at` while it plays. */
export interface FilmState {
	readonly frame: number;
	readonly playing: boolean;
	readonly at: Instant;
}

export interface StoryState {
	/** The key of the page shown; null: the first. */
	readonly page: string | null;
	readonly film: FilmState;
}

export const STORY_BEGIN: StoryState = { page: null, film: { frame: -1, playing: false, at: 0 } };

/** The frame to be seen at a moment, of a film with so many. */
export function frameAt({ frame, playing, at }: FilmState, now: Instant, frames: number): number {
	const gone = playing ? Math.max(0, Math.floor((now - at) / FRAME_MS)) : 0;
	return Math.min(frame + gone, frames - 1);
}
