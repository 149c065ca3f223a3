import type { CallId, FacilitatorId, PersonId } from '../../kernel/ids';
import { ok, refuse } from '../../kernel/result';
import { dealtRound, groupIn, openCallOf } from '../find-in-session';
import type { Call, SessionState } from '../state';
import type { Handlers } from './handler';

function openCall(state: SessionState, callId: string): Call | undefined {
	return state.calls.find((call) => call.id === callId && call.clearedAt === null);
}

/** A group's calls for a facilitator. */
export const callCommands: Handlers<'call.raise' | 'call.take' | 'call.clear'> = {
	'call.raise': ({ question }, { state, actor, tools }) => {
		const round = dealtRound(state);
		const by = actor.person as PersonId;
		const group = round && groupIn(round, by);
		if (!group) return refuse('group/unknown');
		if (openCallOf(state, group.id)) return refuse('call/already');
		const id = tools.newId() as CallId;
		const call = { id, groupId: group.id, by, question, at: tools.now, takenBy: null, clearedAt: null };
		return ok([{ type: 'call.raised', call }]);
	},
	'call.take': ({ callId }, { state, actor }) => {
		const call = openCall(state, callId);
		if (!call) return refuse('call/unknown');
		if (call.takenBy === actor.facilitator) return ok([]);
		if (call.takenBy) return refuse('call/taken');
		return ok([{ type: 'call.taken', callId: call.id, by: actor.facilitator as FacilitatorId }]);
	},
	'call.clear': ({ callId }, { state, actor }) => {
		const call = openCall(state, callId);
		if (!call) return refuse('call/unknown');
		if (actor.role === 'participant') {
			const round = dealtRound(state);
			const group = round && groupIn(round, actor.person as PersonId);
			// A call of another group is as unknown as one that does not exist.
			if (group?.id !== call.groupId) return refuse('call/unknown');
		}
		return ok([{ type: 'call.cleared', callId: call.id }]);
	}
};
