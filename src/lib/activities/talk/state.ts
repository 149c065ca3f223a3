import type { PersonId } from '$lib/core/kernel/ids';
import type { Instant } from '$lib/core/kernel/instant';
import type { Shown } from './actions';

/** A question. `by` is null where names are not kept, and for what was asked aloud. */
export interface Question {
	readonly id: string;
	readonly text: string;
	readonly by: PersonId | null;
	readonly supporters: readonly PersonId[];
	readonly answered: boolean;
	readonly hidden: boolean;
	/** Asked aloud, and noted by a facilitator. */
	readonly spoken?: true;
}

/** A key point: what is to stay of the talk, in a few words. */
export interface KeyPoint {
	readonly id: string;
	readonly text: string;
}

/** Where the film was, in seconds, at a moment of the server's clock; while it plays every screen counts on from there. */
export interface FilmState {
	readonly playing: boolean;
	readonly position: number;
	readonly at: Instant;
}

export interface TalkState {
	/** Index of the page shown now. */
	readonly page: number;
	readonly shown: Shown;
	/** The step in which facilitators chose it: one of questions begins with the questions, until they choose. */
	readonly shownIn?: string | undefined;
	/** Since when that step was shown: gone back to, it begins anew. */
	readonly shownSince?: Instant | undefined;
	readonly film: FilmState;
	readonly points: readonly KeyPoint[];
	readonly questions: readonly Question[];
	readonly spotlight: string | null;
	readonly closed: boolean;
	/** Whether the stage shows what earlier meetings left; missing in runs that began before there was such a thing. */
	readonly earlierShown?: boolean;
}

export const TALK_BEGIN: TalkState = {
	page: 0,
	shown: 'both',
	film: { playing: false, position: 0, at: 0 },
	points: [],
	questions: [],
	spotlight: null,
	closed: false
};

/** Seconds into the film at a moment of the server's clock. */
export function filmPosition(film: FilmState, now: Instant): number {
	return film.playing ? film.position + Math.max(0, now - film.at) / 1000 : film.position;
}
