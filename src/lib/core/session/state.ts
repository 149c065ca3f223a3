import type {
	ActivityId,
	CallId,
	FacilitatorId,
	GroupId,
	MomentId,
	NoticeId,
	PageId,
	PersonId,
	RoomId,
	RoundId,
	SessionId
} from '../kernel/ids';
import type { Instant, Language } from '../kernel/instant';
import type { Inherited } from '../agenda/activity-definition';
import type { AgendaItem } from '../agenda/agenda-item';
import type { OpeningPlan } from '../agenda/planned-times';
import type { PartsScore, RoundRules, RoundScore } from './rounds/round-score';

/** How people attend: a whole session may mix both. */
export type Attendance = 'room' | 'online';

/** Where a session is in its life. `cancelled`: it was prepared and does not take place. */
export type SessionStatus = 'prepared' | 'open' | 'closed' | 'cancelled';

/** What the session is, as its facilitators describe it. `date` is `YYYY-MM-DD`, `startsAt` is `HH:MM`, both local to the place. */
export interface About {
	readonly title: string;
	readonly aims: string;
	readonly date: string;
	readonly startsAt: string;
	readonly place: string;
	readonly mode: 'room' | 'online' | 'mixed';
	readonly language: Language;
	/** The plenary's own online room, a pasted link; empty when there is none. */
	readonly link: string;
}

/** A place where a group can work: a physical room, or an online room with its link. */
export interface MeetingRoom {
	readonly id: RoomId;
	readonly name: string;
	readonly kind: 'room' | 'online';
	readonly link: string;
}

export interface Facilitator {
	readonly id: FacilitatorId;
	readonly name: string;
}

/** What the programme's roster says of somebody. */
export interface RosterWord {
	readonly name: string;
	readonly organisation: string;
	readonly attendance: Attendance;
}

/** A person present (or expected: `invited`) in this session. */
export interface Participant {
	readonly id: PersonId;
	readonly name: string;
	readonly organisation: string;
	readonly attendance: Attendance;
	readonly standing: 'invited' | 'waiting' | 'present' | 'removed';
	/** When the person first came in; null while only invited. */
	readonly arrivedAt: Instant | null;
	/** Set by a facilitator when somebody left early: not grouped any more, back at the next arrival. */
	readonly away: boolean;
	/** Who they are was proved by their personal link; else they picked or typed a name, which proves nothing. */
	readonly proved?: boolean;
	/** A facilitator said that whoever has this place is who they say. */
	readonly vouched?: boolean;
	/** What the roster said when this session last followed it: only what it corrects since is taken over. Missing: not listed by it. */
	readonly roster?: RosterWord;
	/** Listed here by a facilitator, whomever the roster expects. */
	readonly guest?: boolean;
	/** When somebody else last asked for this place: facilitators look after it. */
	readonly claimedAt?: Instant;
	/** It was their own link that asked, and the place is theirs: what came by the name alone is out. Missing: somebody picked the name. */
	readonly claimedByLink?: boolean;
}

/** The door: who can come in. The code is shown 3-4 (`K7M-Q2RT`). The QR's secret is not part of the state. */
export interface Door {
	readonly code: string;
	readonly locked: boolean;
	readonly waitingRoom: boolean;
}

/** Where the session is: a step of an activity by its place among the steps as they are now, since when. */
export interface Position {
	readonly activityId: ActivityId;
	readonly step: number;
	readonly since: Instant;
}

/** A stretch of real time spent in a step, named by its key: steps are added and taken out meanwhile. `to` is null for the running one. */
export interface Stretch {
	readonly activityId: ActivityId;
	readonly step: string;
	readonly from: Instant;
	readonly to: Instant | null;
}

/** Timers are data: running ones say when they end, paused ones what is left (ms). `total` (ms) includes extensions. */
export type Timer =
	| { readonly kind: 'running'; readonly endsAt: Instant; readonly total: number }
	| { readonly kind: 'paused'; readonly remaining: number; readonly total: number };

/** How groups are named: by plant, by their room, or by number. The mark (a plant's drawing) is always there. */
export type GroupNaming = 'plants' | 'rooms' | 'numbers';

/** Who holds which function: function's name -> people. */
export type Functions = Readonly<Record<string, readonly PersonId[]>>;

/** One turn of functions that change hands, by the activity's own ids: names may be mended meanwhile, and who held what stays. */
export interface Turn {
	/** As they are held now, or were last. */
	readonly functions: Functions;
	/** All who have held them and are to be remembered for it; nobody while the turn is only being prepared. */
	readonly held: Functions;
	/** What people call them, by id, when the turn was on; an id that is missing here is a name itself. */
	readonly names?: Readonly<Record<string, string>>;
}

export interface Group {
	readonly id: GroupId;
	/** Index of the group's mark (plant, drawing and hue) from 0. */
	readonly mark: number;
	readonly room: { readonly name: string; readonly link: string } | null;
	readonly members: readonly PersonId[];
	readonly spokesperson: PersonId | null;
	/** Who holds which function, when the activity deals functions: function's name -> people. */
	readonly functions: Functions;
	/**
	 * The turns, where functions change hands while the round lasts: by the activity's own name of the turn. Missing where they never
	 * do. The programme's memory counts what was held in every turn.
	 */
	readonly turns?: Readonly<Record<string, Turn>>;
	/** The group's own mandate where it differs from the activity's; empty otherwise. */
	readonly mandate: string;
	/** Key of the part that the group plays, in activities that deal parts. */
	readonly part?: string;
	readonly done: boolean;
}

