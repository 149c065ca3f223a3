/**
 * What somebody chose, shown from the press on: the answer, and what is in force after it, come one after the other, and a tick
 * that comes off in between looks like a press that did nothing. What is refused falls back.
 */
export class Asked<Value> {
	readonly #inForce: () => Value;
	readonly #same: (one: Value, other: Value) => boolean;
	#asked = $state.raw<{ readonly value: Value } | null>(null);
	#waiting = false;

	constructor(inForce: () => Value, same: (one: Value, other: Value) => boolean = Object.is) {
		this.#inForce = inForce;
		this.#same = same;
	}

	get value(): Value {
		return this.#asked ? this.#asked.value : this.#inForce();
	}

	/** `send` resolves to whether it was taken. */
	async ask(value: Value, send: (value: Value) => Promise<boolean>): Promise<void> {
		const asked = { value };
		this.#asked = asked;
		this.#waiting = true;
		const taken = await send(value);
		// Something else was asked meanwhile.
		if (this.#asked !== asked) return;
		this.#waiting = false;
		if (!taken || this.#same(this.#inForce(), value)) this.#asked = null;
	}

	/** To be called when something else came into force: from then on that is what is shown. */
	changed(): void {
		if (!this.#waiting) this.#asked = null;
	}
}
