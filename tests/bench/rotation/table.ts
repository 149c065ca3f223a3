import { seededRng } from '../../../src/lib/core/kernel/rng';
import { checkPlan } from './checker';
import { golfersBaseline } from './golfers-baseline';
import { CELLS, instanceProblem } from './instances';
import type { Section } from './main';
import { measure, median } from './measure';

/** Every cell of the table up to 13 rounds, 2 s each, beside the genetic search. */
export const benchmarkTable: Section = ({ seeds, print }) => {
	print(
		'groups-size-rounds | repeats best / median | bound | ms to best, median / worst | genetic best / median | its ms'
	);
	const rows = CELLS.map((instance) => {
		const problem = instanceProblem(instance);
		const runs = Array.from({ length: seeds }, (_, seed) => measure(problem, seed + 1, 2));
		const repeats = runs.map((run) => run.found.repeats);
		const start = performance.now();
		const genetic = Array.from({ length: seeds }, (_, seed) => {
			const plan = golfersBaseline(instance, seededRng(seed + 1));
			return checkPlan(problem, asRounds(plan)).repeats;
		});
		const row = {
			instance: instance.join('-'),
			best: Math.min(...repeats),
			median: median(repeats),
			worst: Math.max(...repeats),
			bound: runs[0]!.plan.score.lowerBound,
			bestAfter: median(runs.map((run) => run.bestAfter)),
			worstAfter: Math.max(...runs.map((run) => run.bestAfter)),
			geneticBest: Math.min(...genetic),
			geneticMedian: median(genetic),
			geneticTook: (performance.now() - start) / seeds
		};
		print(
			`${row.instance.padEnd(18)} | ${row.best} / ${row.median} | ${row.bound} | ` +
				`${row.bestAfter.toFixed(0)} / ${row.worstAfter.toFixed(0)} | ` +
				`${row.geneticBest} / ${row.geneticMedian} | ${row.geneticTook.toFixed(0)}`
		);
		return row;
	});
	const reached = rows.filter((row) => row.worst === 0).length;
	print(`${reached} of ${rows.length} cells without a repeated pair for every seed`);
	return { rows, reached, of: rows.length };
};

/** Groups of numbers as the checker reads them. */
export function asRounds(plan: readonly (readonly (readonly number[])[])[]) {
	return plan.map((round) => ({
		groups: round.map((group) => ({
			members: group.map((person) => `p${person}`),
			spokesperson: `p${group[0]}`
		}))
	}));
}
