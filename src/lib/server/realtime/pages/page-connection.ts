import type { WebSocket } from 'ws';
import { PAGE_CLOSE } from '$lib/contract/wire';
import { rightFrame } from './frames';
import type { PageGrant } from './page-grant';
import type { PageLimits } from './page-limits';
import { TokenBucket } from './token-bucket';

/** One browser's socket on one page: its budget, its right, and what it has been told. */
export class PageConnection {
	/** Something it wrote did not arrive whole: it is to be asked for everything, and marks wait until its upload. */
	#lag: 'none' | 'to-ask' | 'asked' = 'none';
	/** The newest mark that is not echoed yet because the connection is behind. */
	heldMark: number | null = null;
	/** Whether it was told the page's state: only then can it make sense of others' edits. */
	answered = false;
	/** Questions and gaps since it last wrote something good. */
	asks = 0;
	/** Whether it answered the last ping. */
	alive = true;
	#told: boolean | null = null;
	readonly #frames: TokenBucket;
	readonly #bytes: TokenBucket;

	constructor(
		readonly socket: WebSocket,
		readonly grant: PageGrant,
		private readonly limits: PageLimits,
		now: number
	) {
		this.#frames = new TokenBucket(limits.framesPerSecond, limits.frameBurst, now);
		this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.byteBurst, now);
	}

	get open(): boolean {
		return this.socket.readyState === this.socket.OPEN;
	}

	get behind(): boolean {
		return this.#lag !== 'none';
	}

	/** `again`: even what it sent when asked lacked something, or was dropped. */
	fellBehind(again: boolean): void {
		if (this.#lag === 'none' || again) this.#lag = 'to-ask';
	}

	caughtUp(): void {
		this.#lag = 'none';
	}

	/** Whether to ask now; true once per lag. */
	takeAsking(): boolean {
		if (this.#lag !== 'to-ask' || this.grant.right() !== 'write') return false;
		this.#lag = 'asked';
		return true;
	}

	/** Whether a frame of this size still fits what one person can write. */
	affords(bytes: number, now: number): boolean {
		return this.#frames.take(1, now) && this.#bytes.take(bytes, now);
	}

	/** Sends, or closes a socket whose reader does not keep up: it comes back and asks for what it lacks. */
	send(data: Uint8Array): void {
		if (!this.open) return;
		if (this.socket.bufferedAmount > this.limits.sendBuffer) return this.close(PAGE_CLOSE.later);
		this.socket.send(data);
	}

	/** Tells the client whether it may write, when that changed; true when it newly may. */
	tellRight(): boolean {
		const writable = this.grant.right() === 'write';
		if (writable === this.#told) return false;
		this.#told = writable;
		this.send(rightFrame(writable));
		return writable;
	}

	/** Closes politely, and for good soon after if the other side does not answer. */
	close(code: number): void {
		this.socket.close(code);
		setTimeout(() => this.socket.terminate(), 1_000).unref();
	}
}
