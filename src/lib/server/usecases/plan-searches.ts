import type { GroupingAnswer, GroupingPlan, GroupingProblem } from '$lib/core/grouping/problem';
import type { LiveRoom } from '../realtime/live-room';

/** How the engine is asked, away from the event loop. */
export interface PlanOptions {
	readonly seconds: number;
	readonly seed: number;
	readonly signal: AbortSignal;
	readonly onBetter: (plan: GroupingPlan) => void;
}

export type Plan = (problem: GroupingProblem, options: PlanOptions) => Promise<GroupingAnswer>;

interface Asked {
	readonly by: string;
	readonly activityIds: readonly string[];
	readonly seconds: number;
	readonly seed: number;
}

/** Searches for groups that run now, by session: facilitators see how far each is, and may end it with the best so far. */
export class PlanSearches {
	readonly #running = new Map<string, Set<AbortController>>();

	constructor(
		private readonly plan: Plan,
		private readonly now: () => number
	) {}

	async search(live: LiveRoom, problem: GroupingProblem, asked: Asked): Promise<GroupingAnswer> {
		const { by, activityIds, seconds, seed } = asked;
		const { id } = live.room.state;
		const controller = new AbortController();
		const running = this.#running.get(id) ?? new Set();
		this.#running.set(id, running.add(controller));
		const began = { by, activityIds, since: this.now(), seconds };
		live.planning({ ...began, repeats: null, bound: null });
		try {
			return await this.plan(problem, {
				seconds,
				seed,
				signal: controller.signal,
				onBetter: ({ score }) => live.planning({ ...began, repeats: score.repeats, bound: score.lowerBound })
			});
		} finally {
			running.delete(controller);
			if (running.size === 0) {
				this.#running.delete(id);
				live.planning(null);
			}
		}
	}

	/** Ends a session's searches: each answers with its best so far. */
	stop(sessionId: string): void {
		for (const controller of this.#running.get(sessionId) ?? []) controller.abort();
	}
}
