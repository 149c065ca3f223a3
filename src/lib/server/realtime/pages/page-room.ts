import * as Y from 'yjs';
import { PAGE_CLOSE } from '$lib/contract/wire';
import { applyBatch, type Inbound } from './apply-batch';
import { Gate } from './gate';
import type { PageConnection } from './page-connection';
import type { PageLimits } from './page-limits';
import type { PageLog } from './page-log';
import { PageReplies } from './page-replies';
import { SendWindow } from './send-window';
import { Strikes } from './strikes';

const RETRY_MS = [50, 100, 250, 500, 1_000];
const FOLD_AGAIN_MS = 60_000;

export interface PageRoomParts {
	readonly doc: Y.Doc;
	readonly log: PageLog;
	readonly owners: Map<number, string>;
	readonly limits: PageLimits;
	/** Server time, ms. */
	readonly clock: () => number;
	/** Somebody's edit was committed. */
	readonly onWrite: (author: string) => void;
	/** A commit failed, or the room had to give up; for the log. */
	readonly onTrouble: (what: 'commit' | 'broken' | 'fold', error: unknown) => void;
	/** The room is over: nobody may enter it any more. */
	readonly onEnd: () => void;
}

/**
 * One open page. Frames wait in a queue; in turns they are judged, applied in one transaction, committed, and only then sent
 * on. So between turns the document is exactly what is committed: whatever a client has from others is durable, and after a
 * crash nobody holds anything of another person that the server does not.
 */
export class PageRoom {
	readonly connections = new Set<PageConnection>();
	readonly strikes: Strikes;
	readonly #gate: Gate;
	readonly #replies: PageReplies;
	readonly #window = new SendWindow();
	#queue: Inbound[] = [];
	#queueBytes = 0;
	#queuedAt = 0;
	#size: number;
	#foldAfter = 0;
	#timer: NodeJS.Timeout | null = null;
	#turn: Promise<void> | null = null;
	#ended = false;

