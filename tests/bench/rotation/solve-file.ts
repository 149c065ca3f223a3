import type { Clash, GroupingPlan, GroupingProblem } from '../../../src/lib/core/grouping/problem';
import { planRounds } from '../../../src/lib/core/grouping/plan-rounds';
import { seededRng } from '../../../src/lib/core/kernel/rng';
import { readProblem } from './read-problem';

/** Solves one problem file and prints the answer. Gives the exit status: 0, or 2 where it is impossible or cannot be read. */
export function solveFile(path: string, seconds: number, seed: number, json: boolean): number {
	let problem: GroupingProblem;
	try {
		problem = readProblem(path);
	} catch (error) {
		return refuse((error as Error).message, [], json);
	}
	const start = performance.now();
	const answer = planRounds(problem, {
		rng: seededRng(Number.isFinite(seed) ? seed : 1),
		now: () => performance.now(),
		seconds: Number.isFinite(seconds) ? Math.max(0, seconds) : 2
	});
	if (answer.kind === 'impossible') return refuse(sentenceOf(answer.clash), answer.clash.rules, json);
	const result = output(answer.plan, problem.functions.length > 0, (performance.now() - start) / 1000);
	if (json) console.log(JSON.stringify(result));
	else printPlan(result);
	return 0;
}

function output({ rounds, score, work }: GroupingPlan, functions: boolean, seconds: number) {
	return {
		rounds: rounds.map((round) => ({
			groups: round.groups.map((group) => ({
				members: group.members,
				spokesperson: group.spokesperson,
				...(functions ? { functions: group.functions } : {})
			}))
		})),
		repeats: score.repeats,
		lowerBound: score.lowerBound,
		seconds: Math.round(seconds * 1000) / 1000,
		work: Math.round(work)
	};
}

function printPlan(result: ReturnType<typeof output>): void {
	result.rounds.forEach((round, index) => {
		console.log(`Round ${index + 1}`);
		for (const { members, spokesperson } of round.groups) {
			console.log('  ' + members.map((id) => (id === spokesperson ? `${id}*` : id)).join(', '));
		}
	});
	console.log(
		`Repeats ${result.repeats}, at least ${result.lowerBound}; ${result.seconds} s, work ${result.work}`
	);
}

function refuse(impossible: string, rules: Clash['rules'], json: boolean): number {
	if (json) console.log(JSON.stringify({ impossible, rules }));
	else console.log(`Impossible: ${impossible}`);
	return 2;
}

/** The clash in a sentence; the application has its own, in its own languages. */
function sentenceOf({ rules }: Clash): string {
	const parts = rules.map(({ rule, people, round }) => {
		const who = people.length > 0 ? ` (${people.slice(0, 12).join(', ')})` : '';
		return `${NAMES[rule]}${who}${round === null ? '' : ` in round ${round + 1}`}`;
	});
	return `These rules cannot hold together: ${[...new Set(parts)].join('; ')}.`;
}

const NAMES: Record<Clash['rules'][number]['rule'], string> = {
	sizes: 'groups of sizes that differ by at most one',
	apart: 'people to keep apart',
	together: 'people to keep together',
	pinned: 'people pinned to a group',
	capacity: 'the capacity of groups',
	'group-of-one': 'no group of one',
	people: 'at least one person, each listed once'
};
