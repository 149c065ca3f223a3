import type { FormAnswer } from '$lib/contract/programme-refusals';
import type { Actor } from '$lib/core/agenda/activity-definition';
import type { FacilitatorId } from '$lib/core/kernel/ids';
import type { DecideTools } from '$lib/core/session/decide-tools';
import type { SessionEvent } from '$lib/core/session/events';
import { joinFacilitator } from '$lib/core/session/join-facilitator';
import { applyAll } from '$lib/core/session/apply';
import type { Decision } from '$lib/core/session/refusals';
import type { SessionState } from '$lib/core/session/state';
import type { App } from '../app';
import type { Account } from '../auth/accounts';

type Judge = (state: SessionState, actor: Actor, tools: DecideTools) => Decision<SessionEvent>;

/**
 * Lets a session's room judge what a facilitator asks for outside of it, from a list: also one who never opened it, if they may. The
 * room decides, so that an open console sees it at once.
 */
export async function decideAs(
	app: App,
	{ id, name }: Pick<Account, 'id' | 'name'>,
	sessionId: string,
	judge: Judge
): Promise<FormAnswer> {
	const mine = await app.programmes.facilitatesSession(id, sessionId);
	const live = mine ? await app.rooms.of(sessionId) : null;
	if (!live) return { ok: false, code: 'session/unknown' };
	const me = { id: id as FacilitatorId, name };
	const actor: Actor = { role: 'facilitator', person: null, facilitator: me.id };
	const outcome = await live.room.do({
		commandId: null,
		seat: null,
		decide: (state, tools) => {
			const joined = joinFacilitator(state, me);
			const decided = judge(applyAll(state, joined, tools.now, tools.find)!, actor, tools);
			return decided.ok && decided.value.length > 0
				? { ok: true, value: [...joined, ...decided.value] }
				: decided;
		}
	});
	if (outcome.ok) return { ok: true, value: null };
	if (outcome.code === 'command/retry') return { ok: false, code: 'session/meanwhile' };
	if (outcome.code === 'session/cancelled') return { ok: false, code: 'session/cancelled' };
	const begun = outcome.code === 'session/begun' || outcome.code === 'session/closed';
	return { ok: false, code: begun ? 'session/begun' : 'session/unknown' };
}
