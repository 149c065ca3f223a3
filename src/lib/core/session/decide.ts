import type { Actor } from '../agenda/activity-definition';
import type { Command } from './commands';
import type { DecideTools } from './decide-tools';
import type { SessionEvent } from './events';
import type { Decision } from './refusals';
import type { SessionState } from './state';

/** Judges a validated command: the events that follow from it, or why it is refused. No events: it already holds. */
export function decide(
	state: SessionState | null,
	command: Command,
	actor: Actor,
	tools: DecideTools
): Decision<SessionEvent> {
	throw new Error(`not yet: ${state?.id} ${command.type} ${actor.role} ${tools.now}`);
}
