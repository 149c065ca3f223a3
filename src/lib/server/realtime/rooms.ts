import { randomInt } from 'node:crypto';
import { findActivity } from '$lib/activities/registry';
import type { Inherited } from '$lib/core/agenda/activity-definition';
import type { PastRound } from '$lib/core/grouping/problem';
import { seededRng } from '$lib/core/kernel/rng';
import type { LeftBehind } from '$lib/core/report/left-behind';
import type { DecideTools } from '$lib/core/session/decide-tools';
import type { SessionState } from '$lib/core/session/state';
import { newJoinCode } from '../auth/join-code';
import type { Environment } from '../environment';
import type { Failpoint } from '../failpoint';
import type { Log } from '../log';
import { roundHistory } from '../store/round-history';
import type { SessionStore } from '../store/session-store';
import { earlierLegacies } from '../store/legacy-store';
import type { Records } from '../usecases/supply-activity';
import { KeyKeeper } from './key-keeper';
import { leaveBehind, UNREAD_PAGE, type ReadPoints } from './leave-behind';
import { LiveRoom } from './live-room';
import type { RoomWire } from './room-layers';

export interface RoomsParts {
	readonly environment: Environment;
	readonly log: Log;
	readonly sessions: SessionStore;
	now(): number;
	newId(): string;
}

/** A room nobody looks at is let go after this long; its log brings it back. */
const IDLE_MS = 5 * 60_000;
const SWEEP_MS = 30_000;

interface Opening {
	readonly coming: Promise<LiveRoom | null>;
	/** Null until it has come. */
	live: LiveRoom | null;
}

/** The rooms in memory: one per session and process, opened when somebody comes. */
export class Rooms {
	readonly #open = new Map<string, Opening>();
	readonly #histories = new Map<string, readonly PastRound[]>();
	readonly #earlier = new Map<string, readonly Inherited[]>();
	readonly #listeners = new Set<(state: SessionState) => void>();
	readonly #forgotten = new Set<(sessionId: string) => void>();
	#readPoints: ReadPoints = () => Promise.resolve([]);
	#wire: (sessionId: string) => RoomWire = () => SILENT;
	readonly #sweep: NodeJS.Timeout;

	constructor(private readonly parts: RoomsParts) {
		this.#sweep = setInterval(() => void this.#letGo(), SWEEP_MS);
		this.#sweep.unref();
	}

	/** Where the programmes' records are, for what a room is given before it decides. */
	get records(): Records {
		return { db: this.parts.sessions.db, timeZone: this.parts.environment.timeZone };
	}

	/** Says how rooms reach people. Rooms opened before keep silent, so this comes first. */
	speakThrough(wire: (sessionId: string) => RoomWire): void {
		this.#wire = wire;
	}

	/** Says how pages are read: what groups wrote is part of what a closing session leaves. */
	readThrough(read: ReadPoints): void {
		this.#readPoints = read;
	}

	/** Calls after each commit of any session, before anything is sent. */
	onChange(listener: (state: SessionState) => void): void {
		this.#listeners.add(listener);
	}

	/** Calls when a session's room was let go under those who are in it: their connections end, and they come back to the new one. */
	onForget(listener: (sessionId: string) => void): void {
		this.#forgotten.add(listener);
	}

