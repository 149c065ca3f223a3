import { PAGE_CLOSE } from '$lib/contract/wire';
import type { Log } from '$lib/server/log';
import type { PageStore } from '$lib/server/store/page-store';
import { CommitQueue } from './commit-queue';
import type { PageConnection } from './page-connection';
import type { PageLimits } from './page-limits';
import { buildDocument, PageLog } from './page-log';
import { PageRoom } from './page-room';

const CLOSE_GRACE_MS = 3_000;

export interface PageRoomsParts {
	readonly store: PageStore;
	readonly clock: () => number;
	readonly log: Log;
	readonly onWrite?: (pageId: string, sessionId: string, author: string) => void;
	readonly limits: PageLimits;
	/** How long a page without connections stays in memory, ms. */
	readonly idleMs: number;
}

interface OpenRoom {
	readonly sessionId: string;
	readonly room: PageRoom;
	idle: NodeJS.Timeout | null;
}

/** The pages that are in memory: each is loaded once, and forgotten some time after the last one left. */
export class PageRooms {
	readonly #open = new Map<string, OpenRoom>();
	readonly #loading = new Map<string, Promise<PageRoom | null>>();
	readonly #commits: CommitQueue;

	constructor(private readonly parts: PageRoomsParts) {
		this.#commits = new CommitQueue(parts.store);
	}

	/** A page's room; null when the session has no such page. Rejects when it cannot be read whole: it is never begun anew. */
	async open(pageId: string, sessionId: string): Promise<PageRoom | null> {
		const open = this.#open.get(pageId);
		if (open) {
			this.#rest(pageId);
			return open.sessionId === sessionId ? open.room : null;
		}
		let loading = this.#loading.get(pageId);
		if (!loading) {
			loading = this.#load(pageId, sessionId).finally(() => this.#loading.delete(pageId));
			this.#loading.set(pageId, loading);
		}
		return loading;
	}

	/** Lets a connection in; of too many by one author the oldest gives way. */
	enter(room: PageRoom, connection: PageConnection): void {
		const { author } = connection.grant;
		if (room.strikes.isOut(author, performance.now())) return connection.close(PAGE_CLOSE.strikes);
		const own = [...room.connections].filter((each) => each.grant.author === author);
		if (own.length >= this.parts.limits.socketsPerAuthor) own[0]!.close(PAGE_CLOSE.superseded);
		room.enter(connection);
	}

	leave(pageId: string, room: PageRoom, connection: PageConnection): void {
		room.connections.delete(connection);
		this.#rest(pageId);
	}

	recheck(sessionId?: string): void {
		for (const open of this.#open.values()) {
			if (sessionId !== undefined && open.sessionId !== sessionId) continue;
			for (const connection of open.room.connections) open.room.recheck(connection);
		}
	}

	/** Closes a session's pages: what is stored of them was changed from outside, and is read anew when somebody comes. */
	forget(sessionId: string): void {
		for (const open of [...this.#open.values()])
			if (open.sessionId === sessionId) void open.room.end(PAGE_CLOSE.restart, CLOSE_GRACE_MS);
	}

	*connections(): Generator<PageConnection> {
		for (const { room } of this.#open.values()) yield* room.connections;
	}

	async close(): Promise<void> {
		await Promise.allSettled(this.#loading.values());
		await Promise.all(
			[...this.#open.values()].map(({ room }) => room.end(PAGE_CLOSE.restart, CLOSE_GRACE_MS))
		);
	}

	async #load(pageId: string, sessionId: string): Promise<PageRoom | null> {
		const { store, limits, clock, log, onWrite } = this.parts;
		const stored = await store.load(pageId, sessionId);
		if (!stored) return null;
		const doc = await buildDocument(stored);
		const room = new PageRoom({
			doc,
			log: new PageLog(pageId, stored, store, this.#commits, limits),
			owners: new Map(stored.owners.map(({ clientId, author }) => [clientId, author])),
			limits,
			clock,
			onWrite: (author) => onWrite?.(pageId, sessionId, author),
			onTrouble: (what, error) => log.error(`page.${what}`, { session: sessionId, error }),
			onEnd: () => this.#open.delete(pageId)
		});
		this.#open.set(pageId, { sessionId, room, idle: null });
		this.#rest(pageId);
		return room;
	}

	/** Starts or restarts the wait after which an empty page leaves memory. */
	#rest(pageId: string): void {
		const open = this.#open.get(pageId);
		if (!open) return;
		if (open.idle) clearTimeout(open.idle);
		open.idle = setTimeout(() => {
			if (open.room.connections.size > 0) return;
			if (open.room.settled) void open.room.end(PAGE_CLOSE.restart);
			else this.#rest(pageId);
		}, this.parts.idleMs);
		open.idle.unref();
	}
}
