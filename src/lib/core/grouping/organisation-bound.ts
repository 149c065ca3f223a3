import type { CompiledProblem } from './compile-problem';
import { pairsUsed } from './round-sizes';

/** Same-organisation pairs that no plan can avoid: each organisation spread as evenly as its number allows. */
export function organisationBound(problem: CompiledProblem): number {
	let bound = 0;
	for (const round of problem.rounds) {
		const sizes = new Map<number, number>();
		for (const person of round.present) {
			const organisation = problem.organisation[person]!;
			if (organisation >= 0) sizes.set(organisation, (sizes.get(organisation) ?? 0) + 1);
		}
		for (const size of sizes.values()) bound += pairsUsed(size, round.groups);
	}
	return bound;
}
