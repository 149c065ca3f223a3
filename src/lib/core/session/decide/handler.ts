import type { Actor } from '../../agenda/activity-definition';
import type { CommandName, CommandPayloads } from '../commands';
import type { DecideTools } from '../decide-tools';
import type { SessionEvent } from '../events';
import type { Decision } from '../refusals';
import type { SessionState } from '../state';

/** What every decision has at hand beside the command's payload. The guards of `decide` have passed already. */
export interface Deciding {
	readonly state: SessionState;
	readonly actor: Actor;
	readonly tools: DecideTools;
}

/** Judges one command. */
export type Handler<Name extends CommandName> = (
	payload: CommandPayloads[Name],
	deciding: Deciding
) => Decision<SessionEvent>;

/** Judges of some of the commands, by name: together they must cover all. */
export type Handlers<Name extends CommandName> = { readonly [One in Name]: Handler<One> };
