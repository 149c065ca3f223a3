const LONGEST_MS = 25;
/** Deliveries (frames times readers) per second that one more millisecond of gathering is worth. */
const PER_MS = 2_500;
const MEMORY_MS = 1_000;

/**
 * How long a page gathers edits before it commits and sends them together: not at all while it is quiet, up to 25 ms as
 * deliveries, which cost the processor's time, become many. `now` is any clock in ms that does not go back.
 */
export class SendWindow {
	#deliveries = 0;
	#at = 0;

	/** Counts frames that go to so many readers. */
	note(frames: number, readers: number, now: number): void {
		this.#deliveries = this.#load(now) + frames * readers;
		this.#at = now;
	}

	/** Milliseconds to gather now. */
	length(now: number): number {
		return Math.min(LONGEST_MS, Math.floor(this.#load(now) / PER_MS));
	}

	#load(now: number): number {
		return this.#deliveries * Math.exp((this.#at - now) / MEMORY_MS);
	}
}
