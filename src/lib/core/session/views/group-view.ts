import type { FindActivity } from '../../agenda/activity-definition';
import type { GroupId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import { pageIndex } from '../../page/page-index';
import { groupById, openCallOf } from '../find-in-session';
import type { Group, Round, SessionState } from '../state';
import { noticesTo, pageViews, shownActivity } from './shared-parts';
import type { GroupView, MemberView } from './view-types';

/** The members of a group, as they know each other. */
export function membersOf(state: SessionState, group: Group): readonly MemberView[] {
	return group.members.flatMap((member) => {
		const person = own(state.people, member);
		if (!person) return [];
		const { id, name, organisation, attendance } = person;
		return [{ id, name, organisation, attendance }];
	});
}

/** A group's number in its round, from 1. */
export function numberOf(round: Round, group: Group): number {
	return round.groups.indexOf(group) + 1;
}

function callView(state: SessionState, group: Group): GroupView['call'] {
	const call = openCallOf(state, group.id);
	if (!call) return null;
	const coming = call.takenBy && own(state.facilitators, call.takenBy);
	return { id: call.id, question: call.question, at: call.at, takenBy: coming ? coming.name : null };
}

/** What the members of a dealt or recalled group share; null for any other group. */
export function groupView(state: SessionState, groupId: GroupId, find: FindActivity): GroupView | null {
	const found = groupById(state, groupId);
	if (!found || found.round.status === 'proposed') return null;
	const { round, group } = found;
	const shown = shownActivity(state, find);
	const concerned = shown?.context.round === round;
	return {
		id: group.id,
		roundId: round.id,
		activityId: round.activityId,
		status: round.status,
		mark: group.mark,
		naming: round.naming,
		number: numberOf(round, group),
		room: group.room,
		members: membersOf(state, group),
		spokesperson: group.spokesperson,
		mandate: group.mandate,
		done: group.done,
		call: callView(state, group),
		notices: noticesTo(state.notices, group.id),
		pages: pageViews(state, pageIndex(state.pages).byGroup.get(group.id), true, find),
		activity: shown && concerned ? shown.definition.views.group(shown.run, shown.context, group) : null
	};
}
