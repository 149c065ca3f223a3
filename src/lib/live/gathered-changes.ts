/** How long changes wait for their companions (ms): less than anybody notices. */
const GATHER_MS = 12;

/**
 * Changes that belong together arrive as several messages: a step changes several layers. Applied in one go, so that views never
 * see half of it.
 */
export class GatheredChanges {
	readonly #missing: () => void;
	#waiting: (() => boolean)[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `missing` is called once for a gathering in which some change did not fit. */
	constructor(missing: () => void) {
		this.#missing = missing;
	}

	/** Keeps a change for the gathering under way; it says whether it fitted when it is applied. */
	add(change: () => boolean): void {
		this.#waiting.push(change);
		this.#timer ??= setTimeout(() => this.#apply(), GATHER_MS);
	}

	/** Forgets what waits: something newer has come. */
	clear(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#waiting = [];
	}

	#apply(): void {
		const changes = this.#waiting;
		this.clear();
		if (changes.map((change) => change()).includes(false)) this.#missing();
	}
}
