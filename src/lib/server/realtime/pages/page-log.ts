import * as Y from 'yjs';
import type { PageStore, StoredPage } from '$lib/server/store/page-store';
import type { CommitQueue } from './commit-queue';
import type { PageLimits } from './page-limits';

const SLICE_MS = 10;

/** Thrown when a stored page does not read back whole: it is not opened, so that nothing is written over it. */
export class DamagedPage extends Error {}

/** Builds a document from its log, giving way to others every few milliseconds. Throws `DamagedPage`. */
export async function buildDocument(stored: StoredPage): Promise<Y.Doc> {
	const doc = new Y.Doc({ gc: true });
	let pause = performance.now() + SLICE_MS;
	for (const { data } of stored.rows) {
		Y.applyUpdate(doc, data);
		if (performance.now() < pause) continue;
		await new Promise((next) => setImmediate(next));
		pause = performance.now() + SLICE_MS;
	}
	if (isWaiting(doc)) throw new DamagedPage('an update is missing from the log');
	return doc;
}

/** Whether Yjs keeps parts of an update back because what they build on is missing. */
export function isWaiting(doc: Y.Doc): boolean {
	return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** One open page's side of its stored log: appends, and folds the rows into one when they have become many. */
export class PageLog {
	readonly #seqs: number[];
	/** Bytes since the newest snapshot. */
	#bytes = 0;

	constructor(
		private readonly pageId: string,
		stored: StoredPage,
		private readonly store: PageStore,
		private readonly commits: CommitQueue,
		private readonly limits: PageLimits
	) {
		this.#seqs = stored.rows.map((row) => row.seq);
		this.#bytes = stored.rows.slice(1).reduce((sum, row) => sum + row.data.length, 0);
	}

	/** Commits an update; false when the page is gone. Rejects when it was not stored. */
	async append(data: Uint8Array, claims: readonly { clientId: number; author: string }[]): Promise<boolean> {
		const seq = await this.commits.append({ pageId: this.pageId, data, claims });
		if (seq === null) return false;
		this.#seqs.push(seq);
		this.#bytes += data.length;
		return true;
	}

	/** Whether folding is due: `quiet` when nobody writes just now. */
	isLong(quiet: boolean): boolean {
		if (this.#seqs.length < 2) return false;
		if (this.#seqs.length >= this.limits.rowsAtMost) return true;
		return quiet && (this.#seqs.length >= this.limits.rows || this.#bytes >= this.limits.logBytes);
	}

	/** Replaces the rows by one, read back and compared before. `doc` must be exactly what is committed. */
	async fold(doc: Y.Doc): Promise<void> {
		const snapshot = Y.encodeStateAsUpdate(doc);
		const copy = new Y.Doc({ gc: true });
		Y.applyUpdate(copy, snapshot);
		if (isWaiting(copy) || !Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(doc))) {
			throw new DamagedPage('a snapshot does not read back as what it was made of');
		}
		copy.destroy();
		const folded = this.#seqs.length;
		const seq = await this.store.compact(this.pageId, this.#seqs, snapshot);
		if (seq === null) throw new DamagedPage('rows of the log are missing');
		this.#seqs.splice(0, folded, seq);
		this.#bytes = 0;
	}
}
