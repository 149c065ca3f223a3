import { fromBase64, toBase64 } from 'lib0/buffer';
import { unsentKey } from './forget-unsent-edits';
import type { OutboxStorage } from './outbox';

/**
 * What was written on a page and is not yet known to be committed, kept over a reload of this tab (sessionStorage) and no
 * longer: not for other tabs, and not once it is saved or the page is closed to its writer.
 */
export class UnsentEdits {
	readonly #key: string;

	constructor(
		session: string,
		pageId: string,
		private readonly storage: OutboxStorage | null
	) {
		this.#key = unsentKey(session, pageId);
	}

	read(): Uint8Array | null {
		try {
			const text = this.storage?.getItem(this.#key);
			return text ? fromBase64(text) : null;
		} catch {
			return null;
		}
	}

	write(update: Uint8Array): void {
		try {
			this.storage?.setItem(this.#key, toBase64(update));
		} catch {
			// Storage full or forbidden: the page itself still holds the text, which is enough for everything but a reload.
		}
	}

	clear(): void {
		try {
			this.storage?.removeItem(this.#key);
		} catch {
			// As above.
		}
	}
}
