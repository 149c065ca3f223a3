import type { AgendaItem } from '../../agenda/agenda-item';
import type { GroupingWish, StepPlace } from '../../agenda/activity-definition';
import type { Part } from '../../agenda/parts-wish';
import type { OpeningPlan } from '../../agenda/planned-times';
import type { Language, Localised } from '../../kernel/instant';
import type {
	About,
	Attendance,
	Call,
	Door,
	Facilitator,
	GroupNaming,
	MeetingRoom,
	Moment,
	PutPoint,
	Notice,
	PageRef,
	Participant,
	Round,
	SessionState,
	StageSetting,
	Stretch,
	Timer,
	Visit
} from '../state';

/** The current step as everybody may know it. */
export interface NowView {
	readonly activityId: string;
	readonly kind: string;
	readonly title: string;
	readonly stepIndex: number;
	readonly stepKey: string;
	readonly stepTitle: Localised;
	readonly instruction: Localised;
	readonly place: StepPlace;
	readonly since: number;
}

/** What all participants share. */
export interface EveryoneView {
	readonly title: string;
	readonly language: Language;
	readonly status: SessionState['status'];
	readonly link: string;
	readonly now: NowView | null;
	readonly timer: Timer | null;
	/** The activity's own view for everybody; its shape is known to its views only. */
	readonly activity: unknown;
	/** Messages to all, newest last, at most 5. */
	readonly notices: readonly { readonly id: string; readonly text: string; readonly at: number }[];
	/** The plenary's pages that participants may see now. */
	readonly pages: readonly PageView[];
}

export interface PageView {
	readonly id: string;
	readonly key: string;
	readonly activityId: string;
	readonly right: 'write' | 'read';
}

export interface MemberView {
	readonly id: string;
	readonly name: string;
	readonly organisation: string;
	readonly attendance: Attendance;
}

/** What the members of one group share. */
export interface GroupView {
	readonly id: string;
	readonly roundId: string;
	readonly activityId: string;
	readonly status: Round['status'];
	readonly mark: number;
	readonly naming: GroupNaming;
	readonly number: number;
	readonly room: { readonly name: string; readonly link: string } | null;
	readonly members: readonly MemberView[];
	readonly spokesperson: string | null;
	readonly mandate: string;
	readonly done: boolean;
	/** The group's open call; `takenBy` is the name of the facilitator who is coming. */
	readonly call: {
		readonly id: string;
		readonly question: string;
		readonly at: number;
		readonly takenBy: string | null;
	} | null;
	/** Messages to this group, newest last, at most 5. */
	readonly notices: readonly { readonly id: string; readonly text: string; readonly at: number }[];
	readonly pages: readonly PageView[];
	readonly activity: unknown;
}

/** What one person keeps at hand of an activity that the session has left; the shape of `kept` is known to the kind alone. */
export interface KeptView {
	readonly activityId: string;
	readonly kind: string;
	readonly title: string;
	readonly kept: unknown;
}

/** What is one person's alone. */
export interface PersonView {
	readonly id: string;
	readonly name: string;
	readonly organisation: string;
	readonly attendance: Attendance;
	readonly standing: Participant['standing'];
	readonly groupId: string | null;
	/** Functions held in the group, beside spokesperson. */
	readonly functions: readonly string[];
	readonly pages: readonly PageView[];
	readonly activity: unknown;
	/** Missing where there is nothing of that sort. */
	readonly kept?: readonly KeptView[];
}

/** A group as the stage names it. */
export interface StageGroup {
	readonly id: string;
	readonly mark: number;
	readonly number: number;
	readonly naming: GroupNaming;
	readonly room: string;
	/** Name of the part that the group plays, where parts are dealt. */
	readonly part: Localised | null;
	readonly members: readonly {
		readonly name: string;
		readonly spokesperson: boolean;
		readonly online: boolean;
	}[];
}

