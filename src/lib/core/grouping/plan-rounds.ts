import { boundOnRepeats } from './lower-bound';
import { checkRules } from './check-rules';
import { compileProblem } from './compile-problem';
import { finishPlan } from './finish-plan';
import type { GroupingAnswer, GroupingProblem, SearchBudget } from './problem';
import { searchProgramme } from './search-programme';
import { SearchLimits } from './search-limits';

/**
 * Plans the rounds of a problem as well as the budget allows: the best plan found, with its score card, or the hard rules
 * that clash. Anytime: `budget.onBetter` gets every better plan, and cancelling ends the search with the best so far.
 * The same problem, seed and amount of work give the same plan, as long as the time is not what ends the search.
 */
export function planRounds(problem: GroupingProblem, budget: SearchBudget): GroupingAnswer {
	const clash = checkRules(problem);
	if (clash) return { kind: 'impossible', clash };
	const compiled = compileProblem(problem);
	const bound = boundOnRepeats(compiled);
	const limits = new SearchLimits(budget);
	const best = searchProgramme(compiled, bound, limits, (candidate) =>
		budget.onBetter?.(finishPlan(compiled, candidate, bound, limits.work))
	);
	return { kind: 'plan', plan: finishPlan(compiled, best, bound, limits.work) };
}
