import type { GenericSchema } from 'valibot';
import type { ActivityId, FacilitatorId, GroupId, PersonId } from '../kernel/ids';
import type { Instant, Language, Localised } from '../kernel/instant';
import type { Result } from '../kernel/result';
import type { LastingRecord } from '../service-map/lasting-records';
import type { AgendaItem } from './agenda-item';
import type { PartsWish } from './parts-wish';
import type { Group, GroupNaming, Round, SessionState, Turn } from '../session/state';

/** Where a step takes place. */
export type StepPlace = 'plenary' | 'groups' | 'alone';

/** A stretch of an activity. `instruction` says in one sentence what people do now; empty where the view says it better. */
export interface Step {
	readonly key: string;
	readonly place: StepPlace;
	readonly minutes: number;
	readonly title: Localised;
	readonly instruction: Localised;
	/** Whether entering the step starts its timer by itself. */
	readonly timed: boolean;
	/** Groups go on here with what they began in the step before: groups dealt anew do not begin here. */
	readonly goesOn?: boolean;
}

/** How groups are to be formed for an activity; the facilitator sees the proposal and may change all of it. */
export interface GroupingWish {
	readonly shape:
		{ readonly kind: 'groups'; readonly groups: number } | { readonly kind: 'size'; readonly size: number };
	readonly online: 'spread' | 'together' | 'ignore';
	/** Functions dealt inside each group beside the spokesperson. */
	readonly functions: readonly string[];
	/** How these groups are named; missing: as the session does. */
	readonly naming?: GroupNaming;
}

/**
 * A kind of page that an activity opens: plenary and person pages when it is entered, group pages when groups are dealt. Its rights
 * follow from the flow's state at every moment. Facilitators may always read plenary and group pages; a person's page only
 * where the rights of non-members say so. The stage reads what non-members may read, and never writes.
 */
export interface PageSpec {
	readonly key: string;
	readonly scope: 'group' | 'plenary' | 'person';
	/**
	 * What a participant may do with it now. `step`: the activity's present one; `current`: it is there, and the page is no earlier
	 * round's. `member`: of the page's group, or its person; in the plenary everybody.
	 */
	rights(at: {
		readonly step: Step | null;
		readonly current: boolean;
		readonly round: Round | null;
		readonly member: boolean;
	}): PageRight;
}

export type PageRight = 'write' | 'read' | 'none';

/** Who acts, as an activity sees it. `person` and `facilitator` are null for an anonymous action. */
export interface Actor {
	readonly role: 'facilitator' | 'participant';
	readonly person: PersonId | null;
	readonly facilitator: FacilitatorId | null;
}

/** What an activity may look at: the session around it, its own item, and where it stands. */
export interface ActivityContext<Config = unknown> {
	readonly session: SessionState;
	readonly item: AgendaItem;
	readonly config: Config;
	/** The current step when the session is in this activity, else null. */
	readonly step: Step | null;
	/** The activity's newest round that was dealt, also after its recall; null while there is none. */
	readonly round: Round | null;
	/** The group, in that round, of a person. */
	groupOf(person: PersonId): Group | null;
	/** What earlier sessions of the programme left for this activity, oldest first; fixed by an event, so that replay sees the same. */
	readonly inherited: readonly Inherited[];
	/** The programme's records that the definition `needs`; fixed by an event. Undefined before they came, and where none are needed. */
	readonly supplied?: unknown;
	/** Where cards can be brought in this agenda, in its order; a context made without a session's registry has none. */
	collectors?(): readonly CollectingPlace[];
}

/** An activity that takes cards, as those who may bring some see it. */
export interface CollectingPlace {
	readonly activityId: ActivityId;
	readonly title: string;
	/** No card there may say who or what it comes from: what one writes there is written there, by a key of the device. */
	readonly anonymous: boolean;
	readonly columns: readonly { readonly id: string; readonly title: string }[];
}

/** The functions of one group in one turn, as the activity deals them. */
export interface GroupTurn extends Turn {
	readonly group: GroupId;
	/** The activity's own name of the turn. */
	readonly turn: string;
}

/** What a finished run leaves for later sessions. Kept when the session closes, for the same programme and circle of people. */
export interface Legacy {
	/** What everybody in the session could read: thoughts, cards, points. Any later activity may show or collect them. */
	readonly texts: readonly { readonly heading: string; readonly text: string }[];
	/**
	 * The kind's own data, read again only by the same kind; plain JSON, null for nothing. May hold what is one person's alone: that
	 * reaches a place only where `isProved` says whose it is.
	 */
	readonly own: unknown;
}