	/** The session's room; null when there is no such session. */
	of(sessionId: string): Promise<LiveRoom | null> {
		const known = this.#open.get(sessionId);
		if (known) return known.coming;
		const opening: Opening = { coming: this.#load(sessionId), live: null };
		this.#open.set(sessionId, opening);
		const gone = () => this.#open.get(sessionId) === opening && this.#open.delete(sessionId);
		opening.coming.then((live) => (opening.live = live) ?? gone(), gone);
		return opening.coming;
	}

	/** The state of the room that is open at this moment; null while there is none. */
	stateNow(sessionId: string): SessionState | null {
		return this.#open.get(sessionId)?.live?.room.state ?? null;
	}

	/** The state of a session whose room is open; null otherwise. */
	async stateOf(sessionId: string): Promise<SessionState | null> {
		return (await this.of(sessionId))?.room.state ?? null;
	}

	/** Reads anew what the programme's other sessions remember: another one may have ended meanwhile. */
	async refreshHistory(sessionId: string): Promise<readonly PastRound[]> {
		const row = await this.parts.sessions.find(sessionId);
		const history = row
			? await roundHistory(this.parts.sessions.db, row.programmeId, sessionId, this.parts.now())
			: [];
		this.#histories.set(sessionId, history);
		return history;
	}

	/** Reads anew what may reach a session from earlier ones: another one may have been closed meanwhile. */
	async refreshEarlier(sessionId: string): Promise<readonly Inherited[]> {
		const earlier = await earlierLegacies(this.parts.sessions.db, sessionId, findActivity);
		this.#earlier.set(sessionId, earlier);
		return earlier;
	}

	/** What a closed session leaves as it is in this state; throws where a page cannot be read, since what stood on it would be lost. */
	leftBy(state: SessionState): Promise<readonly LeftBehind[]> {
		return leaveBehind(state, this.#readPoints, (kind, error) => {
			if (kind === UNREAD_PAGE) throw error;
			this.parts.log.error('an activity left nothing', { session: state.id, kind, error });
		});
	}

	/** Lets a room go at once: its log was replaced from outside, and the next who comes reads it anew. */
	async forget(sessionId: string): Promise<void> {
		const opening = this.#open.get(sessionId);
		// First of all: whoever comes from now on gets the new room.
		this.#drop(sessionId);
		const live = await opening?.coming.catch(() => null);
		for (const listener of this.#forgotten) listener(sessionId);
		await live?.close();
	}

	async close(): Promise<void> {
		clearInterval(this.#sweep);
		const rooms = await Promise.allSettled([...this.#open.values()].map(({ coming }) => coming));
		this.#open.clear();
		for (const room of rooms) if (room.status === 'fulfilled') await room.value?.close();
	}

	async #load(sessionId: string): Promise<LiveRoom | null> {
		const { parts } = this;
		const loaded = await parts.sessions.load(sessionId);
		if (!loaded) return null;
		await this.refreshHistory(sessionId);
		const keys = new KeyKeeper();
		return new LiveRoom(sessionId, loaded.row.programmeId, loaded, {
			store: parts.sessions,
			find: findActivity,
			log: parts.log,
			wire: this.#wire(sessionId),
			failpoint: (parts.environment.failpoint || null) as Failpoint | null,
			now: parts.now,
			leaves: (state) =>
				leaveBehind(state, this.#readPoints, (kind, error) =>
					parts.log.error('an activity left nothing', { session: sessionId, kind, error })
				),
			tools: () => this.#tools(sessionId, keys),
			changed: (state) => {
				for (const listener of this.#listeners) listener(state);
			}
		});
	}

	#tools(sessionId: string, keys: KeyKeeper): DecideTools {
		const { parts } = this;
		return {
			now: parts.now(),
			newId: parts.newId,
			newCode: newJoinCode,
			rng: seededRng(randomInt(2 ** 32)),
			find: findActivity,
			history: this.#histories.get(sessionId) ?? [],
			earlier: this.#earlier.get(sessionId) ?? [],
			meetingBase: parts.environment.meetingBaseUrl,
			claimKey: (about, person, key) => keys.claim(about, person, key),
			// Read from the page before the decision, by the use case that needs it.
			pointText: () => null
		};
	}

	#drop(sessionId: string): void {
		this.#open.delete(sessionId);
		this.#histories.delete(sessionId);
		this.#earlier.delete(sessionId);
	}

	async #letGo(): Promise<void> {
		for (const [sessionId, { live }] of this.#open) {
			if (!live || live.emptySince === null || live.room.busy) continue;
			if (performance.now() - live.emptySince < IDLE_MS) continue;
			this.#drop(sessionId);
			await live.close();
		}
	}
}

const SILENT: RoomWire = {
	patch() {},
	layer() {},
	join() {},
	leave() {},
	goodbye() {}
};
