import * as v from 'valibot';
import { commandSpec, envelope, type Command } from '$lib/contract/commands';
import type { ErrorCode } from '$lib/contract/errors';
import type { Answer } from '$lib/contract/wire';
import type { Actor } from '$lib/core/agenda/activity-definition';
import type { FacilitatorId, PersonId } from '$lib/core/kernel/ids';
import type { Command as FlowCommand } from '$lib/core/session/commands';
import { decide } from '$lib/core/session/decide';
import type { LiveRoom } from './live-room';
import type { RoomWork } from './room-work';
import type { Viewer } from './room-views';

/** Work that has to be done before a command can be decided: planning groups, reading a page. */
export type Prepare = (
	command: Command,
	actor: Actor,
	live: LiveRoom
) => Promise<RoomWork['decide'] | ErrorCode | null>;

const refused = (code: ErrorCode): Answer => ({ ok: false, code });

/** Who acts, as the flow sees it. The stage never acts. */
function actorOf(viewer: Viewer): Actor | null {
	switch (viewer.role) {
		case 'facilitator':
			return { role: 'facilitator', person: null, facilitator: viewer.id as FacilitatorId };
		case 'participant':
			return { role: 'participant', person: viewer.id as PersonId, facilitator: null };
		case 'stage':
			return null;
	}
}

/**
 * One command from a socket, from raw bytes to its answer: form, role, then the room's judgement. Whatever comes, it answers and
 * never throws.
 */
export async function handleCommand(
	raw: unknown,
	viewer: Viewer,
	live: LiveRoom,
	prepare: Prepare
): Promise<Answer> {
	const outer = v.safeParse(envelope, raw);
	if (!outer.success) return refused('command/malformed');
	const { commandId, type, payload } = outer.output;
	const spec = commandSpec(type);
	if (!spec) return refused('command/unknown');
	const actor = actorOf(viewer);
	if (!actor || !spec.roles.includes(actor.role)) return refused('command/forbidden');
	const inner = v.safeParse(spec.payload, payload);
	if (!inner.success) return refused('command/malformed');
	const command = { type, payload: inner.output } as Command;
	const prepared = await prepare(command, actor, live);
	if (typeof prepared === 'string') return refused(prepared);
	const outcome = await live.room.do({
		commandId,
		seat: null,
		decide: prepared ?? ((state, tools) => decide(state, command as FlowCommand, actor, tools))
	});
	return outcome as Answer;
}
