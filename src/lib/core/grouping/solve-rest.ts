import type {
	GroupingAnswer,
	GroupingProblem,
	LockedGroup,
	PastRound,
	PlannedRound,
	SearchBudget
} from './problem';
import { planRounds } from './plan-rounds';

/** Groups of a plan that stay, by round. */
export interface KeptGroups {
	readonly round: number;
	readonly groups: readonly number[];
}

/**
 * Solves again what is not locked: the named groups of a plan stay whole, with their spokespersons; everybody else is dealt
 * anew. With nothing locked and another seed it is a re-roll.
 */
export function solveRest(
	problem: GroupingProblem,
	plan: readonly PlannedRound[],
	kept: readonly KeptGroups[],
	budget: SearchBudget
): GroupingAnswer {
	const rounds = problem.rounds.map((request, round) => {
		const indices = kept.filter((keep) => keep.round === round).flatMap((keep) => keep.groups);
		const away = new Set(request.absent);
		const locked = indices.flatMap((group): LockedGroup[] => {
			const planned = plan[round]?.groups[group];
			if (!planned) return [];
			const members = planned.members.filter((id) => !away.has(id));
			return [{ group, members, spokesperson: planned.spokesperson }];
		});
		// A target size would count people, not groups: as many groups as there are stay.
		const shape =
			locked.length > 0 ? ({ kind: 'groups', groups: plan[round]!.groups.length } as const) : request.shape;
		return { ...request, shape, locked };
	});
	return planRounds({ ...problem, rounds }, budget);
}

/**
 * Plans the remaining rounds again after some took place, perhaps differently from the plan: what really happened becomes history,
 * and only the rounds after it are planned.
 */
export function planRemaining(
	problem: GroupingProblem,
	happened: readonly PastRound[],
	budget: SearchBudget
): GroupingAnswer {
	return planRounds(
		{ ...problem, history: [...problem.history, ...happened], rounds: problem.rounds.slice(happened.length) },
		budget
	);
}
