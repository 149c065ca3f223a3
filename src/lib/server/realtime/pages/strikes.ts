import type { PageLimits } from './page-limits';

/** Counts refused updates by author, over all their sockets: reconnecting does not wash them off. `now` in ms. */
export class Strikes {
	readonly #counts = new Map<string, { count: number; until: number }>();

	constructor(private readonly limits: Pick<PageLimits, 'strikes' | 'banMs'>) {}

	/** Counts one; true when the author is out. */
	add(author: string, now: number): boolean {
		const known = this.#counts.get(author);
		const count = (known && known.until > now ? known.count : 0) + 1;
		this.#counts.set(author, { count, until: now + this.limits.banMs });
		return count >= this.limits.strikes;
	}

	isOut(author: string, now: number): boolean {
		const known = this.#counts.get(author);
		return known !== undefined && known.until > now && known.count >= this.limits.strikes;
	}
}
