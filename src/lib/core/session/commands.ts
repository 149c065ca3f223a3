import type { Aim } from '../grouping/problem';
import type { Attendance, GroupNaming, StageSetting } from './state';

/** Where the sender believed the session was; null before the first step. */
export type Expected = { readonly activityId: string; readonly step: number } | null;

interface ActivityFields {
	readonly activityId: string;
	readonly title: string;
	readonly minutes: number;
	readonly config: unknown;
}

/** What a facilitator asks of the rotation for one activity. */
export interface RoundWish {
	readonly activityId: string;
	readonly shape:
		{ readonly kind: 'groups'; readonly groups: number } | { readonly kind: 'size'; readonly size: number };
	readonly online: 'spread' | 'together' | 'ignore';
	readonly apart: readonly (readonly [string, string])[];
	readonly together: readonly (readonly [string, string])[];
	/** Aims in their order; one that is not listed is not pursued. Missing: all, in the engine's order. */
	readonly aims?: readonly Aim[] | undefined;
	/** Groups of the present proposal to keep as they are. */
	readonly keep: readonly string[];
	readonly seed: number;
}

/** Groups for several activities at once, planned together; rules and aims hold for all. */
export interface AheadWish extends Pick<RoundWish, 'online' | 'apart' | 'together' | 'aims' | 'seed'> {
	readonly rounds: readonly Pick<RoundWish, 'activityId' | 'shape'>[];
}

/** Payloads by command. The wire's table (`contract/commands.ts`) validates the same shapes; a type test holds them equal. */
export interface CommandPayloads {
	'session.describe': {
		readonly title: string;
		readonly aims: string;
		readonly date: string;
		readonly startsAt: string;
		readonly place: string;
		readonly mode: 'room' | 'online' | 'mixed';
		readonly language: 'it' | 'en';
		readonly link: string;
	};
	'session.open': Record<never, never>;
	'session.close': { readonly expect: Expected };
	'session.reopen': Record<never, never>;
	'session.cancel': Record<never, never>;
	/** Takes back that it was cancelled. */
	'session.restore': Record<never, never>;
	'rooms.set': {
		readonly naming: GroupNaming;
		readonly rooms: readonly {
			readonly id: string;
			readonly name: string;
			readonly kind: Attendance;
			readonly link: string;
		}[];
	};
	'door.set': { readonly locked: boolean; readonly waitingRoom: boolean };
	'door.rotate': Record<never, never>;
	'agenda.insert': ActivityFields & {
		readonly at: number;
		readonly kind: string;
		readonly method?: string | undefined;
	};
	'agenda.revise': ActivityFields;
	'agenda.move': { readonly activityId: string; readonly to: number };
	'agenda.duplicate': { readonly activityId: string; readonly as: string };
	'agenda.remove': { readonly activityId: string };
	'agenda.skip': { readonly activityId: string; readonly skipped: boolean };
	/** `expect`: the version with which the agenda that the sender saw had come (`agendaVersion`). */
	'agenda.undo': { readonly expect: number };
	'agenda.redo': { readonly expect: number };
	'step.enter': { readonly activityId: string; readonly step: number; readonly expect: Expected };
	'timer.start': { readonly seconds: number };
	'timer.extend': { readonly seconds: number };
	'timer.pause': Record<never, never>;
	'timer.resume': Record<never, never>;
	'timer.clear': Record<never, never>;
	'person.list': {
		readonly people: readonly {
			readonly name: string;
			readonly organisation: string;
			readonly attendance: Attendance;
		}[];
	};
	'person.describe': {
		readonly personId: string;
		readonly name: string;
		readonly organisation: string;
		readonly attendance: Attendance;
	};
	'person.admit': { readonly personId: string };
	'person.remove': { readonly personId: string };
	'person.free': { readonly personId: string };
	'person.leave': { readonly personId: string };
	'person.return': { readonly personId: string };
	'round.propose': RoundWish;
	'rounds.plan': AheadWish;
	/** Ends the search that runs for this session: the best so far is proposed. */
	'round.stop': Record<never, never>;
	'round.repeat': { readonly activityId: string; readonly roundId: string };
	'round.discard': { readonly roundId: string };
	/** `expect`: everybody is also taken to where these groups work, if the session still is there. Missing: people stay in the step. */
	'round.deal': { readonly roundId: string; readonly expect?: Expected | undefined };
	'round.recall': { readonly roundId: string; readonly expect: Expected };
	'group.move': { readonly roundId: string; readonly personId: string; readonly to: string };
	'group.set': {
		readonly roundId: string;
		readonly groupId: string;
		readonly room?: string | null | undefined;
		readonly mandate?: string | undefined;
		readonly part?: string | undefined;
	};
	'group.even': {
		readonly roundId: string;
		readonly groupId: string;
		readonly how: 'merge' | 'move-fewest';
	};
	'group.speak': { readonly groupId: string; readonly personId: string };
	'group.finish': { readonly groupId: string; readonly done: boolean };
	'group.visit': { readonly groupId: string };
	'call.raise': { readonly question: string };
	'call.take': { readonly callId: string };
	'call.clear': { readonly callId: string };
	'moment.note': { readonly text: string; readonly groupId: string | null };
	'moment.revise': { readonly momentId: string; readonly text: string };
	'moment.drop': { readonly momentId: string };
	/** Takes back a drop. */
	'moment.restore': { readonly momentId: string };
	'moment.put': { readonly momentId: string; readonly activityId: string; readonly column: string };
	'point.put': {
		readonly pageId: string;
		readonly pointId: string;
		readonly activityId: string;
		readonly column: string;
	};
	'notice.send': { readonly text: string; readonly to: string | null };
	'stage.set': StageSetting;
	/** `column`: where the texts go as cards, in an activity that collects; null for its first, and for the others. */
	'activity.inherit': {
		readonly activityId: string;
		readonly from: { readonly sessionId: string; readonly activityId: string };
		readonly column: string | null;
	};
	'activity.act': {
		readonly activityId: string;
		readonly action: { readonly type: string; readonly [key: string]: unknown };
	};
}

export type CommandName = keyof CommandPayloads;

/** One command, as a session decides it. */
export type CommandOf<Name extends CommandName> = Name extends CommandName
	? { readonly type: Name; readonly payload: CommandPayloads[Name] }
	: never;

/** Any command. */
export type Command = CommandOf<CommandName>;

/** What participants may send at all, on their own group and in their own name; the rest is the facilitators'. */
export const PARTICIPANT_COMMANDS: ReadonlySet<CommandName> = new Set<CommandName>([
	'person.describe',
	'group.speak',
	'group.finish',
	'call.raise',
	'call.clear',
	'activity.act'
]);