/** A page's texts at the end of a run: the plenary's and the groups'. The activity says which of it everybody could read. */
export interface LeftPage {
	readonly key: string;
	readonly groupId: string | null;
	readonly points: readonly string[];
}

/** An earlier run's legacy as it reaches a later activity. `date` is `YYYY-MM-DD`. */
export interface Inherited {
	readonly sessionId: string;
	readonly sessionTitle: string;
	readonly date: string;
	readonly activityId: string;
	readonly kind: string;
	readonly title: string;
	readonly legacy: Legacy;
}

/** The time and a fresh id, fixed in the event so that replay gives the same state. */
export interface ActionStamp {
	readonly at: Instant;
	readonly id: string;
	readonly actor: Actor;
}

/** A ready configuration from the method, which a facilitator picks and edits. */
export interface MethodTemplate<Config = unknown> {
	readonly key: string;
	readonly title: Localised;
	/** What it is for, in one or two sentences. */
	readonly purpose: Localised;
	readonly minutes: number;
	/** People it suits, e.g. 6 to 40. */
	readonly people: { readonly from: number; readonly to: number };
	readonly materials: Localised;
	readonly cautions: Localised;
	config(language: Language): Config;
}

/** A place where cards (moments, points of groups) can be put: an activity that collects says its columns. */
export interface Collector<Config, State, Action> {
	columns(config: Config, state: State): readonly { readonly id: string; readonly title: string }[];
	put(card: CollectedCard): Action;
	/** Whether cards of this configuration keep no author at all: then people's own offers are not taken. */
	anonymous?(config: Config): boolean;
}

/** A card brought from elsewhere; its origin stays with it. */
export interface CollectedCard {
	readonly column: string;
	readonly text: string;
	readonly origin: CardOrigin;
}

export type CardOrigin =
	/** `confidential`: noted in an activity that is for those who were there alone. */
	| {
			readonly kind: 'moment';
			readonly moment: string;
			readonly group: string | null;
			readonly confidential?: true | undefined;
	  }
	| { readonly kind: 'point'; readonly page: string; readonly group: string | null }
	/** Left by an earlier session. `date` is `YYYY-MM-DD`. */
	| { readonly kind: 'earlier'; readonly sessionTitle: string; readonly date: string }
	/** Offered by somebody in another activity; `as` says in which function, in words, and nothing else of them. */
	| {
			readonly kind: 'activity';
			readonly activity: string;
			readonly as: string;
			readonly group: string | null;
	  };

/**
 * One kind of activity. Pure: no clock, randomness or I/O; texts only as `Localised` data. The five `views` decide what each
 * audience sees, and nothing else leaves the server: `everyone` is sent to all participants, `group` and `person` only to them.
 */
export interface ActivityDefinition<
	Config = unknown,
	State = unknown,
	Action extends { readonly type: string } = { readonly type: string }
