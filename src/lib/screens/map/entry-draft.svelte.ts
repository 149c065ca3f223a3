import { checkEntry, type EntryProblem } from '$lib/core/service-map/check-entry';
import type { ResourceFields } from '$lib/core/service-map/fields';

/** What the server answers to a draft; see the route that takes them. */
type SendAnswer =
	| { ok: true; revision: number; savedAt: number }
	| { ok: false; code: 'stale'; revision: number; fields: ResourceFields }
	| { ok: false; code: string };

interface Known {
	readonly id: string;
	readonly fields: ResourceFields;
	/** Null for an entry that the server has never seen. */
	readonly revision: number | null;
	readonly updatedAt: number | null;
}

/** A pause after which what was written is sent, and after which a failed sending is tried again. */
const PAUSE_MS = 700;
const AGAIN_MS = 4000;

/**
 * One entry while somebody writes it: kept on this device at once, sent in the pauses, tried again without a network. Nothing
 * that was typed is replaced by what comes back; another person's change is shown, and whoever writes chooses.
 */
export class EntryDraft {
	readonly id: string;
	fields = $state.raw<ResourceFields>() as ResourceFields;
	status = $state<'saved' | 'saving' | 'offline'>('saved');
	savedAt = $state<number | null>(null);
	/** A refusal that waiting does not mend; empty otherwise. */
	refusal = $state('');
	/** Somebody else's version, to be chosen or not. */
	other = $state.raw<{ readonly revision: number; readonly fields: ResourceFields } | null>(null);
	#revision: number | null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending = false;
	#dirty = false;

	constructor(
		private readonly address: string,
		private readonly shelf: string,
		known: Known
	) {
		this.id = known.id;
		this.#revision = known.revision;
		this.savedAt = known.updatedAt;
		const kept = this.#kept();
		this.fields = kept ?? known.fields;
		if (kept) this.#later(PAUSE_MS);
	}

	get problems(): readonly EntryProblem[] {
		return checkEntry({ ...this.fields }).problems;
	}

	/** Takes a change in, and sends it in the next pause. */
	change(change: Partial<ResourceFields>): void {
		this.fields = { ...this.fields, ...change };
		try {
			localStorage.setItem(this.#key, JSON.stringify(this.fields));
		} catch {
			// A full or closed shelf: the server still gets it.
		}
		this.#later(PAUSE_MS);
	}

	/** Sends now what waits; resolves when it is safe, or when it cannot be. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		if (this.#dirty) await this.#send();
		return !this.#dirty;
	}

	/** One's own version counts, over the other. */
	keepMine(): void {
		if (!this.other) return;
		this.#revision = this.other.revision;
		this.other = null;
		this.#later(0);
	}

	takeOther(): void {
		if (!this.other) return;
		this.#revision = this.other.revision;
		this.fields = this.other.fields;
		this.other = null;
		this.#safe();
	}

	/** The entry is gone: nothing of it is sent or kept any more. */
	forget(): void {
		clearTimeout(this.#timer);
		this.#safe();
	}

	get #key(): string {
		return `${this.shelf}/${this.id}`;
	}

	#kept(): ResourceFields | null {
		try {
			return JSON.parse(localStorage.getItem(this.#key) ?? 'null') as ResourceFields | null;
		} catch {
			return null;
		}
	}

	#later(pause: number): void {
		this.#dirty = true;
		this.status = this.status === 'offline' ? 'offline' : 'saving';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#send(), pause);
	}

	async #send(): Promise<void> {
		if (this.#sending || this.other) return;
		this.#sending = true;
		const sent = this.fields;
		try {
			const answer = await fetch(this.address, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ id: this.id, revision: this.#revision, fields: sent })
			});
			this.#hear((await answer.json()) as SendAnswer, sent);
		} catch {
			this.status = 'offline';
			this.#timer = setTimeout(() => void this.#send(), AGAIN_MS);
		} finally {
			this.#sending = false;
		}
		if (this.#dirty && this.fields !== sent && !this.other) this.#later(PAUSE_MS);
	}

	#hear(answer: SendAnswer, sent: ResourceFields): void {
		if (answer.ok) {
			this.#revision = answer.revision;
			this.savedAt = answer.savedAt;
			this.refusal = '';
			if (this.fields === sent) this.#safe();
		} else if (answer.code === 'stale' && 'fields' in answer) {
			this.other = { revision: answer.revision, fields: answer.fields };
			this.status = 'saving';
		} else {
			this.refusal = answer.code;
			this.status = 'offline';
			if (answer.code === 'slow') this.#timer = setTimeout(() => void this.#send(), AGAIN_MS);
		}
	}

	#safe(): void {
		this.#dirty = false;
		this.status = 'saved';
		try {
			localStorage.removeItem(this.#key);
		} catch {
			// Nothing was kept then.
		}
	}
}

/** Ids of entries that this device wrote under a shelf and has not sent yet. */
export function unsentEntries(shelf: string): readonly string[] {
	try {
		return Object.keys(localStorage)
			.filter((key) => key.startsWith(`${shelf}/`))
			.map((key) => key.slice(shelf.length + 1));
	} catch {
		return [];
	}
}