	constructor(private readonly parts: PageRoomParts) {
		this.#gate = new Gate(parts.doc, parts.owners, parts.limits);
		this.strikes = new Strikes(parts.limits);
		this.#replies = new PageReplies({
			...parts,
			connections: this.connections,
			onOffence: (connection, code) => this.#punish(connection, code)
		});
		this.#size = Y.encodeStateAsUpdate(parts.doc).length;
	}

	get doc(): Y.Doc {
		return this.parts.doc;
	}

	/** Whether nothing waits to be committed. */
	get settled(): boolean {
		return this.#turn === null && this.#queue.length === 0;
	}

	/** Lets a connection in: it is told its right, asked for what it has, and answered when it asks. */
	enter(connection: PageConnection): void {
		this.connections.add(connection);
		this.recheck(connection);
	}

	/** Takes a frame in. An edit for which the queue has no room is dropped, and its sender asked for everything later. */
	receive(inbound: Inbound): void {
		if (this.#ended) return;
		const edit = inbound.kind === 'update' || inbound.kind === 'upload';
		const room = this.parts.limits.queueBytes - this.#queueBytes;
		if (edit && this.#queueBytes > 0 && inbound.size > room) return inbound.connection.fellBehind(true);
		if (this.#queue.length === 0) this.#queuedAt = performance.now();
		this.#queue.push(inbound);
		this.#queueBytes += inbound.size;
		this.#schedule();
	}

	/** Acts on a right that may have changed. */
	recheck(connection: PageConnection): void {
		if (connection.grant.right() === 'none') {
			this.connections.delete(connection);
			return connection.close(PAGE_CLOSE.forbidden);
		}
		if (!connection.tellRight()) return;
		// Who newly may write is asked for what they have; until it came, nothing of theirs is said to be saved.
		connection.fellBehind(true);
		this.receive({ kind: 'greet', connection, size: 0 });
	}

	/** Commits what is queued, as far as the database lets it within `graceMs`, and closes all sockets. */
	async end(code: number, graceMs = 0): Promise<void> {
		if (graceMs > 0 && !this.#ended) {
			const deadline = performance.now() + graceMs;
			while (!this.settled && performance.now() < deadline) await new Promise((next) => setTimeout(next, 5));
		}
		this.#stop(code);
	}

	#stop(code: number): void {
		if (this.#ended) return;
		this.#ended = true;
		if (this.#timer) clearTimeout(this.#timer);
		this.#queue = [];
		for (const connection of this.connections) connection.close(code);
		this.connections.clear();
		this.parts.doc.destroy();
		this.parts.onEnd();
	}

	#schedule(): void {
		if (this.#turn || this.#timer || this.#ended) return;
		const now = performance.now();
		const wait = this.#queuedAt + this.#window.length(now) - now;
		const begin = () => {
			this.#timer = null;
			this.#turn = this.#takeTurn()
				.catch((error: unknown) => {
					this.parts.onTrouble('broken', error);
					this.#stop(PAGE_CLOSE.restart);
				})
				.finally(() => {
					this.#turn = null;
					if (this.#queue.length) this.#schedule();
				});
		};
		// A timer even for "at once": what arrives in the same turn of the event loop travels together.
		this.#timer = setTimeout(begin, Math.max(0, wait));
	}

	async #takeTurn(): Promise<void> {
		const batch = this.#queue;
		this.#queue = [];
		this.#queueBytes = 0;
		const outcome = applyBatch(this.doc, this.#gate, batch, this.#isFull());
		for (const { connection, code } of outcome.offences) this.#punish(connection, code);
		if (outcome.broken) {
			// Yjs may have applied half of something: the log is right, this document perhaps not.
			this.parts.onTrouble('broken', outcome.broken);
			return this.#stop(PAGE_CLOSE.restart);
		}
		if (outcome.update && !(await this.#commit(outcome.update, outcome.claims))) return;
		this.#replies.send(outcome, batch);
		this.#window.note(outcome.edits, this.connections.size, performance.now());
		this.#size += outcome.update?.length ?? 0;
		for (const author of outcome.authors) this.parts.onWrite(author);
		await this.#foldIfLong();
	}

	/** Tries until it is committed; false when the page is gone or the room is over. */
	async #commit(
		update: Uint8Array,
		claims: readonly { clientId: number; author: string }[]
	): Promise<boolean> {
		for (let attempt = 0; !this.#ended; attempt++) {
			try {
				if (await this.parts.log.append(update, claims)) return !this.#ended;
				this.#stop(PAGE_CLOSE.gone);
			} catch (error) {
				this.parts.onTrouble('commit', error);
				await new Promise((next) => setTimeout(next, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]));
			}
		}
		return false;
	}

	#punish(connection: PageConnection, code: number): void {
		const { author } = connection.grant;
		const out = this.strikes.add(author, performance.now());
		if (!out && code === PAGE_CLOSE.strikes) return;
		if (!out) return connection.close(code);
		for (const each of this.connections) if (each.grant.author === author) each.close(PAGE_CLOSE.strikes);
	}

	/** Sizes are summed as edits come, and measured only when the sum, which never shrinks, passes the limit. */
	#isFull(): boolean {
		const { documentBytes } = this.parts.limits;
		if (this.#size <= documentBytes) return false;
		this.#size = Y.encodeStateAsUpdate(this.doc).length;
		return this.#size > documentBytes;
	}

	async #foldIfLong(): Promise<void> {
		const now = performance.now();
		const quiet = this.#queue.length === 0 && this.#window.length(now) === 0;
		if (this.#ended || now < this.#foldAfter || !this.parts.log.isLong(quiet)) return;
		try {
			await this.parts.log.fold(this.doc);
		} catch (error) {
			this.#foldAfter = now + FOLD_AGAIN_MS;
			this.parts.onTrouble('fold', error);
		}
	}
}
