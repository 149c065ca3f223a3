import { seededRng } from '../../../src/lib/core/kernel/rng';
import { checkPlan } from './checker';
import { golfersBaseline } from './golfers-baseline';
import { instanceProblem, TEN_CASES } from './instances';
import type { Section } from './main';
import { measure, median } from './measure';
import { plainAnnealing } from './plain-annealing';
import { asRounds } from './table';

/** The ten cases of the goals in 1 s each, beside the genetic search and plain annealing in 1 s. */
export const benchmarkGoals: Section = ({ seeds, print }) => {
	print('groups-size-rounds | repeats over the bound: engine median / worst | genetic | plain annealing 1 s');
	const rows = TEN_CASES.map((instance) => {
		const problem = instanceProblem(instance);
		const runs = Array.from({ length: seeds }, (_, seed) => measure(problem, seed + 1, 1));
		const bound = runs[0]!.plan.score.lowerBound;
		const over = runs.map((run) => run.found.repeats - bound);
		const genetic = checkPlan(problem, asRounds(golfersBaseline(instance, seededRng(1)))).repeats - bound;
		const sizes = runs[0]!.plan.rounds.map((round) => round.groups.map((group) => group.members.length));
		const annealed = plainAnnealing(problem, sizes, seededRng(1), 1).map((groups) => ({
			groups: groups.map((members) => ({ members, spokesperson: members[0]! }))
		}));
		const plain = checkPlan(problem, annealed).repeats - bound;
		const row = {
			instance: instance.join('-'),
			median: median(over),
			worst: Math.max(...over),
			genetic,
			plain
		};
		print(`${row.instance.padEnd(18)} | ${row.median} / ${row.worst} | ${genetic} | ${plain}`);
		return row;
	});
	const sum = (pick: (row: (typeof rows)[number]) => number) =>
		rows.reduce((total, row) => total + pick(row), 0);
	const sums = {
		median: sum((row) => row.median),
		worst: sum((row) => row.worst),
		genetic: sum((row) => row.genetic),
		plain: sum((row) => row.plain)
	};
	print(
		`summed: engine ${sums.median} (worst seeds ${sums.worst}), genetic ${sums.genetic}, plain annealing ${sums.plain}`
	);
	return { rows, sums };
};
