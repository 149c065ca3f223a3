import type { FindActivity } from '../../agenda/activity-definition';
import type { Instant } from '../../kernel/instant';
import type { SessionEvent } from '../events';
import type { SessionState } from '../state';

export type EventOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { readonly type: Type }>;

/** A logged action that its kind takes no more: nothing of what it said. */
export interface SkippedAction {
	readonly kind: string;
	/** Why it was refused; empty where judging it failed. */
	readonly code: string;
	readonly error?: unknown;
}

/** When an event happened, and the kinds of activity that its effect may need. */
export interface Happened {
	readonly at: Instant;
	/** The event's place in the log. */
	readonly version: number;
	readonly find: FindActivity;
	/** Told of an action that is passed over; missing where such a one is a bug, because it was decided just now. */
	readonly onSkipped?: ((skipped: SkippedAction) => void) | undefined;
}

/** One event's effect on the state. */
export type Applier<Type extends SessionEvent['type']> = (
	state: SessionState,
	event: EventOf<Type>,
	happened: Happened
) => SessionState;

/** Effects of some of the events, by type: together they must cover all. */
export type Appliers<Type extends SessionEvent['type']> = { readonly [One in Type]: Applier<One> };
