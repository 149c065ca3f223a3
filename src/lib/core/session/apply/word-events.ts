import type { Call, Moment, SessionState } from '../state';
import type { CallId, MomentId } from '../../kernel/ids';
import type { Appliers } from './applier';

function changedCall(state: SessionState, id: CallId, change: (call: Call) => Call): SessionState {
	return { ...state, calls: state.calls.map((call) => (call.id === id ? change(call) : call)) };
}

function changedMoment(state: SessionState, id: MomentId, change: (moment: Moment) => Moment): SessionState {
	return { ...state, moments: state.moments.map((moment) => (moment.id === id ? change(moment) : moment)) };
}

/** Effects of calls, visits, moments and messages. */
export const wordEvents: Appliers<
	| 'call.raised'
	| 'call.taken'
	| 'call.cleared'
	| 'group.visited'
	| 'moment.noted'
	| 'moment.revised'
	| 'moment.dropped'
	| 'moment.put'
	| 'notice.sent'
> = {
	'call.raised': (state, { call }) => ({ ...state, calls: [...state.calls, call] }),
	'call.taken': (state, { callId, by }) => changedCall(state, callId, (call) => ({ ...call, takenBy: by })),
	'call.cleared': (state, { callId }, { at }) =>
		changedCall(state, callId, (call) => ({ ...call, clearedAt: at })),
	'group.visited': (state, { visit }) => ({ ...state, visits: [...state.visits, visit] }),
	'moment.noted': (state, { moment }) => ({ ...state, moments: [...state.moments, moment] }),
	'moment.revised': (state, { momentId, text }) =>
		changedMoment(state, momentId, (moment) => ({ ...moment, text })),
	'moment.dropped': (state, { momentId }) => ({
		...state,
		moments: state.moments.filter(({ id }) => id !== momentId)
	}),
	'moment.put': (state, { momentId, activityId }) =>
		changedMoment(state, momentId, (moment) => ({ ...moment, putOn: activityId })),
	'notice.sent': (state, { notice }) => ({ ...state, notices: [...state.notices, notice] })
};
