import type { ClientToServer, LayerPatch, LayerSnapshot, ServerToClient, Welcome } from '$lib/contract/wire';

export type Farewell = Parameters<ServerToClient['goodbye']>[0] | 'refused';

/** What comes over the wire, and what happens to it. */
export interface WireEvents {
	welcome(welcome: Welcome): void;
	patch(patch: LayerPatch): void;
	layer(snapshot: LayerSnapshot): void;
	goodbye(reason: Farewell): void;
	/** The line is down, or could not be made; it stays down until `connect`. */
	down(): void;
}

/** The line to the server as the live session needs it. Implemented over Socket.IO; tests play one by hand. */
export interface WirePort {
	readonly connected: boolean;
	listen(events: WireEvents): void;
	/** Tries once; ends in `welcome`, `goodbye` or `down`. */
	connect(): void;
	/** Breaks a line that looks alive and is not; ends in `down`. */
	drop(): void;
	/** Asks and waits for the answer; rejects when the line is or goes down, or no answer comes in `timeout` ms. */
	ask<Answer>(event: keyof ClientToServer, timeout: number, ...payload: readonly unknown[]): Promise<Answer>;
	/** Tells without an answer, if the line is up. */
	tell(event: keyof ClientToServer, payload: unknown): void;
	close(): void;
}
