import type { Rng } from '../kernel/rng';

/** A person to be grouped. `organisation` is null where none is known. */
export interface GroupingPerson {
	readonly id: string;
	readonly organisation: string | null;
	readonly attendance: 'room' | 'online';
}

/** How a round is divided: into so many groups, or into groups of about so many. */
export type RoundShape =
	{ readonly kind: 'groups'; readonly groups: number } | { readonly kind: 'size'; readonly size: number };

/** A group that stays as it is while the rest is solved again; its size may differ from the others'. */
export interface LockedGroup {
	readonly group: number;
	readonly members: readonly string[];
	/** Kept if given and present; else chosen like any other. */
	readonly spokesperson?: string;
}

/** One round to plan: a number of groups or a target size, with what is fixed for it. */
export interface RoundRequest {
	readonly shape: RoundShape;
	readonly absent: readonly string[];
	/** A person placed in a given group (index from 0), in this round. */
	readonly pinned: readonly { readonly person: string; readonly group: number }[];
	/** The most people a group holds, by index; missing or null: no limit. */
	readonly capacity?: readonly (number | null)[];
	/** Which of the problem's functions are dealt in this round; missing: all. */
	readonly functions?: readonly string[];
	/** Groups that are fixed whole. Locked groups count among the round's groups. */
	readonly locked?: readonly LockedGroup[];
}

/** A round that took place. `ageDays` lets recent meetings weigh more; 0 or missing weighs fully. */
export interface PastRound {
	readonly groups: readonly (readonly string[])[];
	readonly spokespersons: readonly string[];
	readonly functions?: Readonly<Record<string, readonly string[]>>;
	readonly ageDays?: number;
}

/** The aims that a facilitator may turn off or reorder; hard rules always come first. */
export type Aim = 'pairs' | 'organisations' | 'spokespersons' | 'attendance';

/** Everything the rotation engine is asked. Ids are any strings; order carries no meaning. */
export interface GroupingProblem {
	readonly people: readonly GroupingPerson[];
	readonly rounds: readonly RoundRequest[];
	readonly history: readonly PastRound[];
	readonly apart: readonly (readonly [string, string])[];
	readonly together: readonly (readonly [string, string])[];
	readonly online: 'spread' | 'together' | 'ignore';
	/** Functions to deal in every group beside the spokesperson, e.g. observer. */
	readonly functions: readonly string[];
	/** In order of weight; default all four in the order of the type. */
	readonly aims?: readonly Aim[];
}

export interface PlannedGroup {
	readonly members: readonly string[];
	readonly spokesperson: string;
	readonly functions: Readonly<Record<string, readonly string[]>>;
}

export interface PlannedRound {
	readonly groups: readonly PlannedGroup[];
}

/** What a facilitator reads beside a plan. */
export interface ScoreCard {
	/** Pairs that meet again in the plan, counting the past; `times` is how often they will have met. */
	readonly repeatedPairs: readonly { readonly people: readonly [string, string]; readonly times: number }[];
	/** Sum over pairs of (times together, planned and past, less one, where positive), the past's own repeats left out. */
	readonly repeats: number;
	/** No plan can have fewer repeats. */
	readonly lowerBound: number;
	/** Pairs of one organisation in one group, over the planned rounds. */
	readonly sameOrganisation: number;
	/** Times each person has been spokesperson, past and planned. */
	readonly spoken: Readonly<Record<string, number>>;
	/** Turns given although somebody present, who had had fewer and did not speak the time before, got none in that round. */
	readonly unfairSpokespersons: number;
	/** Turns given to somebody who had the one before as well. */
	readonly twiceRunning: number;
	/** Groups of a mixed round that hold exactly one online person, where online people are to be spread. */
	readonly aloneOnline: number;
}

export interface GroupingPlan {
	readonly rounds: readonly PlannedRound[];
	readonly score: ScoreCard;
	/** Amount of search spent, in the engine's own steps: equal work and seed give an equal plan. */
	readonly work: number;
}

/**
 * Hard rules that cannot all hold, each by itself: a pair to keep apart or together is one entry, and without any one entry the others
 * could hold. The text is made by the interface.
 */
export interface Clash {
	readonly rules: readonly {
		readonly rule: 'sizes' | 'apart' | 'together' | 'pinned' | 'capacity' | 'group-of-one' | 'people';
		readonly people: readonly string[];
		readonly round: number | null;
	}[];
}

export type GroupingAnswer =
	| { readonly kind: 'plan'; readonly plan: GroupingPlan }
	| { readonly kind: 'impossible'; readonly clash: Clash };

/** What bounds a search: `now` in ms; the search ends at `seconds` or `work`, whichever comes first, or when cancelled. */
export interface SearchBudget {
	readonly rng: Rng;
	readonly now: () => number;
	readonly seconds: number;
	readonly work?: number;
	readonly cancelled?: () => boolean;
	/** Called with every better plan. */
	readonly onBetter?: (plan: GroupingPlan) => void;
}
