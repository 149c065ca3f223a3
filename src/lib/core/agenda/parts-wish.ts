import type { Localised } from '../kernel/instant';

/** How one person stands to the parts of an activity: their own, and how far each is from it, in the order of the parts. */
export interface OwnPart {
	/** Key of the person's own part. */
	readonly own: string;
	/** 0 for their own, then whole numbers that grow with the distance. */
	readonly distances: readonly number[];
}

/** A part that a group can play: a hat, a point of view. */
export interface Part {
	readonly key: string;
	readonly name: Localised;
}

/**
 * Asked by an activity in which each group plays a part, and people the part farthest from their own. `people` holds what is
 * each one's alone: it serves the assignment and is in no view.
 */
export interface PartsWish {
	/** Every part there is, at most twelve, in the order of the distances. */
	readonly parts: readonly Part[];
	/** Keys of those that play now; at least one. */
	readonly playing: readonly string[];
	/** By person; who is missing has told nothing and is at home everywhere. */
	readonly people: Readonly<Record<string, OwnPart>>;
}
