import { seededRng } from '../../../src/lib/core/kernel/rng';
import { checkPlan } from './checker';
import { unevenCases } from './instances';
import type { Section } from './main';
import { measure, median } from './measure';
import { plainAnnealing } from './plain-annealing';

/** The engine in 1 s against plain annealing in 10 s, on cases as workshops have them. At most three seeds: each costs 11 s. */
export const benchmarkUneven: Section = ({ seeds, print }) => {
	const tries = Math.min(3, seeds);
	print('case | engine 1 s: repeats, same organisation | plain annealing 10 s: the same | bound');
	const rows = unevenCases().map(({ name, problem }) => {
		const runs = Array.from({ length: tries }, (_, seed) => measure(problem, seed + 1, 1));
		const sizes = runs[0]!.plan.rounds.map((round) => round.groups.map((group) => group.members.length));
		const annealed = Array.from({ length: tries }, (_, seed) =>
			checkPlan(
				problem,
				plainAnnealing(problem, sizes, seededRng(seed + 1), 10).map((groups) => ({
					groups: groups.map((members) => ({ members, spokesperson: members[0]! }))
				}))
			)
		);
		const row = {
			name,
			repeats: median(runs.map((run) => run.found.repeats)),
			sameOrganisation: median(runs.map((run) => run.found.sameOrganisation)),
			plainRepeats: median(annealed.map((found) => found.repeats)),
			plainSameOrganisation: median(annealed.map((found) => found.sameOrganisation)),
			bound: runs[0]!.plan.score.lowerBound
		};
		print(
			`${name.padEnd(52)} | ${row.repeats}, ${row.sameOrganisation} | ` +
				`${row.plainRepeats}, ${row.plainSameOrganisation} | ${row.bound}`
		);
		return row;
	});
	const asGood = rows.filter((row) => row.repeats <= row.plainRepeats).length;
	const total = rows.reduce((sum, row) => sum + row.repeats, 0);
	const plainTotal = rows.reduce((sum, row) => sum + row.plainRepeats, 0);
	print(`at least as good in ${asGood} of ${rows.length}; repeats in all ${total} against ${plainTotal}`);
	return { rows, asGood, total, plainTotal };
};
