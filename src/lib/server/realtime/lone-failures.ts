/** So often a command fails by itself, while others are stored in between, before it is taken to be its own fault. */
const OWN_FAULT = 6;
const REMEMBERED = 1_000;

/**
 * Tells a command that cannot be stored from a store that is away: clients try for as long as they are asked to, and what can never
 * succeed would hold up all that they give after it.
 */
export class LoneFailures {
	readonly #known = new Map<string, { readonly times: number; readonly commits: number }>();
	#commits = 0;

	/** Something was stored. */
	committed(): void {
		this.#commits++;
	}

	/** Counts a failure of a command that was tried alone; true when it is its own fault. */
	add(commandId: string): boolean {
		const known = this.#known.get(commandId);
		if (known?.commits === this.#commits) return false;
		const times = (known?.times ?? 0) + 1;
		if (this.#known.size >= REMEMBERED) this.#known.clear();
		this.#known.set(commandId, { times, commits: this.#commits });
		return times >= OWN_FAULT;
	}
}
