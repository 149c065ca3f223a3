import type { Aim } from '../../grouping/problem';
import type { PersonId } from '../../kernel/ids';

/** Rules and aims of one round, as facilitators set them. Only facilitators see them. */
export interface RoundRules {
	readonly apart: readonly (readonly [string, string])[];
	readonly together: readonly (readonly [string, string])[];
	readonly online: 'spread' | 'together' | 'ignore';
	/** Aims in their order; an aim that is not listed is not pursued. Missing: the engine's own order. */
	readonly aims?: readonly Aim[];
}

/** What an assignment of parts reached and could not reach. It concerns the people it assigned, not those of groups kept as they were. */
export interface PartsScore {
	/** Distances between own and played part; null where too few people told theirs for a sum to hide them. */
	readonly distance: {
		readonly total: number;
		/** The same if every part played. */
		readonly withAll: number;
		/** Everybody's greatest distance: what no balance of sizes would allow to go beyond. */
		readonly most: number;
	} | null;
	/** People who play their own part, because it could not be avoided. */
	readonly own: readonly PersonId[];
	/** How many told nothing. */
	readonly untold: number;
	/** Keys of parts that were to play and found no group. */
	readonly left: readonly string[];
}

/** What a facilitator reads beside a proposal. Pairs are people who already met; `bound` is the fewest repeats any plan leaves. */
export interface RoundScore {
	readonly repeatedPairs: readonly {
		readonly people: readonly [PersonId, PersonId];
		readonly times: number;
	}[];
	readonly bound: number;
	/** Pairs of one organisation in one group. */
	readonly sameOrganisation: number;
	/** People who are spokesperson although somebody present has had fewer turns. */
	readonly unfairSpokespersons: number;
}
