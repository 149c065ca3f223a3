import type { Answer } from '$lib/contract/wire';
import type { DecideTools } from '$lib/core/session/decide-tools';
import type { LoggedEvent, SessionEvent } from '$lib/core/session/events';
import type { SessionState } from '$lib/core/session/state';
import type { NewSeat } from '../store/session-store';

/** A piece of work for a room: decided on the newest state, one after the other. */
export interface RoomWork {
	/** The client's id of a command; null for work that comes from the server itself. */
	readonly commandId: string | null;
	/** A seat that is made if, and only if, the work succeeds. */
	readonly seat: NewSeat | null;
	decide(
		state: SessionState,
		tools: DecideTools
	):
		| { readonly ok: true; readonly value: readonly SessionEvent[] }
		| {
				readonly ok: false;
				readonly code: string;
				readonly details?: Readonly<Record<string, string | number>>;
		  };
}

/** What became of it. `code` may be any refusal of the flow; only commands' ones cross the wire. */
export type Outcome =
	| { readonly ok: true; readonly version: number }
	| {
			readonly ok: false;
			readonly code: string;
			readonly details?: Readonly<Record<string, string | number>>;
	  };

/** A piece of work in the queue. */
export interface QueuedWork extends RoomWork {
	/** Set after a commit failed: to be tried by itself, so that one bad piece does not take others with it. */
	alone: boolean;
	done(outcome: Outcome): void;
}

/** A batch as decided in memory, before its commit. */
export interface DecidedBatch {
	readonly state: SessionState;
	readonly events: readonly LoggedEvent[];
	readonly answers: readonly { readonly commandId: string; readonly answer: Answer }[];
	readonly seats: readonly NewSeat[];
	readonly settled: readonly { readonly work: QueuedWork; readonly outcome: Outcome }[];
}
