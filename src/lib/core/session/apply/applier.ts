import type { FindActivity } from '../../agenda/activity-definition';
import type { Instant } from '../../kernel/instant';
import type { SessionEvent } from '../events';
import type { SessionState } from '../state';

export type EventOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { readonly type: Type }>;

/** When an event happened, and the kinds of activity that its effect may need. */
export interface Happened {
	readonly at: Instant;
	/** The event's place in the log. */
	readonly version: number;
	readonly find: FindActivity;
}

/** One event's effect on the state. */
export type Applier<Type extends SessionEvent['type']> = (
	state: SessionState,
	event: EventOf<Type>,
	happened: Happened
) => SessionState;

/** Effects of some of the events, by type: together they must cover all. */
export type Appliers<Type extends SessionEvent['type']> = { readonly [One in Type]: Applier<One> };
