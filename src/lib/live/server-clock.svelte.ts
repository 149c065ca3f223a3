const PROBES = 5;
const TICK_MS = 250;

/** The server's time on this device. Its `now` is reactive; of several probes the one that travelled fastest counts. */
export class ServerClock {
	#now = $state(Date.now());
	#offset = 0;
	#ticking: ReturnType<typeof setInterval> | null = null;

	get now(): number {
		return this.#now;
	}

	/** Milliseconds by which the server's clock is ahead of this device's. */
	get offset(): number {
		return this.#offset;
	}

	/** By timer, not by frame: hidden tabs get no frames. */
	start(): void {
		this.#ticking ??= setInterval(() => this.#tick(), TICK_MS);
		this.#tick();
	}

	stop(): void {
		if (this.#ticking) clearInterval(this.#ticking);
		this.#ticking = null;
	}

	/** A first guess from a message that carries the server's time: late by its journey. */
	guess(serverNow: number): void {
		this.#set(serverNow - Date.now());
	}

	/** Asks the server's time a few times. `ask` gives ms since 1970, or rejects when no answer comes. */
	async probe(ask: () => Promise<number>): Promise<void> {
		let best: { readonly journey: number; readonly offset: number } | null = null;
		for (let probe = 0; probe < PROBES; probe++) {
			const sent = Date.now();
			const server = await ask().catch(() => null);
			if (server === null) break;
			const journey = Date.now() - sent;
			if (!best || journey < best.journey) best = { journey, offset: server - sent - journey / 2 };
		}
		if (best) this.#set(best.offset);
	}

	#set(offset: number): void {
		this.#offset = offset;
		this.#tick();
	}

	#tick(): void {
		this.#now = Date.now() + this.#offset;
	}
}
