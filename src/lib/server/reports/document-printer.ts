import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ok, refuse, type Result } from '$lib/core/kernel/result';
import type { Report, ReportSheet } from '$lib/core/report/report';
import type { PdfDocument } from './pdf-document';

/** What each form is made of. Plain data: it crosses to a worker as a message. */
export interface PrintedForms {
	readonly pdf: PdfDocument;
	readonly docx: Report;
	readonly xlsx: { readonly title: string; readonly sheets: readonly ReportSheet[] };
}

/** What bounds one document: milliseconds of time, megabytes of memory. */
export interface PrintLimits {
	readonly milliseconds: number;
	readonly megabytes: number;
}

const LIMITS: PrintLimits = { milliseconds: 60_000, megabytes: 384 };
const MOST_WAITING = 30;

/** Makes documents, one at a time, each in a thread of its own that ends with it: a document that is too large takes only itself down. */
export class DocumentPrinter {
	#queue: Promise<unknown> = Promise.resolve();
	#waiting = 0;

	/** `root` is the project's directory: the workers run from their source files there. */
	constructor(
		private readonly root: string,
		private readonly limits: PrintLimits = LIMITS
	) {}

	/**
	 * Makes a file of one form; `moment` (ms) is written into it as its date. Refuses `report/busy` when too many wait, and
	 * `report/too-large` when time or memory ran out.
	 */
	async print<Form extends keyof PrintedForms>(
		form: Form,
		document: PrintedForms[Form],
		moment: number
	): Promise<Result<Uint8Array, 'report/busy' | 'report/too-large'>> {
		if (this.#waiting >= MOST_WAITING) return refuse('report/busy');
		this.#waiting++;
		const turn = this.#queue.then(() => this.#run(form, document, moment));
		this.#queue = turn.catch(() => undefined);
		try {
			return await turn;
		} finally {
			this.#waiting--;
		}
	}

	async #run(
		form: keyof PrintedForms,
		document: PrintedForms[keyof PrintedForms],
		moment: number
	): Promise<Result<Uint8Array, 'report/too-large'>> {
		const worker = new Worker(join(this.root, `src/lib/server/reports/${form}-worker.js`), {
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
