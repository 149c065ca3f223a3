// The one seam to the rotation engine: whatever plans groups is named here and nowhere else in the flow.
import { chooseSpokesperson as chooseAmong } from '../../grouping/choose-spokesperson';
import { placeLate as placeAmong } from '../../grouping/place-late';
import type { GroupingProblem, PastRound } from '../../grouping/problem';

export { settleGroup } from '../../grouping/absorb-leaver';
export { planRounds } from '../../grouping/plan-rounds';
export { scoreRound } from '../../grouping/score-round';

/** The one of these people whose turn it is to speak, ties by their order; null for an empty group. */
export function chooseSpokesperson(members: readonly string[], history: readonly PastRound[]): string | null {
	const spoken: Record<string, number> = {};
	for (const { spokespersons } of history)
		for (const id of spokespersons) spoken[id] = (Object.hasOwn(spoken, id) ? spoken[id]! : 0) + 1;
	return chooseAmong(members, { spoken, last: history.at(-1)?.spokespersons ?? [] }, () => 0);
}

/** The index of the group that a person of the problem joins without anybody moving; -1 where none is open. */
export function placeLate(
	groups: readonly (readonly string[])[],
	person: string,
	problem: GroupingProblem
): number {
	const found = problem.people.find(({ id }) => id === person);
	return found ? placeAmong(groups, found, problem) : -1;
}
