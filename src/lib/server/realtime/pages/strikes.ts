/** As many authors are remembered before those are forgotten whose time is over. */
const REMEMBERED = 1_000;

/** Counts what was refused by author, over all their sockets: reconnecting does not wash them off. `now` in ms. */
export class Strikes {
	readonly #counts = new Map<string, { count: number; until: number }>();

	constructor(private readonly limits: { readonly strikes: number; readonly banMs: number }) {}

	/** Counts one; true when the author is out. */
	add(author: string, now: number): boolean {
		const known = this.#counts.get(author);
		const count = (known && known.until > now ? known.count : 0) + 1;
		this.#counts.set(author, { count, until: now + this.limits.banMs });
		if (this.#counts.size > REMEMBERED)
			for (const [each, { until }] of this.#counts) if (until <= now) this.#counts.delete(each);
		return count >= this.limits.strikes;
	}

	isOut(author: string, now: number): boolean {
		const known = this.#counts.get(author);
		return known !== undefined && known.until > now && known.count >= this.limits.strikes;
	}
}
