import { compileProblem, type CompiledProblem } from './compile-problem';
import { boundOnRepeats } from './lower-bound';
import type { GroupingProblem, ScoreCard } from './problem';
import { judgeTurns, turnsSoFar } from './speaking-turns';

/** Groups as the score sees them: a spokesperson may still be missing while groups are dragged by hand. */
export interface ScoredRound {
	readonly groups: readonly { readonly members: readonly string[]; readonly spokesperson?: string | null }[];
}

/**
 * The score card of rounds as they stand, in the order of the problem's rounds. Nothing is searched: it is cheap enough
 * for every move of a drag. People whom the problem does not know are passed over.
 */
export function scoreRound(problem: GroupingProblem, rounds: readonly ScoredRound[]): ScoreCard {
	return scoreCompiled(compileProblem(problem), rounds);
}

/** The same for a problem in numbers; `lowerBound` may be given where it is known already. */
export function scoreCompiled(
	problem: CompiledProblem,
	rounds: readonly ScoredRound[],
	lowerBound = boundOnRepeats(problem)
): ScoreCard {
	const { count, organisation, online } = problem;
	const met = Int32Array.from(problem.met);
	const planned = new Uint8Array(count * count);
	let sameOrganisation = 0;
	let aloneOnline = 0;
	const speakers = rounds.map((round) => {
		const anyRoom = round.groups.some(({ members }) =>
			members.some((id) => !online[problem.indexOf.get(id) ?? -1])
		);
		for (const { members } of round.groups) {
			const people = members.map((id) => problem.indexOf.get(id)).filter((person) => person !== undefined);
			if (anyRoom && people.filter((person) => online[person]).length === 1) aloneOnline += 1;
			for (const a of people) {
				for (const b of people) {
					if (a >= b) continue;
					met[a * count + b]! += 1;
					planned[a * count + b] = 1;
					if (organisation[a]! >= 0 && organisation[a] === organisation[b]) sameOrganisation += 1;
				}
			}
		}
		return Int16Array.from(round.groups, ({ spokesperson }) => problem.indexOf.get(spokesperson ?? '') ?? -1);
	});
	const before = turnsSoFar(problem);
	const turns = judgeTurns(problem, before, speakers.slice(0, problem.rounds.length));
	return {
		...repeatsOf(problem, met, planned),
		lowerBound,
		sameOrganisation,
		spoken: spokenBy(problem, before.counts, speakers),
		unfairSpokespersons: turns.unfair,
		twiceRunning: turns.twiceRunning,
		aloneOnline: problem.source.online === 'spread' ? aloneOnline : 0
	};
}

function repeatsOf(problem: CompiledProblem, met: Int32Array, planned: Uint8Array) {
	const { count, ids } = problem;
	const repeatedPairs: { people: [string, string]; times: number }[] = [];
	let repeats = 0;
	for (let a = 0; a < count; a++) {
		for (let b = a + 1; b < count; b++) {
			const at = a * count + b;
			if (!planned[at] || met[at]! < 2) continue;
			repeatedPairs.push({ people: [ids[a]!, ids[b]!], times: met[at]! });
			repeats += met[at]! - 1 - Math.max(0, problem.met[at]! - 1);
		}
	}
	repeatedPairs.sort((one, two) => two.times - one.times);
	return { repeatedPairs, repeats };
}

function spokenBy(
	problem: CompiledProblem,
	before: Int32Array,
	speakers: readonly Int16Array[]
): Record<string, number> {
	const counts = Int32Array.from(before);
	for (const round of speakers) for (const person of round) if (person >= 0) counts[person]! += 1;
	return Object.fromEntries(problem.ids.map((id, person) => [id, counts[person]!]));
}