> {
	readonly kind: string;
	/** Version of `Config`; raised when its shape changes, with a case in `migrate`. */
	readonly version: number;
	readonly name: Localised;
	readonly summary: Localised;
	readonly config: GenericSchema;
	readonly action: GenericSchema;
	/** Who may do what: every action's type is listed, or it is refused. */
	readonly rights: Readonly<Record<Action['type'], readonly ('facilitator' | 'participant')[]>>;
	/** The kind's everyday length in minutes, when no template says it. */
	readonly minutes: number;
	defaults(language: Language): Config;
	migrate?(config: unknown, from: number): unknown;
	/** `minutes` is the item's planned length: shortening an activity while running shortens its steps. */
	steps(config: Config, minutes: number): readonly Step[];
	/** How groups are wished for now; null when none are formed. Called before anything ran as well: then `run` is the initial state. */
	grouping?(config: Config, run: State, context: ActivityContext<Config>): GroupingWish | null;
	/**
	 * For activities whose groups each play a part: people are then assigned to the part farthest from their own instead of by
	 * rotation. What it says of people reaches no view; null where groups are formed as usual.
	 */
	assign?(config: Config, run: State, context: ActivityContext<Config>): PartsWish | null;
	readonly pages?: readonly PageSpec[];
	initial(config: Config): State;
	/** Whether another configuration keeps what people were told, of who sees what, when they gave what the run holds. Missing: any does. */
	keepsPromises?(before: Config, after: Config, run: State): boolean;
	/** Actions whose author is nowhere stored: neither event, log nor state. */
	anonymous?(config: Config, action: Action): boolean;
	/**
	 * For anonymous actions of which each person has one: what it is about, and the key under which their device keeps theirs. While
	 * the session runs, memory alone (nothing stored) holds who used which key, and refuses a second one with `activity/already`.
	 */
	once?(action: Action): { readonly about: string; readonly key: string } | null;
	/** Judges and applies an action. Deterministic: it runs again at every replay. */
	act(state: State, action: Action, stamp: ActionStamp, context: ActivityContext<Config>): Result<State>;
	/**
	 * Functions that change hands while the round lasts: who holds what in each group at this moment. Asked after everything that
	 * happens; what differs from the groups as they are becomes an event. Deterministic, and the same again when nothing changed.
	 */
	functions?(state: State, context: ActivityContext<Config>): readonly GroupTurn[];
	/** The card that an action brings to a collecting activity; null for actions that bring none. Judged with the action: both, or neither. */
	offers?(
		action: Action,
		stamp: ActionStamp,
		context: ActivityContext<Config>
	): { readonly to: string; readonly card: CollectedCard } | null;
	readonly views: {
		everyone(state: State, context: ActivityContext<Config>): unknown;
		group(state: State, context: ActivityContext<Config>, group: Group): unknown;
		person(state: State, context: ActivityContext<Config>, person: PersonId): unknown;
		facilitator(state: State, context: ActivityContext<Config>): unknown;
		stage(state: State, context: ActivityContext<Config>): unknown;
	};
	readonly collector?: Collector<Config, State, Action>;
	/**
	 * Records of the programme that it works on. The server puts them into the session when a step of it is entered; `sample` gives
	 * the same for previews and tests.
	 */
	readonly needs?: { readonly records: 'resources' | 'path'; sample(language: Language): unknown };
	/**
	 * What the run makes that outlives the session, whole, each time it is asked: what changed is written with the event that
	 * changed it, by its id; what is gone from the list is taken back.
	 */
	records?(state: State, context: ActivityContext<Config>): readonly LastingRecord[];
	/** What one person keeps at hand of a run when the session has moved on, such as what they share; null for nothing. Sent to them alone. */
	keeps?(state: State, context: ActivityContext<Config>, person: PersonId): unknown;
	/** What a run leaves for later sessions; null or missing: nothing. */
	leaves?(state: State, context: ActivityContext<Config>, pages: readonly LeftPage[]): Legacy | null;
	/** Whether an activity of this config takes up an earlier run by itself when it begins; facilitators may add others by hand. */
	inherits?(config: Config, earlier: Inherited): boolean;
	/**
	 * Whether what it makes is for those who were there alone: its part of the report is marked so, and what it leaves of its own goes
	 * on in a team's or a person's sessions only.
	 */
	readonly confidential?: boolean;
	/** Whether its views show the texts it inherited: then facilitators may bring them by hand. Collectors get them as cards anyway. */
	readonly showsEarlier?: boolean;
	/**
	 * The state without what is one person's, for whoever asks that their data be erased; missing: whatever names them as its author goes.
	 * `keepWords`: they agreed that what they shared stays.
	 */
	erase?(state: State, person: PersonId, keepWords: boolean): State;
	readonly templates: readonly MethodTemplate<Config>[];
	/**
	 * Actions that fill a run of this config with plausible content, for previews and tests; people and groups are the sample
	 * session's. Made without knowing the step shown: what is refused there is passed over.
	 */
	sample(context: {
		readonly config: Config;
		readonly people: readonly PersonId[];
		readonly groups: readonly GroupId[];
		readonly language: Language;
	}): readonly SampleAction<Action>[];
	/** More of it, for what depends on who is in which group and holds what: asked at every step, about that step. */
	sampleAt?(state: State, context: ActivityContext<Config>): readonly SampleAction<Action>[];
}

/** Something that somebody does in a sample session. */
export interface SampleAction<Action> {
	readonly actor: Actor;
	readonly action: Action;
}

/** Looks a kind up; undefined for one that this build does not know (an old agenda keeps its place and is shown as unknown). */
export type FindActivity = (kind: string) => ActivityDefinition | undefined;
