import type { Rng } from '../../kernel/rng';
import type { Design } from './design';
import { developArray, searchDifferenceArray } from './difference-array';
import { knownDesign, withRows } from './known-design';
import { searchStarter, type StarterPlan } from './search-starter';
import { canTwist, developStarter } from './starter';

/** What a search for a design may spend: it asks before every try, and says what each has cost. */
export interface DesignBudget {
	readonly rng: Rng;
	readonly stop: () => boolean;
	readonly spend: (work: number) => void;
	/** Work that may still be spent. */
	readonly left: () => number;
}

/** Tries of one search for a starter: short, because another start is worth more than patience. */
const TRIES = 120000;

/** Searches that one kind of starter gets. */
const SEEDS = 3;

/** A design of at least so many rounds; the longest known where no such is known or found. */
export function findDesign(groups: number, size: number, rounds: number, budget: DesignBudget): Design {
	const known = knownDesign(groups, size);
	if (known.length >= rounds) return known;
	const found = byArray(groups, size, rounds, budget) ?? byStarter(groups, size, rounds, budget);
	return found ?? known;
}

function byArray(groups: number, size: number, rounds: number, budget: DesignBudget): Design | null {
	if (size > groups || groups > 40) return null;
	const inRows = groups % size === 0 ? knownDesign(groups / size, size).length : 0;
	const needed = Math.max(2, rounds - inRows);
	if (needed > groups || budget.stop()) return null;
	const tries = Math.min(TRIES, budget.left() * 4);
	const array = searchDifferenceArray(groups, size, needed, budget.rng, tries);
	budget.spend(tries / 4);
	return array && withRows(developArray(array, groups), groups, size);
}

function byStarter(groups: number, size: number, rounds: number, budget: DesignBudget): Design | null {
	for (let seed = 0; seed < SEEDS; seed++) {
		for (const plan of starterPlans(groups, size, rounds)) {
			if (budget.stop()) return null;
			const tries = Math.min(TRIES, budget.left());
			const starter = searchStarter(plan, budget.rng, tries, budget.stop);
			budget.spend(tries);
			if (starter) return developStarter(starter);
		}
	}
	return null;
}

/** Kinds of starters that give so many rounds, the ones with the smallest search first. */
function starterPlans(groups: number, size: number, rounds: number): StarterPlan[] {
	const people = groups * size;
	const most = Math.floor((people - 1) / (size - 1));
	if (rounds > most || people > 120) return [];
	const plans: StarterPlan[] = [];
	for (const firstRounds of [1, 2]) {
		const least = Math.max(2, Math.ceil(rounds / firstRounds));
		for (let cycle = least; cycle * firstRounds <= Math.min(most, rounds + 2); cycle++) {
			// More fixed people than groups would have to meet one another again and again.
			if (people % cycle > groups) continue;
			for (const twist of [3, 2, 1]) {
				if (twist === 1 || canTwist(groups, people, cycle, twist))
					plans.push({ groups, size, cycle, twist, firstRounds });
			}
		}
	}
	return plans.sort((one, two) => one.firstRounds - two.firstRounds || two.twist - one.twist);
}
