import type { ReportBlock } from '../../report/blocks';
import type { SessionKind } from '../access';

/** A session as the whole path's report counts it. Dates are `YYYY-MM-DD`. */
export interface PathSession {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	readonly kind: SessionKind;
	readonly mode: 'room' | 'online' | 'mixed';
	readonly phaseId: string | null;
	readonly organisationId: string | null;
	readonly held: boolean;
	/** Who was there. */
	readonly present: readonly {
		readonly personId: string;
		readonly attendance: 'room' | 'online';
		/** Whose they were then, where they are another organisation's now. */
		readonly was?: string | null;
	}[];
}

/** A dated forming of groups, people by id. */
export interface PathRound {
	readonly sessionId: string;
	readonly groups: readonly (readonly string[])[];
	/** By person: whose they were then, where they are another organisation's now; missing: nobody's changed. */
	readonly was?: Readonly<Record<string, string>>;
}

/** Something that facilitators chose to hand back: a product of a session, or one person's words. */
export interface PathChoice {
	readonly kind: 'product' | 'voice';
	readonly session: string;
	readonly heading: string;
	readonly text: string;
	/** Whose words a voice is; null for a product. */
	readonly personId: string | null;
}

/** Everything that the whole path's report is made of: plain data, gathered once. */
export interface PathRecord {
	readonly programme: {
		readonly title: string;
		readonly aims: string;
		readonly startsOn: string;
		readonly endsOn: string;
	};
	/** In their order. */
	readonly phases: readonly {
		readonly id: string;
		readonly title: string;
		readonly startsOn: string;
		readonly endsOn: string;
	}[];
	readonly organisations: readonly {
		readonly id: string;
		readonly name: string;
		readonly territory: string;
		readonly leftOn: string;
	}[];
	/** Everybody who was ever grouped or present; `consent`: may be named and quoted. */
	readonly people: readonly {
		readonly id: string;
		readonly name: string;
		readonly organisationId: string | null;
		readonly consent: boolean;
	}[];
	/** By date. Templates are none of them. */
	readonly sessions: readonly PathSession[];
	readonly rounds: readonly PathRound[];
	readonly map: {
		/** Published entries; `area` and `status` in words of the report's language. */
		readonly entries: readonly {
			readonly area: string;
			readonly territory: string;
			readonly since: string;
		}[];
		readonly agreements: readonly {
			readonly from: string;
			readonly to: string;
			readonly subject: string;
			readonly state: string;
		}[];
		readonly gaps: readonly {
			readonly area: string;
			readonly territory: string;
			readonly subject: string;
			readonly state: string;
		}[];
	};
	readonly choices: readonly PathChoice[];
	/** Anonymous profiles over time, as the kinds that keep them write them. */
	readonly profiles: readonly ReportBlock[];
}
