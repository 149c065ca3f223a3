import type { GroupId } from '$lib/core/kernel/ids';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import type { Group, Round } from '$lib/core/session/state';
import type { SmallGroupsAction } from './actions';
import type { SmallGroupsConfig } from './config';

export interface SmallGroupsState {
	/** The round being reported; with another round the reporting begins anew. */
	readonly round: string | null;
	/** As a facilitator arranged it; groups not in it follow in the round's order. */
	readonly order: readonly string[];
	readonly current: GroupId | null;
	readonly reported: readonly GroupId[];
}

export const SMALL_GROUPS_BEGIN: SmallGroupsState = { round: null, order: [], current: null, reported: [] };

/** The state as far as it concerns this round (R6). */
export function ofRound(state: SmallGroupsState, round: Round | null): SmallGroupsState {
	return round !== null && state.round === round.id ? state : SMALL_GROUPS_BEGIN;
}

/** A group that was dissolved into the others: nobody is left to speak for it (R9). */
export function isDissolved({ members }: Group): boolean {
	return members.length === 0;
}

/** The groups that have a turn, in the order of reporting (R2); of dissolved ones only that which has the floor (R9). */
export function reportingOrder(state: SmallGroupsState, round: Round): readonly Group[] {
	const place = new Map(state.order.map((id, index) => [id, index]));
	const last = place.size;
	return round.groups
		.filter((group) => !isDissolved(group) || group.id === state.current)
		.toSorted((one, other) => (place.get(one.id) ?? last) - (place.get(other.id) ?? last));
}

/** The group that reports after the current one: the first in order that has not had its turn (R4). */
export function nextToReport(state: SmallGroupsState, round: Round): Group | null {
	const waiting = reportingOrder(state, round).filter(
		(group) => group.id !== state.current && !state.reported.includes(group.id)
	);
	return waiting[0] ?? null;
}

/** Judges and applies one action. */
export function actOnSmallGroups(
	before: SmallGroupsState,
	action: SmallGroupsAction,
	_stamp: ActionStamp,
	{ round, step }: ActivityContext<SmallGroupsConfig>
): Result<SmallGroupsState> {
	if (round === null) return refuse('round/needed');
	const state: SmallGroupsState = { ...ofRound(before, round), round: round.id };
	switch (action.type) {
		case 'report.start': {
			if (step?.key !== 'reporting') return refuse('activity/not-now');
			const group = round.groups.find((one) => one.id === action.group);
			if (!group) return refuse('group/unknown');
			const reported = finished(state).filter((id) => id !== group.id);
			return ok({ ...state, current: group.id, reported });
		}
		case 'report.end':
			return ok({ ...state, current: null, reported: finished(state) });
		case 'report.order': {
			const known = new Set<string>(round.groups.map((group) => group.id));
			if (action.groups.some((id) => !known.has(id))) return refuse('group/unknown');
			return ok({ ...state, order: [...new Set(action.groups)] });
		}
		default:
			return unreachable(action);
	}
}

function finished({ current, reported }: SmallGroupsState): readonly GroupId[] {
	return current === null || reported.includes(current) ? reported : [...reported, current];
}
