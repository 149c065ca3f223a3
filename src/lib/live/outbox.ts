/** Where unanswered commands survive a reload; the browser's sessionStorage in life. */
export interface OutboxStorage {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

export interface Outgoing {
	readonly commandId: string;
	readonly type: string;
	readonly payload: unknown;
	/** Whose it is. Missing: given before the server said whom it takes this device for. */
	readonly by?: string;
}

/**
 * Commands not yet answered, in the order in which they were given. They stay through reconnections and reloads; sending one
 * twice is harmless, because the server answers a repeated id with its first answer.
 */
export class Outbox {
	readonly #key: string;
	readonly #storage: OutboxStorage | null;
	#waiting: readonly Outgoing[];
	#owner = '';

	constructor(key: string, storage: OutboxStorage | null) {
		this.#key = key;
		this.#storage = storage;
		this.#waiting = this.#read();
	}

	get waiting(): readonly Outgoing[] {
		return this.#waiting;
	}

	add(command: Outgoing): void {
		this.#set([...this.#waiting, this.#owner ? { ...command, by: this.#owner } : command]);
	}

	/** Whose this device is now. What somebody else left in it is no word of theirs: it is taken out, and given back. */
	belongTo(owner: string): readonly Outgoing[] {
		this.#owner = owner;
		const others = this.#waiting.filter(({ by = owner }) => owner !== '' && by !== owner);
		if (others.length > 0) this.#set(this.#waiting.filter((command) => !others.includes(command)));
		return others;
	}

	answered(commandId: string): void {
		this.#set(this.#waiting.filter((command) => command.commandId !== commandId));
	}

	#set(waiting: readonly Outgoing[]): void {
		this.#waiting = waiting;
		try {
			if (waiting.length === 0) this.#storage?.removeItem(this.#key);
			else this.#storage?.setItem(this.#key, JSON.stringify(waiting));
		} catch {
			// Storage full or forbidden: the commands stay in memory, which is enough for everything but a reload.
		}
	}

	#read(): readonly Outgoing[] {
		try {
			const read: unknown = JSON.parse(this.#storage?.getItem(this.#key) ?? '[]');
			return Array.isArray(read) ? (read as Outgoing[]) : [];
		} catch {
			return [];
		}
	}
}
