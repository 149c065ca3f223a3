import type { PlanningView } from '$lib/contract/views';
import type { LayerSnapshot } from '$lib/contract/wire';
import type { FindActivity } from '$lib/core/agenda/activity-definition';
import type { SessionState } from '$lib/core/session/state';
import { PresenceBook } from './presence-book';
import { Room, type RoomParts } from './room';
import { RoomLayers, type RoomWire } from './room-layers';
import type { LoadedSession } from '../store/session-store';
import type { Viewer } from './room-views';

/** Presence changes with every step somebody takes; facilitators need not see it faster than this. */
const PRESENCE_MS = 400;

export interface LiveRoomParts extends Omit<RoomParts, 'changed'> {
	readonly wire: RoomWire;
	readonly find: FindActivity;
	now(): number;
	/** After each commit: the pages ask again who may do what. */
	changed(state: SessionState): void;
}

/** A session while it is in memory: its authority, who looks on, and who is here. */
export class LiveRoom {
	readonly room: Room;
	readonly #layers: RoomLayers;
	readonly #presence = new PresenceBook();
	#presenceTimer: NodeJS.Timeout | null = null;
	/** When the last socket left (ms of the process's clock); null while somebody is here. */
	emptySince: number | null = performance.now();

	constructor(
		sessionId: string,
		programmeId: string,
		loaded: LoadedSession,
		private readonly parts: LiveRoomParts
	) {
		this.room = new Room(sessionId, programmeId, loaded, {
			...parts,
			changed: (state) => {
				this.#layers.changed(state);
				parts.changed(state);
			}
		});
		this.#layers = new RoomLayers(this.room.state, this.#presence.view(parts.now()), parts.wire, parts.find);
	}

	/** Lets a socket in; its layers, or null when this viewer may not be here. */
	enter(socket: string, viewer: Viewer): readonly LayerSnapshot[] | null {
		const layers = this.#layers.enter(socket, viewer);
		if (!layers) return null;
		this.emptySince = null;
		this.#presence.enter(socket, viewer);
		this.#showPresence();
		return layers;
	}

	leave(socket: string): void {
		this.#layers.leave(socket);
		this.#presence.leave(socket);
		if (this.#layers.sockets === 0) this.emptySince = performance.now();
		this.#showPresence();
	}

	snapshots(socket: string): readonly LayerSnapshot[] {
		return this.#layers.snapshots(socket);
	}

	move(socket: string, at: { groupId: string | null; activityId: string | null }): void {
		this.#presence.move(socket, at);
		this.#showPresence();
	}

	/** Somebody's edit of a page was committed. */
	wrote(pageId: string): void {
		const scope = Object.hasOwn(this.room.state.pages, pageId)
			? this.room.state.pages[pageId as keyof typeof this.room.state.pages]?.scope
			: undefined;
		if (scope?.kind !== 'group') return;
		this.#presence.wrote(scope.groupId, this.parts.now());
		this.#showPresence();
	}

	/** How far a search for groups is; null when it has ended. Told to facilitators, never stored. */
	planning(view: PlanningView | null): void {
		this.#presence.planning = view;
		this.#showPresence();
	}

	async close(): Promise<void> {
		await this.room.end();
		if (this.#presenceTimer) clearTimeout(this.#presenceTimer);
		this.#layers.close();
	}

	#showPresence(): void {
		this.#presenceTimer ??= setTimeout(() => {
			this.#presenceTimer = null;
			this.#layers.showPresence(this.#presence.view(this.parts.now()));
		}, PRESENCE_MS);
	}
}
