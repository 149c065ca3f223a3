import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../tests/bench/rotation/checker';
import { instanceProblem, programme } from '../../../../tests/bench/rotation/instances';
import { writeWorkers } from '../../../../vite/workers';
import { planInWorker } from './plan-in-worker';

describe('planInWorker', () => {
	beforeAll(() => writeWorkers(join(process.cwd(), '.svelte-kit/workers')), 30000);

	it('plans on a thread while the event loop stays free', async () => {
		let turns = 0;
		const ticking = setInterval(() => (turns += 1), 5);
		const problem = programme(29, 7, 9, 5);
		const answer = await planInWorker(problem, { seconds: 0.4, seed: 1 });
		clearInterval(ticking);
		expect(turns).toBeGreaterThan(10);
		expect(answer.kind).toBe('plan');
		if (answer.kind === 'plan') expect(checkPlan(problem, answer.plan.rounds).broken).toEqual([]);
	});

	it('ends with the best so far when it is aborted, and tells of better plans before', async () => {
		const controller = new AbortController();
		const started = performance.now();
		const answer = await planInWorker(programme(47, 11, 12, 9), {
			seconds: 30,
			seed: 2,
			signal: controller.signal,
			onBetter: () => controller.abort()
		});
		expect(answer.kind).toBe('plan');
		expect(performance.now() - started).toBeLessThan(10000);
	});

	it('gives the same plan for the same seed and work', async () => {
		const budget = { seconds: 30, seed: 3, work: 40000 };
		const [one, two] = await Promise.all([1, 2].map(() => planInWorker(instanceProblem([5, 4, 8]), budget)));
		expect(one).toEqual(two);
	});

	it('answers which rules clash', async () => {
		const answer = await planInWorker(programme(3, 2, 1), { seconds: 1, seed: 1 });
		expect(answer.kind).toBe('impossible');
	});
});
