import type { SearchBudget } from './problem';

/** Keeps count of the work of one search and says when it ends. */
export class SearchLimits {
	readonly #until: number;
	readonly #startedAt: number;
	#work = 0;

	constructor(readonly budget: SearchBudget) {
		this.#startedAt = budget.now();
		this.#until = this.#startedAt + budget.seconds * 1000;
	}

	get work(): number {
		return this.#work;
	}

	spend(work: number): void {
		this.#work += work;
	}

	/** Whether the search must end, counting `extra` work not yet spent. */
	isOver(extra = 0): boolean {
		const { budget } = this;
		if (budget.work !== undefined && this.#work + extra >= budget.work) return true;
		return budget.now() >= this.#until || (budget.cancelled?.() ?? false);
	}

	/** The part of the budget spent, 0 to 1, counting `extra` work: by work where work is bounded, so that equal work gives equal plans. */
	spent(extra = 0): number {
		const { work, seconds, now } = this.budget;
		if (work !== undefined) return Math.min(1, (this.#work + extra) / work);
		return seconds > 0 ? Math.min(1, (now() - this.#startedAt) / (seconds * 1000)) : 1;
	}

	/** Work that may still be spent, by the pace so far; a guess until something has been spent. */
	workLeft(): number {
		const { work } = this.budget;
		if (work !== undefined) return Math.max(0, work - this.#work);
		const spent = this.spent();
		return spent > 0.01 ? (this.#work / spent) * (1 - spent) : Infinity;
	}
}
