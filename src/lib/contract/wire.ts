import type { Operation } from 'fast-json-patch';
import type { ErrorCode } from './errors';
import type { FacilitatorView, GroupView, EveryoneView, PersonView, PresenceView, StageView } from './views';

/** Raised when an older browser tab can no longer speak with this server: it is told to reload, its unsent work kept. */
export const WIRE_VERSION = 1;

/** What is sent to whom. `everyone`: all admitted participants; `group` and `person`: only those; `presence` is never stored. */
export interface Layers {
	everyone: EveryoneView;
	group: GroupView | null;
	person: PersonView;
	stage: StageView;
	facilitator: FacilitatorView;
	presence: PresenceView;
}

export type LayerName = keyof Layers;

/** A layer in full. `revision` grows by one with each change of that layer, within one life of the server (`epoch`). */
export interface LayerSnapshot<Name extends LayerName = LayerName> {
	readonly layer: Name;
	readonly revision: number;
	readonly view: Layers[Name];
}

/** A change of a layer: to be applied on revision `from`, giving `from` + 1. On any other revision the client asks for a snapshot. */
export interface LayerPatch {
	readonly layer: LayerName;
	/** Which group or person the layer is of; empty for the shared ones. */
	readonly of: string;
	readonly from: number;
	readonly operations: readonly Operation[];
}

/** The answer to a command: durable when `ok`. */
export type Answer =
	| { readonly ok: true; readonly version: number }
	| {
			readonly ok: false;
			readonly code: ErrorCode;
			readonly details?: Readonly<Record<string, string | number>>;
	  };

export interface Welcome {
	readonly epoch: string;
	/** Whom the server takes this device for: their id. Missing from servers of before. */
	readonly you?: string;
	readonly now: number;
	readonly layers: readonly LayerSnapshot[];
}

/** What a socket proves at its handshake: the cookie says who, this says which session and in which of one's roles. */
export interface Handshake {
	readonly session: string;
	readonly as: 'facilitator' | 'participant' | 'stage';
	readonly wire: number;
}

export interface ServerToClient {
	welcome(welcome: Welcome): void;
	patch(patch: LayerPatch): void;
	/** A layer whole: when someone changes group, or after a gap. */
	layer(snapshot: LayerSnapshot): void;
	/** This socket may no longer be here; the client stops, and says why. */
	goodbye(reason: 'removed' | 'moved' | 'claimed' | 'freed' | 'closed' | 'reload'): void;
}

export interface ClientToServer {
	command(
		envelope: { commandId: string; type: string; payload: unknown },
		answer: (answer: Answer) => void
	): void;
	/** Asks for all layers anew. */
	sync(answer: (welcome: Welcome) => void): void;
	/** For the clock offset: the server answers its time in ms. */
	clock(answer: (now: number) => void): void;
	/** Facilitators tell where they are (a group, or null for the plenary), for each other; never stored. */
	whereabouts(at: { groupId: string | null; activityId: string | null }): void;
}

/*
 * Messages on a page's socket beyond the y-websocket protocol. A client sends PAGE_MARK with a counter after its edits; the
 * server echoes the counter and its time (ms) once everything received before is committed. PAGE_RIGHT says (1 or 0) whether
 * the client may write: first thing on every connection, whenever it changes, and in answer to a PAGE_RIGHT from the client.
 */
export const PAGE_MARK = 100;
export const PAGE_RIGHT = 101;

/** Close codes of a page's socket; the 44xx ones are final for the client. */
export const PAGE_CLOSE = {
	unauthorised: 4401,
	forbidden: 4403,
	gone: 4404,
	strikes: 4408,
	superseded: 4409,
	tooBig: 4413,
	malformed: 1003,
	restart: 1012,
	later: 1013
} as const;
