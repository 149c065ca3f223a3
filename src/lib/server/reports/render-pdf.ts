import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { PdfDocument } from './pdf-document';

/** What bounds one document: milliseconds of time, megabytes of memory. */
export interface PdfLimits {
	readonly milliseconds: number;
	readonly megabytes: number;
}

const LIMITS: PdfLimits = { milliseconds: 60_000, megabytes: 384 };
const MOST_WAITING = 30;

/** Makes PDFs, one at a time, each in a thread of its own that ends with it: a document that is too large takes only itself down. */
export class PdfPrinter {
	#queue: Promise<unknown> = Promise.resolve();
	#waiting = 0;

	/** `root` is the project's directory: the worker runs from its source file there. */
	constructor(
		private readonly root: string,
		private readonly limits: PdfLimits = LIMITS
	) {}

	/**
	 * Lays a document out; `moment` (ms) is written into it as its date. Refuses `report/busy` when too many wait, and
	 * `report/too-large` when time or memory ran out.
	 */
	async print(
		document: PdfDocument,
		moment: number
	): Promise<Result<Uint8Array, 'report/busy' | 'report/too-large'>> {
		if (this.#waiting >= MOST_WAITING) return refuse('report/busy');
		this.#waiting++;
		const turn = this.#queue.then(() => this.#run(document, moment));
		this.#queue = turn.catch(() => undefined);
		try {
			return await turn;
		} finally {
			this.#waiting--;
		}
	}

	async #run(document: PdfDocument, moment: number): Promise<Result<Uint8Array, 'report/too-large'>> {
		const worker = new Worker(join(this.root, 'src/lib/server/reports/pdf-worker.js'), {
			workerData: { document, moment },
			resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes }
		});
		let timer: NodeJS.Timeout | undefined;
		try {
			return await new Promise((resolve, reject) => {
				timer = setTimeout(() => resolve(refuse('report/too-large')), this.limits.milliseconds);
				worker.once('message', (bytes: Uint8Array) => resolve(ok(bytes)));
				worker.once('error', (error: NodeJS.ErrnoException) =>
					error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(refuse('report/too-large')) : reject(error)
				);
				worker.once('exit', (code) =>
					reject(new Error(`the printing thread ended with ${code} and no document`))
				);
			});
		} finally {
			clearTimeout(timer);
			await worker.terminate();
		}
	}
}
