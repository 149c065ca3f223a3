import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** How many failures are taken before more attempts are refused. */
export interface FailureLimits {
	/** Failures of one address within the window. */
	readonly perAddress: number;
	/** Failures of everybody together within the window. */
	readonly all: number;
	readonly windowSeconds: number;
}

/**
 * Slows guessers without touching those who succeed: only failures count, so five hundred honest people behind one address
 * come in while a guesser beside them is cut off after a few tries. Kept in memory, by hashed address.
 */
export class Failures {
	readonly #address: RateLimiterMemory;
	readonly #all: RateLimiterMemory;

	constructor(
		name: string,
		private readonly limits: FailureLimits
	) {
		const duration = limits.windowSeconds;
		this.#address = new RateLimiterMemory({ keyPrefix: name, points: limits.perAddress, duration });
		this.#all = new RateLimiterMemory({ keyPrefix: `${name}-all`, points: limits.all, duration });
	}

	/** Seconds to wait before an attempt is looked at; 0 when it may be made now. */
	async wait(addressKey: string): Promise<number> {
		const [mine, all] = await Promise.all([this.#address.get(addressKey), this.#all.get('all')]);
		return Math.max(waitFor(mine), waitFor(all));
	}

	/**
	 * Counts an attempt before it is made; the seconds to wait when there is no room for it (then it is not to be made). So attempts that
	 * come all at once are counted like any others; one that succeeded is given back.
	 */
	async charge(addressKey: string): Promise<number> {
		const mine = await this.#address.penalty(addressKey, 1);
		if (mine.consumedPoints > this.limits.perAddress) return secondsOf(mine);
		const all = await this.#all.penalty('all', 1);
		return all.consumedPoints > this.limits.all ? secondsOf(all) : 0;
	}

	/** Gives back what was counted for an attempt that succeeded. */
	async refund(addressKey: string): Promise<void> {
		await this.#address.reward(addressKey, 1);
		await this.#all.reward('all', 1);
	}

	/** Counts a failed attempt. */
	async failed(addressKey: string): Promise<void> {
		await this.#address.penalty(addressKey, 1);
		await this.#all.penalty('all', 1);
	}
}

function waitFor(result: RateLimiterRes | null): number {
	return result && result.remainingPoints <= 0 ? secondsOf(result) : 0;
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));
