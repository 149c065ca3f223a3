import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import { gapMayBecome } from '$lib/core/service-map/lasting-records';
import type { ActionOf } from './actions';
import { MAP_LIMITS, type ResourceMapConfig } from './config';
import { makerOf, mayMake, maySet } from './makers';
import { gapsNow, supplyOf, type Gap, type ResourceMapState } from './state';
import { gapRights } from './tie-rights';

type Action = ActionOf<'gap.mark' | 'gap.revise' | 'gap.set' | 'gap.drop'>;
type Context = ActivityContext<ResourceMapConfig>;

/** The gaps after an action on one of them. */
export function actOnGap(
	state: ResourceMapState,
	action: Action,
	stamp: ActionStamp,
	context: Context
): Result<readonly Gap[]> {
	const { actor } = stamp;
	if (action.type === 'gap.mark') {
		if (!mayMake(actor, context)) return refuse('activity/not-now');
		if (state.gaps.length >= MAP_LIMITS.gaps) return refuse('activity/full');
		const { area, territory, subject, owner } = action;
		const marked: Gap = {
			...makerOf(actor, context),
			id: stamp.id,
			area,
			territory,
			subject,
			owner,
			state: 'open',
			earlier: null
		};
		return ok([...state.gaps, marked]);
	}
	if (!maySet(actor, context)) return refuse('activity/not-now');
	const before = gapsNow(state, supplyOf(context)).find(({ id }) => id === action.gap);
	if (!before) return refuse('activity/unknown-item');
	const may = gapRights(before, state, actor, context);
	switch (action.type) {
		case 'gap.revise': {
			if (!may.revise) return refuse('activity/not-yours');
			const { area, territory, subject, owner } = action;
			return ok(withOne(state.gaps, { ...before, area, territory, subject, owner }));
		}
		case 'gap.set': {
			if (!may.set) return refuse('activity/not-yours');
			if (!gapMayBecome(before.state, action.state)) return refuse('activity/not-now');
			const owner = action.owner ?? before.owner;
			return ok(withOne(state.gaps, { ...before, state: action.state, owner }));
		}
		case 'gap.drop':
			if (!may.drop) return refuse('activity/not-yours');
			return ok(state.gaps.filter(({ id }) => id !== before.id));
		default:
			return unreachable(action);
	}
}

function withOne(all: readonly Gap[], changed: Gap): readonly Gap[] {
	return all.some(({ id }) => id === changed.id)
		? all.map((one) => (one.id === changed.id ? changed : one))
		: [...all, changed];
}