/** A dated forming of groups, kept for ever as history. */
export interface Round {
	readonly id: RoundId;
	readonly activityId: ActivityId;
	readonly status: 'proposed' | 'dealt' | 'recalled';
	readonly at: Instant;
	readonly naming: GroupNaming;
	readonly groups: readonly Group[];
	readonly score: RoundScore;
	/** What was asked of the rotation; kept so that whoever comes late, or is moved by hand, is judged by it. Missing: nothing. */
	readonly rules?: RoundRules;
	/** Given where parts were assigned: as proposed. Moving people by hand does not change it, so that nobody's own part can be tried out. */
	readonly parts?: PartsScore;
}

/** A group's call for a facilitator. Cleared on arrival, or by the group. */
export interface Call {
	readonly id: CallId;
	readonly groupId: GroupId;
	readonly by: PersonId;
	readonly question: string;
	readonly at: Instant;
	readonly takenBy: FacilitatorId | null;
	readonly clearedAt: Instant | null;
}

export interface Visit {
	readonly groupId: GroupId;
	readonly by: FacilitatorId;
	readonly at: Instant;
}

/** Something a facilitator saw and wants to bring back; private to the facilitators until put on a board. */
export interface Moment {
	readonly id: MomentId;
	readonly by: FacilitatorId;
	readonly text: string;
	readonly groupId: GroupId | null;
	readonly activityId: ActivityId | null;
	readonly at: Instant;
	/** The activity whose board it was put on; null while private. */
	readonly putOn: ActivityId | null;
}

/** A point of a shared page that was put on a board. */
export interface PutPoint {
	readonly pageId: PageId;
	readonly pointId: string;
	readonly activityId: ActivityId;
}

/** A facilitator's message to everybody (`to` null) or to one group. */
export interface Notice {
	readonly id: NoticeId;
	readonly by: FacilitatorId;
	readonly text: string;
	readonly to: GroupId | null;
	readonly at: Instant;
}

/** A shared document opened by an activity: for a group of a round, for everybody, or for one person. */
export interface PageRef {
	readonly id: PageId;
	readonly activityId: ActivityId;
	/** The activity's own name for it, e.g. `synthesis`. */
	readonly key: string;
	readonly scope:
		| { readonly kind: 'group'; readonly roundId: RoundId; readonly groupId: GroupId }
		| { readonly kind: 'plenary' }
		| { readonly kind: 'person'; readonly personId: PersonId };
}

export interface StageSetting {
	readonly showCode: boolean;
	readonly theme: 'day' | 'evening';
}

/** Everything that is flow in one session. Immutable: every event makes a new one that shares what did not change. */
export interface SessionState {
	readonly id: SessionId;
	/** Number of events applied. */
	readonly version: number;
	readonly status: SessionStatus;
	readonly about: About;
	readonly naming: GroupNaming;
	readonly rooms: readonly MeetingRoom[];
	readonly facilitators: Readonly<Record<FacilitatorId, Facilitator>>;
	/** Who leads it, of those who may open it; missing: nobody in particular. */
	readonly leads?: readonly Facilitator[];
	readonly door: Door;
	readonly agenda: readonly AgendaItem[];
	/** Earlier and undone agendas, newest last, at most 50 each. */
	readonly agendaPast: readonly (readonly AgendaItem[])[];
	readonly agendaFuture: readonly (readonly AgendaItem[])[];
	/** The version with which the agenda last changed; missing while it has not. */
	readonly agendaVersion?: number;
	readonly position: Position | null;
	readonly stretches: readonly Stretch[];
	readonly timer: Timer | null;
	readonly people: Readonly<Record<PersonId, Participant>>;
	/** In the order in which they were formed; at most one per activity is `proposed`. */
	readonly rounds: readonly Round[];
	readonly calls: readonly Call[];
	readonly visits: readonly Visit[];
	readonly moments: readonly Moment[];
	/** Moments dropped while the session goes on, newest last, at most 20: a slip is put right. Missing: none. */
	readonly droppedMoments?: readonly Moment[];
	/** Missing: none. */
	readonly putPoints?: readonly PutPoint[];
	readonly notices: readonly Notice[];
	readonly pages: Readonly<Record<PageId, PageRef>>;
	/** Each begun activity's own state, made and read by its definition alone. */
	readonly runs: Readonly<Record<ActivityId, unknown>>;
	/** What earlier sessions left for an activity, oldest first. */
	readonly inherited: Readonly<Record<ActivityId, readonly Inherited[]>>;
	/** Records of the programme that an activity works on, shaped as its definition reads them. */
	readonly supplied: Readonly<Record<ActivityId, unknown>>;
	readonly stage: StageSetting;
	readonly openedAt: Instant | null;
	/** The agenda's minutes as they stood when the session was first opened; missing until then. */
	readonly plan?: OpeningPlan;
	readonly closedAt: Instant | null;
}
