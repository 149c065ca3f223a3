import type { Actor } from '../agenda/activity-definition';
import { own } from '../kernel/record';
import { ok, refuse } from '../kernel/result';
import { PARTICIPANT_COMMANDS, type Command, type CommandName } from './commands';
import { activityCommands } from './decide/activities';
import { agendaCommands } from './decide/agenda';
import { callCommands } from './decide/calls';
import { frameCommands } from './decide/frame';
import { groupCommands } from './decide/groups';
import type { Deciding, Handlers } from './decide/handler';
import { momentCommands } from './decide/moments';
import { peopleCommands } from './decide/people';
import { roundCommands } from './decide/rounds';
import { stepCommands } from './decide/steps';
import { timerCommands } from './decide/timer';
import type { DecideTools } from './decide-tools';
import type { SessionEvent } from './events';
import type { Decision, FlowRefusal } from './refusals';
import { withFunctionsDealt } from './rounds/deal-functions-anew';
import type { SessionState } from './state';

// The type makes it exhaustive: a command without a handler does not compile.
const HANDLERS: Handlers<CommandName> = {
	...frameCommands,
	...agendaCommands,
	...stepCommands,
	...timerCommands,
	...peopleCommands,
	...roundCommands,
	...groupCommands,
	...callCommands,
	...momentCommands,
	...activityCommands
};

/** What can be done before the session is opened: everything that prepares it. */
const WHILE_PREPARED: ReadonlySet<CommandName> = new Set<CommandName>([
	'session.describe',
	'session.open',
	'session.close',
	'session.reopen',
	'session.cancel',
	'session.restore',
	'rooms.set',
	'door.set',
	'door.rotate',
	'agenda.insert',
	'agenda.revise',
	'agenda.move',
	'agenda.duplicate',
	'agenda.remove',
	'agenda.skip',
	'agenda.undo',
	'agenda.redo',
	'person.list',
	'person.describe',
	'person.admit',
	'person.remove',
	'person.free',
	'person.leave',
	'person.return',
	'round.propose',
	'rounds.plan',
	'round.stop',
	'round.discard',
	'group.move',
	'group.set',
	'group.speak',
	'activity.inherit',
	'moment.note',
	'moment.revise',
	'moment.drop',
	'moment.restore',
	'notice.send',
	'stage.set'
]);

/** Why this actor may not send this command at all; null when they may. */
function refusalOfActor(state: SessionState, command: CommandName, actor: Actor): FlowRefusal | null {
	if (actor.role === 'facilitator') {
		return actor.facilitator && own(state.facilitators, actor.facilitator) ? null : 'command/forbidden';
	}
	const person = actor.person ? own(state.people, actor.person) : undefined;
	return person?.standing === 'present' && PARTICIPANT_COMMANDS.has(command) ? null : 'command/forbidden';
}

/** Why this command has no place at this time of the session's life; null when it has. */
function refusalOfTime({ status }: SessionState, command: CommandName): FlowRefusal | null {
	if (status === 'closed') return command === 'session.reopen' ? null : 'session/closed';
	if (status === 'cancelled') return command === 'session.restore' ? null : 'session/cancelled';
	return status === 'open' || WHILE_PREPARED.has(command) ? null : 'session/not-open';
}

/** Why a command is refused whatever it asks for: by who sends it, or by when. The server asks before work made elsewhere. */
export function refusalBefore(state: SessionState, command: CommandName, actor: Actor): FlowRefusal | null {
	return refusalOfActor(state, command, actor) ?? refusalOfTime(state, command);
}

/** Judges a validated command: the events that follow from it, or why it is refused. No events: it already holds. */
export function decide(
	state: SessionState | null,
	command: Command,
	actor: Actor,
	tools: DecideTools
): Decision<SessionEvent> {
	if (!state) return refuse('session/unknown');
	const refusal = refusalBefore(state, command.type, actor);
	if (refusal) return refuse(refusal);
	const handler = HANDLERS[command.type] as (
		payload: Command['payload'],
		deciding: Deciding
	) => Decision<SessionEvent>;
	const decision = handler(command.payload, { state, actor, tools });
	return decision.ok ? ok(withFunctionsDealt(state, decision.value, tools)) : decision;
}
