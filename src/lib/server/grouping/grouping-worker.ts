import { parentPort, workerData } from 'node:worker_threads';
import { planRounds } from '../../core/grouping/plan-rounds';
import { seededRng } from '../../core/kernel/rng';
import type { GroupingMessage, GroupingTask } from './worker-messages';

/** Milliseconds between two better plans told: a search finds many at first, and a reader needs few. */
const PAUSE = 100;

const task = workerData as GroupingTask;
const post = (message: GroupingMessage) => parentPort?.postMessage(message);
let toldAt = -Infinity;
const answer = planRounds(task.problem, {
	rng: seededRng(task.seed),
	now: () => performance.now(),
	seconds: task.seconds,
	...(task.work === null ? {} : { work: task.work }),
	cancelled: () => Atomics.load(task.stop, 0) === 1,
	...(task.wantsBetter
		? {
				onBetter: (plan) => {
					if (performance.now() - toldAt < PAUSE) return;
					toldAt = performance.now();
					post({ kind: 'better', plan });
				}
			}
		: {})
});
post({ kind: 'answer', answer });
