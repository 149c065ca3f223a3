import type { Call, Moment, SessionState } from '../state';
import type { CallId, MomentId } from '../../kernel/ids';
import type { Appliers } from './applier';

/** So many drops can be taken back. */
const MOST_DROPPED = 20;

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
	| 'moment.restored'
	| 'moment.put'
	| 'point.put'
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
	'moment.dropped': (state, { momentId }) => {
		const dropped = state.moments.filter(({ id }) => id === momentId);
		return {
			...state,
			moments: state.moments.filter(({ id }) => id !== momentId),
			droppedMoments: [...(state.droppedMoments ?? []), ...dropped].slice(-MOST_DROPPED)
		};
	},
	'moment.restored': (state, { momentId }) => {
		const back = state.droppedMoments?.filter(({ id }) => id === momentId) ?? [];
		return {
			...state,
			moments: [...state.moments, ...back].toSorted((one, other) => one.at - other.at),
			droppedMoments: state.droppedMoments?.filter(({ id }) => id !== momentId) ?? []
		};
	},
	'moment.put': (state, { momentId, activityId }) =>
		changedMoment(state, momentId, (moment) => ({ ...moment, putOn: activityId })),
	'point.put': (state, { point }) => ({ ...state, putPoints: [...(state.putPoints ?? []), point] }),
	'notice.sent': (state, { notice }) => ({ ...state, notices: [...state.notices, notice] })
};
