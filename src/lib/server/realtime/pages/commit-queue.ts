import type { PageAppend, PageStore } from '$lib/server/store/page-store';

const AT_MOST = 200;

/**
 * Commits the updates of all pages together: while one statement is under way, what comes next gathers for the next one. So
 * forty groups that write at once cost a few statements, and one group that writes alone waits for nobody.
 */
export class CommitQueue {
	#waiting: { append: PageAppend; done: (seq: number | null) => void; failed: (error: unknown) => void }[] =
		[];
	#busy = false;

	constructor(private readonly store: PageStore) {}

	/** The row's number once it is committed, null when the page is gone. Rejects when nothing was stored; then try again. */
	append(append: PageAppend): Promise<number | null> {
		return new Promise((done, failed) => {
			this.#waiting.push({ append, done, failed });
			if (!this.#busy) void this.#run();
		});
	}

	async #run(): Promise<void> {
		this.#busy = true;
		// Pages whose turn comes in the same turn of the event loop share the first statement too.
		await new Promise((next) => setImmediate(next));
		while (this.#waiting.length) {
			const batch = this.#waiting.splice(0, AT_MOST);
			try {
				const seqs = await this.store.append(batch.map(({ append }) => append));
				batch.forEach(({ done }, index) => done(seqs[index] ?? null));
			} catch (error) {
				for (const { failed } of batch) failed(error);
			}
		}
		this.#busy = false;
	}
}
