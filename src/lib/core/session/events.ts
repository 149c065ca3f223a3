import type { AgendaItem } from '../agenda/agenda-item';
import type { Actor, GroupTurn, Inherited } from '../agenda/activity-definition';
import type {
	ActivityId,
	CallId,
	FacilitatorId,
	GroupId,
	MomentId,
	PersonId,
	RoundId,
	SessionId
} from '../kernel/ids';
import type { Instant } from '../kernel/instant';
import type {
	About,
	Attendance,
	Call,
	Door,
	Facilitator,
	Group,
	GroupNaming,
	MeetingRoom,
	Moment,
	PutPoint,
	Notice,
	PageRef,
	Participant,
	RosterWord,
	Round,
	SessionState,
	StageSetting,
	Timer,
	Visit
} from './state';
import type { RoundScore } from './rounds/round-score';

/** What happened, in the past tense. Events are the only truth of the flow: state is their sum. */
export type SessionEvent =
	| {
			readonly type: 'session.created';
			readonly id: SessionId;
			readonly about: About;
			readonly code: string;
			readonly facilitator: Facilitator;
			readonly agenda: readonly AgendaItem[];
			readonly rooms: readonly MeetingRoom[];
			readonly naming: GroupNaming;
	  }
	/** The log up to here was replaced by its sum, because something in it had to be forgotten. Stands alone at the beginning of a log. */
	| { readonly type: 'session.compacted'; readonly state: SessionState }
	| { readonly type: 'session.described'; readonly about: About }
	| { readonly type: 'session.opened' }
	| { readonly type: 'session.closed' }
	| { readonly type: 'session.reopened' }
	/** It does not take place after all; nobody can come in. */
	| { readonly type: 'session.cancelled' }
	/** A cancelled one takes place after all: prepared, as it was. */
	| { readonly type: 'session.restored' }
	/** Who leads it, in the order in which they were named. */
	| { readonly type: 'leads.set'; readonly leads: readonly Facilitator[] }
	| { readonly type: 'facilitator.joined'; readonly facilitator: Facilitator }
	| { readonly type: 'rooms.set'; readonly rooms: readonly MeetingRoom[]; readonly naming: GroupNaming }
	| { readonly type: 'door.set'; readonly door: Door }
	/** `step`: the current step's place among its activity's steps, as they are from now on. Missing: as before. */
	| {
			readonly type: 'agenda.changed';
			readonly agenda: readonly AgendaItem[];
			readonly step?: number | null;
	  }
	| { readonly type: 'agenda.undone'; readonly step?: number | null }
	| { readonly type: 'agenda.redone'; readonly step?: number | null }
	| {
			readonly type: 'step.entered';
			readonly activityId: ActivityId;
			readonly step: number;
			readonly timer: Timer | null;
			readonly pages: readonly PageRef[];
	  }
	| { readonly type: 'timer.set'; readonly timer: Timer | null }
	| { readonly type: 'person.listed'; readonly people: readonly Participant[] }
	| { readonly type: 'person.arrived'; readonly person: Participant }
	| { readonly type: 'person.admitted'; readonly personId: PersonId }
	/** Somebody asked for a place that is taken; `proved`: by the person's own link, which takes it from whoever came by the name alone. */
	| { readonly type: 'person.claimed'; readonly personId: PersonId; readonly proved: boolean }
	/** Their own link opened the place that a facilitator had said was theirs: nothing changes but that it is proved. */
	| { readonly type: 'person.proved'; readonly personId: PersonId }
	/** A facilitator says that these people are who they say; who asked for their places is answered by it. */
	| { readonly type: 'person.vouched'; readonly people: readonly PersonId[] }
	/** A facilitator has looked after who asked for this place. */
	| { readonly type: 'person.heeded'; readonly personId: PersonId }
	/** What came in under this name by the door's code alone is out; the name can be picked again. */
	| { readonly type: 'person.freed'; readonly personId: PersonId }
	| { readonly type: 'person.removed'; readonly personId: PersonId }
	| {
			readonly type: 'person.described';
			readonly personId: PersonId;
			readonly name: string;
			readonly organisation: string;
			readonly attendance: Attendance;
			/** Given where it follows from the programme's roster. */
			readonly roster?: RosterWord;
	  }
	/** They are expected no more, and never came. */
	| { readonly type: 'person.unlisted'; readonly people: readonly PersonId[] }
	| { readonly type: 'person.left'; readonly personId: PersonId }
	| { readonly type: 'person.returned'; readonly personId: PersonId }
	| { readonly type: 'round.proposed'; readonly round: Round }
	| { readonly type: 'round.discarded'; readonly roundId: RoundId }
	| { readonly type: 'round.dealt'; readonly roundId: RoundId; readonly pages: readonly PageRef[] }
	| { readonly type: 'round.recalled'; readonly roundId: RoundId }
	/** Those groups of a round that changed, as they are now: after a drag, a late arrival, another spokesperson, room or mandate. `score` null: as before. */
	| {
			readonly type: 'groups.changed';
			readonly roundId: RoundId;
			readonly groups: readonly Group[];
			readonly score: RoundScore | null;
	  }
	/** Functions of groups as they are dealt now, and what is to be remembered of this turn. */
	| {
			readonly type: 'functions.dealt';
			readonly roundId: RoundId;
			readonly groups: readonly GroupTurn[];
	  }
	| { readonly type: 'group.finished'; readonly groupId: GroupId; readonly done: boolean }
	| { readonly type: 'pages.opened'; readonly pages: readonly PageRef[] }
	| { readonly type: 'call.raised'; readonly call: Call }
	| { readonly type: 'call.taken'; readonly callId: CallId; readonly by: FacilitatorId }
	| { readonly type: 'call.cleared'; readonly callId: CallId }
	| { readonly type: 'group.visited'; readonly visit: Visit }
	| { readonly type: 'moment.noted'; readonly moment: Moment }
	| { readonly type: 'moment.revised'; readonly momentId: MomentId; readonly text: string }
	| { readonly type: 'moment.dropped'; readonly momentId: MomentId }
	| { readonly type: 'moment.restored'; readonly momentId: MomentId }
	| { readonly type: 'moment.put'; readonly momentId: MomentId; readonly activityId: ActivityId }
	| { readonly type: 'point.put'; readonly point: PutPoint }
	| { readonly type: 'notice.sent'; readonly notice: Notice }
	| { readonly type: 'stage.set'; readonly stage: StageSetting }
	/** What earlier sessions left reached an activity; one that is there already is replaced. */
	| {
			readonly type: 'activity.inherited';
			readonly activityId: ActivityId;
			readonly inherited: readonly Inherited[];
	  }
	/** Records of the programme reached an activity that needs them; they replace what it had. */
	| { readonly type: 'activity.supplied'; readonly activityId: ActivityId; readonly supplied: unknown }
	/** An activity's own action; `stampId` is the fresh id it may use. For anonymous actions the actor names nobody. */
	| {
			readonly type: 'activity.acted';
			readonly activityId: ActivityId;
			readonly action: { readonly type: string };
			readonly actor: Actor;
			readonly stampId: string;
	  };

/** An event with its place in the session's log. `at` is the server's clock; `version` starts at 1 without gaps. */
export interface LoggedEvent {
	readonly version: number;
	readonly at: Instant;
	readonly event: SessionEvent;
}
