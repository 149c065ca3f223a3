import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import type { ResourceMapAction } from './actions';
import { actOnAgreement } from './act-agreements';
import { actOnGap } from './act-gaps';
import { MAP_LIMITS, type ResourceMapConfig } from './config';
import { makerOf, mayMake, isOfMaker } from './makers';
import { agreementsNow, gapsNow, supplyOf, type ResourceMapState } from './state';

/** Judges and applies one action on the map. */
export function actOnMap(
	state: ResourceMapState,
	action: ResourceMapAction,
	stamp: ActionStamp,
	context: ActivityContext<ResourceMapConfig>
): Result<ResourceMapState> {
	const { actor } = stamp;
	switch (action.type) {
		case 'unclear.mark': {
			if (!mayMake(actor, context)) return refuse('activity/not-now');
			if (!supplyOf(context).entries.some(({ id }) => id === action.entry))
				return refuse('activity/unknown-item');
			if (state.unclear.length >= MAP_LIMITS.unclear) return refuse('activity/full');
			const maker = makerOf(actor, context);
			const mark = { ...maker, id: stamp.id, entry: action.entry, question: action.question, cleared: false };
			return ok({ ...state, unclear: [...state.unclear, mark] });
		}
		case 'unclear.clear': {
			if (!mayMake(actor, context)) return refuse('activity/not-now');
			const mark = state.unclear.find(({ id }) => id === action.mark);
			if (!mark) return refuse('activity/unknown-item');
			if (!isOfMaker(mark, actor, context)) return refuse('activity/not-yours');
			const unclear = state.unclear.map((one) => (one === mark ? { ...one, cleared: true } : one));
			return ok({ ...state, unclear });
		}
		case 'agreement.make':
		case 'agreement.revise':
		case 'agreement.set':
		case 'agreement.drop': {
			const agreements = actOnAgreement(state, action, stamp, context);
			return agreements.ok ? ok({ ...state, agreements: agreements.value }) : agreements;
		}
		case 'gap.mark':
		case 'gap.revise':
		case 'gap.set':
		case 'gap.drop': {
			const gaps = actOnGap(state, action, stamp, context);
			return gaps.ok ? ok({ ...state, gaps: gaps.value }) : gaps;
		}
		case 'areas.deal': {
			if (!context.round?.groups.some(({ id }) => id === action.group)) return refuse('group/unknown');
			const areas = [...new Set(action.areas)];
			return ok({ ...state, dealt: { ...state.dealt, [action.group]: areas } });
		}
		case 'light.put': {
			const { on } = action;
			const there = {
				entry: () => supplyOf(context).entries,
				agreement: () => agreementsNow(state, supplyOf(context)),
				gap: () => gapsNow(state, supplyOf(context)),
				unclear: () => state.unclear
			};
			if (on && !there[on.kind]().some(({ id }) => id === on.id)) return refuse('activity/unknown-item');
			return ok({ ...state, light: on });
		}
		case 'stage.show':
			return ok({ ...state, stage: action.what, light: null });
		default:
			return unreachable(action);
	}
}
