import { Worker } from 'node:worker_threads';
import type { GroupingAnswer, GroupingPlan, GroupingProblem } from '../../core/grouping/problem';
import { findWorker } from './find-worker';
import type { GroupingMessage, GroupingTask } from './worker-messages';

/** How long and from which seed to search. Aborting `signal` ends the search with the best plan so far. */
export interface WorkerBudget {
	readonly seconds: number;
	readonly seed: number;
	readonly signal?: AbortSignal;
	/** Ends the search after this amount of work: then the same seed gives the same plan. */
	readonly work?: number;
	/** Called with better plans on the way, at most some ten times a second. */
	readonly onBetter?: (plan: GroupingPlan) => void;
}

/** Searches at once, each on a thread: more would only share the cores. */
const AT_ONCE = 2;

/** Seconds beyond its budget after which a worker counts as stuck. */
const GRACE = 10;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Plans rounds on a thread of its own, so that the event loop stays free. The promise is refused only for bugs: a worker
 * that throws, or does not answer long after its time.
 */
export async function planInWorker(problem: GroupingProblem, budget: WorkerBudget): Promise<GroupingAnswer> {
	if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	else running += 1;
	try {
		return await runWorker(problem, budget);
	} finally {
		// The place passes straight to who waits longest: `running` stays as it is.
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}

function runWorker(problem: GroupingProblem, budget: WorkerBudget): Promise<GroupingAnswer> {
	const { seconds, seed, signal, onBetter } = budget;
	const stop = new Int32Array(new SharedArrayBuffer(4));
	if (signal?.aborted) stop[0] = 1;
	const task: GroupingTask = {
		problem,
		seconds,
		seed,
		work: budget.work ?? null,
		wantsBetter: onBetter !== undefined,
		stop
	};
	return new Promise((resolve, reject) => {
		const worker = new Worker(findWorker('grouping-worker'), { workerData: task });
		const abort = () => Atomics.store(stop, 0, 1);
		const stuck = setTimeout(
			() => end(() => reject(new Error('the grouping worker is stuck'))),
			(seconds + GRACE) * 1000
		);
		const end = (settle: () => void) => {
			clearTimeout(stuck);
			signal?.removeEventListener('abort', abort);
			void worker.terminate();
			settle();
		};
		signal?.addEventListener('abort', abort);
		worker.on('message', (message: GroupingMessage) => {
			if (message.kind === 'better') onBetter?.(message.plan);
			else end(() => resolve(message.answer));
		});
		worker.on('error', (error) => end(() => reject(error)));
		worker.on('exit', (code) => end(() => reject(new Error(`the grouping worker ended with ${code}`))));
	});
}
