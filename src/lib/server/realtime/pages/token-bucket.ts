/** Lets `perSecond` through in the long run and `burst` at once. `now` is any clock in ms that does not go back. */
export class TokenBucket {
	#tokens: number;
	#at: number;

	constructor(
		private readonly perSecond: number,
		private readonly burst: number,
		now: number
	) {
		this.#tokens = burst;
		this.#at = now;
	}

	/** Whether so many may pass now; takes them if so. */
	take(count: number, now: number): boolean {
		this.#tokens = Math.min(this.burst, this.#tokens + ((now - this.#at) / 1000) * this.perSecond);
		this.#at = now;
		if (this.#tokens < count) return false;
		this.#tokens -= count;
		return true;
	}
}
