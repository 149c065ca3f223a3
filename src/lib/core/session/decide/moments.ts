import type { ActivityId, FacilitatorId, GroupId, MomentId, NoticeId, PageId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import { ok, refuse } from '../../kernel/result';
import { collect } from '../acting/collect-card';
import { groupById, itemOf } from '../find-in-session';
import type { PutPoint, SessionState } from '../state';
import type { Handlers } from './handler';

const momentOf = (state: SessionState, id: string) => state.moments.find((moment) => moment.id === id);

/** A group that exists for people: of a round that was dealt. */
function isRealGroup(state: SessionState, groupId: string): boolean {
	const found = groupById(state, groupId);
	return found !== null && found.round.status !== 'proposed';
}

function isPut({ putPoints = [] }: SessionState, point: PutPoint): boolean {
	return putPoints.some(
		(put) =>
			put.pageId === point.pageId && put.pointId === point.pointId && put.activityId === point.activityId
	);
}

/** What facilitators see and say: moments, cards brought to a board, messages. */
export const momentCommands: Handlers<
	| 'moment.note'
	| 'moment.revise'
	| 'moment.drop'
	| 'moment.restore'
	| 'moment.put'
	| 'point.put'
	| 'notice.send'
> = {
	'moment.note': ({ text, groupId }, { state, actor, tools }) => {
		if (groupId !== null && !isRealGroup(state, groupId)) return refuse('group/unknown');
		const moment = {
			id: tools.newId() as MomentId,
			by: actor.facilitator as FacilitatorId,
			text,
			groupId: groupId as GroupId | null,
			activityId: state.position?.activityId ?? null,
			at: tools.now,
			putOn: null
		};
		return ok([{ type: 'moment.noted', moment }]);
	},
	'moment.revise': ({ momentId, text }, { state }) => {
		const moment = momentOf(state, momentId);
		return moment ? ok([{ type: 'moment.revised', momentId: moment.id, text }]) : refuse('moment/unknown');
	},
	'moment.drop': ({ momentId }, { state }) => {
		const moment = momentOf(state, momentId);
		return moment ? ok([{ type: 'moment.dropped', momentId: moment.id }]) : refuse('moment/unknown');
	},
	'moment.restore': ({ momentId }, { state }) => {
		// Back already: two facilitators may have pressed the same button.
		if (momentOf(state, momentId)) return ok([]);
		const moment = state.droppedMoments?.find(({ id }) => id === momentId);
		return moment ? ok([{ type: 'moment.restored', momentId: moment.id }]) : refuse('moment/unknown');
	},
	'moment.put': ({ momentId, activityId, column }, deciding) => {
		const moment = momentOf(deciding.state, momentId);
		if (!moment) return refuse('moment/unknown');
		if (moment.putOn === activityId) return ok([]);
		const { state, tools } = deciding;
		const noted = moment.activityId && itemOf(state, moment.activityId);
		const confidential =
			noted && tools.find(noted.kind)?.confidential ? ({ confidential: true } as const) : {};
		const origin = { kind: 'moment', moment: moment.id, group: moment.groupId, ...confidential } as const;
		const acted = collect(activityId, { column, text: moment.text, origin }, deciding);
		if (!acted.ok) return acted;
		return ok([
			...acted.value,
			{ type: 'moment.put', momentId: moment.id, activityId: activityId as ActivityId }
		]);
	},
	'point.put': ({ pageId, pointId, activityId, column }, deciding) => {
		const page = own(deciding.state.pages, pageId);
		const text = page && deciding.tools.pointText(page.id as PageId, pointId);
		if (!page || !text?.trim()) return refuse('point/unknown');
		const point = { pageId: page.id, pointId, activityId: activityId as ActivityId };
		if (isPut(deciding.state, point)) return ok([]);
		const group = page.scope.kind === 'group' ? page.scope.groupId : null;
		const origin = { kind: 'point', page: page.id, group } as const;
		const acted = collect(activityId, { column, text: text.trim(), origin }, deciding);
		return acted.ok ? ok([...acted.value, { type: 'point.put', point }]) : acted;
	},
	'notice.send': ({ text, to }, { state, actor, tools }) => {
		if (to !== null && !isRealGroup(state, to)) return refuse('group/unknown');
		const notice = {
			id: tools.newId() as NoticeId,
			by: actor.facilitator as FacilitatorId,
			text,
			to: to as GroupId | null,
			at: tools.now
		};
		return ok([{ type: 'notice.sent', notice }]);
	}
};
