import type { Result } from '../kernel/result';

/** Why the flow refuses a command: each is a code of the wire (a type test in contract holds that). */
export type FlowRefusal =
	| 'command/forbidden'
	| 'command/malformed'
	| 'session/closed'
	| 'session/not-open'
	| 'session/unknown'
	| 'session/begun'
	| 'session/cancelled'
	| 'agenda/unknown-activity'
	| 'agenda/unknown-kind'
	| 'agenda/begun'
	| 'agenda/step-begun'
	| 'agenda/promised'
	| 'agenda/full'
	| 'agenda/duplicate'
	| 'agenda/bad-config'
	| 'agenda/nothing-to-undo'
	| 'agenda/nothing-to-redo'
	| 'agenda/stale'
	| 'step/stale'
	| 'step/unknown'
	| 'timer/none'
	| 'person/unknown'
	| 'person/full'
	| 'round/unknown'
	| 'round/too-few'
	| 'round/impossible'
	| 'round/already-dealt'
	| 'round/not-dealt'
	| 'round/needed'
	| 'group/unknown'
	| 'group/not-member'
	| 'group/of-one'
	| 'group/no-better'
	| 'call/unknown'
	| 'call/taken'
	| 'call/already'
	| 'moment/unknown'
	| 'point/unknown'
	| 'activity/forbidden'
	| 'activity/malformed'
	| 'activity/not-now'
	| 'activity/already'
	| 'activity/taken'
	| 'activity/written-meanwhile'
	| 'activity/no-collector'
	| 'legacy/unknown'
	| 'legacy/already';

/** A refusal of the flow, or one that an activity's own `act` gave (`activity/...`). */
export type RefusalCode = FlowRefusal | `activity/${string}`;

/** Why somebody does not come in at the door. These never cross the socket: the join form says them. */
export type ArrivalRefusal =
	'session/closed' | 'session/cancelled' | 'door/locked' | 'person/removed' | 'person/taken' | 'person/full';

/** What happened, or why nothing did. */
export type Decision<Event> = Result<readonly Event[], RefusalCode>;
