import type { GroupingAnswer, GroupingPlan, GroupingProblem } from '../../core/grouping/problem';

/** What a grouping worker is started with. `stop[0]` turns 1 when the search is to end with what it has. */
export interface GroupingTask {
	readonly problem: GroupingProblem;
	readonly seconds: number;
	readonly seed: number;
	readonly work: number | null;
	readonly wantsBetter: boolean;
	readonly stop: Int32Array;
}

/** What it posts: better plans on the way, then one answer. */
export type GroupingMessage =
	| { readonly kind: 'better'; readonly plan: GroupingPlan }
	| { readonly kind: 'answer'; readonly answer: GroupingAnswer };
