import type { SampleAction } from '$lib/core/agenda/activity-definition';
import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { Attendance, Round } from '$lib/core/session/state';
import type { ResourceFields } from '$lib/core/service-map/fields';

/**
 * A whole programme as it is told to the seed: what exists, who takes part, and what happened at each meeting. Days are `YYYY-MM-DD`,
 * people and organisations are named by their place in the lists.
 */
export interface Story {
	readonly title: string;
	readonly aims: string;
	readonly language: Language;
	readonly startsOn: string;
	readonly endsOn: string;
	readonly phases: readonly { readonly title: string; readonly startsOn: string; readonly endsOn: string }[];
	/** The first makes the programme; all of them facilitate it. */
	readonly facilitators: readonly {
		readonly name: string;
		readonly email: string;
		readonly password: string;
	}[];
	readonly organisations: readonly {
		readonly name: string;
		readonly territory: string;
		readonly kind: string;
		/** Who works with its team. */
		readonly facilitators: readonly number[];
		/** When it handed its entries in; empty: not yet. */
		readonly handedIn: string;
	}[];
	readonly people: readonly {
		readonly name: string;
		readonly organisation: number;
		readonly attendance: Attendance;
		/** Since when results may name them; empty: they may not. */
		readonly consents: string;
	}[];
	readonly entries: readonly ToldEntry[];
	readonly guides: readonly { readonly title: string; readonly link: string; readonly notes: string }[];
	/** In the order in which they took place. */
	readonly sessions: readonly ToldSession[];
}

export interface ToldEntry {
	readonly organisation: number;
	readonly fields: Omit<ResourceFields, 'leadOrganisation' | 'territory'>;
	readonly since: string;
	/** Whether it is on the map; else it waits for the facilitators. */
	readonly published: boolean;
}

export interface ToldSession {
	readonly kind: 'plenary' | 'team' | 'individual';
	readonly phase: number;
	/** Whose it is, where it is a team's or a person's. */
	readonly organisation: number | null;
	readonly person: number | null;
	readonly title: string;
	readonly aims: string;
	readonly date: string;
	readonly startsAt: string;
	readonly place: string;
	readonly mode: 'room' | 'online' | 'mixed';
	readonly link: string;
	readonly rooms: readonly string[];
	readonly agenda: readonly ToldActivity[];
	/** Null: it is still to come. */
	readonly held: ToldMeeting | null;
}

/** What happened at a meeting beside its activities. */
export interface ToldMeeting {
	readonly absent: readonly number[];
	/** Which facilitator opened it. */
	readonly led: number;
	/** Noted in the room while groups worked. */
	readonly moments: readonly string[];
	readonly questions: readonly string[];
	readonly notes: { readonly emerged: string; readonly next: string } | null;
	/** What is to be handed back at the end of the path. */
	readonly chosen: readonly ToldChoice[];
	/** Days on which a facilitator opened the team's plan before the meeting. */
	readonly opened: readonly string[];
}

export interface ToldChoice {
	readonly kind: 'product' | 'voice';
	readonly heading: string;
	readonly text: string;
	readonly person: number | null;
}

/** An activity of an agenda: a template of the kind by its key, or a configuration. */
export interface ToldActivity {
	readonly kind: string;
	readonly template?: string;
	readonly config?: unknown;
	readonly title?: string;
	readonly minutes?: number;
	/** What is written on its pages, shared out among the groups. */
	readonly points?: readonly string[];
	/** What people do at each step; what is refused there is passed over. Missing: the kind's own sample. */
	acts?(scene: Scene): readonly SampleAction<{ readonly type: string }>[];
}

/** What an activity's acts can be about, at the step that was just entered. */
export interface Scene {
	/** The step's key, and its place among the activity's steps from 0. */
	readonly step: string;
	readonly index: number;
	readonly config: unknown;
	readonly language: Language;
	/** Who is there, in an order that differs from meeting to meeting. */
	readonly people: readonly PersonId[];
	/** Organisations of those who are there, by person. */
	readonly organisations: Readonly<Record<PersonId, string>>;
	readonly groups: readonly GroupId[];
	readonly round: Round | null;
	/** The programme's records that the activity works on. */
	readonly supplied: unknown;
}
