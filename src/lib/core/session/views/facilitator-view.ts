import type { FindActivity } from '../../agenda/activity-definition';
import type { AgendaItem } from '../../agenda/agenda-item';
import type { Facilitator, PageRef, Participant, SessionState, Visit } from '../state';
import { own } from '../../kernel/record';
import { knownActivity, stepsOf } from '../activity-context';
import { takesEarlier } from '../acting/takes-earlier';
import { isBegun } from '../find-in-session';
import { nowView, shownActivity } from './shared-parts';
import type { AgendaRow, FacilitatorView } from './view-types';

function spentByActivity(state: SessionState): ReadonlyMap<string, number> {
	const spent = new Map<string, number>();
	for (const { activityId, from, to } of state.stretches) {
		if (to !== null) spent.set(activityId, (spent.get(activityId) ?? 0) + to - from);
	}
	return spent;
}

function agendaRow(state: SessionState, item: AgendaItem, spent: number, find: FindActivity): AgendaRow {
	const known = knownActivity(state, item.id, find);
	return {
		...item,
		begun: isBegun(state, item.id),
		spent,
		steps: stepsOf(item, find),
		parts: known?.definition.assign?.(known.context.config, known.run, known.context)?.parts ?? [],
		columns: known?.definition.collector?.columns(known.context.config, known.run) ?? [],
		grouping: known?.definition.grouping?.(known.context.config, known.run, known.context) ?? null,
		takesEarlier: known !== null && takesEarlier(known.definition),
		inherited: (own(state.inherited, item.id) ?? []).map(({ sessionId, activityId }) => ({
			sessionId,
			activityId
		}))
	};
}

function newestVisits(state: SessionState): readonly Visit[] {
	return [...new Map(state.visits.map((visit) => [visit.groupId, visit])).values()];
}

/** Everything facilitators see of the flow. It does not change with the clock: running times are for the reader to count. */
export function facilitatorView(state: SessionState, find: FindActivity): FacilitatorView {
	const shown = shownActivity(state, find);
	const spent = spentByActivity(state);
	return {
		id: state.id,
		version: state.version,
		status: state.status,
		about: state.about,
		naming: state.naming,
		rooms: state.rooms,
		facilitators: Object.values<Facilitator>(state.facilitators),
		leads: state.leads ?? [],
		door: state.door,
		agenda: state.agenda.map((item) => agendaRow(state, item, spent.get(item.id) ?? 0, find)),
		canUndo: state.agendaPast.length > 0,
		canRedo: state.agendaFuture.length > 0,
		agendaVersion: state.agendaVersion ?? 0,
		now: nowView(state, find),
		timer: state.timer,
		stretches: state.stretches,
		people: Object.values<Participant>(state.people),
		rounds: state.rounds,
		calls: state.calls,
		visits: newestVisits(state),
		moments: state.moments,
		putPoints: state.putPoints ?? [],
		notices: state.notices,
		pages: Object.values<PageRef>(state.pages),
		activity: shown ? shown.definition.views.facilitator(shown.run, shown.context) : null,
		stage: state.stage,
		openedAt: state.openedAt,
		plan: state.plan ?? null,
		closedAt: state.closedAt
	};
}
