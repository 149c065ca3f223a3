/** What the network of a programme is made of: plain data, gathered once. A whole path's record has all of it. */
export interface NetworkRecord {
	/** In their order. */
	readonly phases: readonly { readonly id: string; readonly title: string }[];
	readonly organisations: readonly {
		readonly id: string;
		readonly name: string;
		readonly territory: string;
		/** `YYYY-MM-DD`, or empty while it takes part. */
		readonly leftOn: string;
	}[];
	/** `consent`: may be named outside the facilitators' own pages. */
	readonly people: readonly {
		readonly id: string;
		readonly name: string;
		readonly organisationId: string | null;
		readonly consent: boolean;
	}[];
	/** By date; `date` is `YYYY-MM-DD`. */
	readonly sessions: readonly {
		readonly id: string;
		readonly title: string;
		readonly date: string;
		readonly phaseId: string | null;
	}[];
	/** Of plenary sessions alone, the oldest first, people by id: a team always works with itself. */
	readonly rounds: readonly {
		readonly sessionId: string;
		readonly groups: readonly (readonly string[])[];
		/** By person: whose they were then, where they are another organisation's now; missing: nobody's changed. */
		readonly was?: Readonly<Record<string, string>>;
	}[];
}