/** What the projector shows. It never holds facilitators' data or anybody's progress. */
export interface StageView {
	readonly title: string;
	readonly language: Language;
	readonly status: SessionState['status'];
	readonly theme: StageSetting['theme'];
	/** Null when the code is not to be shown (door locked, session closed, or hidden by a facilitator). */
	readonly code: string | null;
	readonly present: number;
	readonly now: NowView | null;
	readonly timer: Timer | null;
	/** The groups of the current round while it is dealt, so that people find each other. */
	readonly groups: readonly StageGroup[];
	readonly activity: unknown;
	readonly pages: readonly PageView[];
}

/** An agenda item with the times planned from the start and the real ones so far. */
export interface AgendaRow extends AgendaItem {
	readonly begun: boolean;
	/** Real milliseconds of the ended stretches; the running one is in `stretches`, so that this does not change with the clock. */
	readonly spent: number;
	readonly steps: readonly {
		readonly key: string;
		readonly title: Localised;
		readonly place: StepPlace;
		readonly minutes: number;
		readonly timed: boolean;
		readonly goesOn?: boolean;
		readonly instruction: Localised;
	}[];
	/** Columns of a collecting activity; empty for the others. */
	readonly columns: readonly { readonly id: string; readonly title: string }[];
	/** How groups are wished for it now; null where none are formed. */
	readonly grouping: GroupingWish | null;
	/** The parts that its groups play; empty where none are dealt. */
	readonly parts: readonly Part[];
	/** Whether facilitators may bring here what earlier sessions left. */
	readonly takesEarlier: boolean;
	/** What it has from earlier sessions. */
	readonly inherited: readonly { readonly sessionId: string; readonly activityId: string }[];
}

/** Everything facilitators see of the flow. */
export interface FacilitatorView {
	readonly id: string;
	readonly version: number;
	readonly status: SessionState['status'];
	readonly about: About;
	readonly naming: GroupNaming;
	readonly rooms: readonly MeetingRoom[];
	readonly facilitators: readonly Facilitator[];
	/** Who leads; empty: nobody in particular. */
	readonly leads: readonly Facilitator[];
	readonly door: Door;
	readonly agenda: readonly AgendaRow[];
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** The version with which the agenda last changed: undo and redo name it. */
	readonly agendaVersion: number;
	readonly now: NowView | null;
	readonly timer: Timer | null;
	readonly stretches: readonly Stretch[];
	readonly people: readonly Participant[];
	readonly rounds: readonly Round[];
	readonly calls: readonly Call[];
	/** The newest visit of each group. */
	readonly visits: readonly Visit[];
	readonly moments: readonly Moment[];
	readonly putPoints: readonly PutPoint[];
	readonly notices: readonly Notice[];
	readonly pages: readonly PageRef[];
	readonly activity: unknown;
	readonly stage: StageSetting;
	readonly openedAt: number | null;
	/** The agenda's minutes as they stood at the opening; null before. */
	readonly plan: OpeningPlan | null;
	readonly closedAt: number | null;
}

/** Who is connected now, for facilitators; changes often and is never stored. */
export interface PresenceView {
	readonly connected: readonly string[];
	/** Group id -> when somebody last wrote on its page (server time, ms). */
	readonly writing: Readonly<Record<string, number>>;
	readonly facilitators: readonly {
		readonly id: string;
		readonly groupId: string | null;
		readonly activityId: string | null;
	}[];
	readonly stages: number;
	/** A search for groups that runs now; null while there is none. */
	readonly planning: PlanningView | null;
}

/** How far a search for groups is. Times in ms of the server's clock. */
export interface PlanningView {
	/** The facilitator who asked. */
	readonly by: string;
	readonly activityIds: readonly string[];
	readonly since: number;
	/** The longest that it takes. */
	readonly seconds: number;
	/** Repeated pairs of the best plan so far, and the fewest possible; null before the first plan. */
	readonly repeats: number | null;
	readonly bound: number | null;
}
