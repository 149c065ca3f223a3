import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { own, withEntry } from '$lib/core/kernel/record';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import { chosenAmong } from '../sharing';
import type { SheetAction } from './actions';
import { fits } from './answers';
import { audiencesOf, type SheetConfig } from './config';
import { partsOf } from './parts';
import { takenNow } from './picture';
import { sheetOf, type PersonSheet, type SheetState } from './state';

/**
 * Judges and applies one action. Sheets are not tied to a step: who comes late, or writes on while the room has moved, is heard until
 * the session closes.
 */
export function actInSheet(
	state: SheetState,
	action: SheetAction,
	{ at, actor }: ActionStamp,
	context: ActivityContext<SheetConfig>
): Result<SheetState> {
	const { config } = context;
	if (action.type === 'picture.show') {
		const together = action.show === 'words' || action.show === 'profile';
		const taken = together ? takenNow(state, context) : state.picture.taken;
		return ok({ ...state, picture: { show: action.show, taken } });
	}
	const { person } = actor;
	if (!person) return refuse('activity/forbidden');
	const before = sheetOf(state, person);
	const now = (change: Partial<PersonSheet>): Result<SheetState> =>
		ok({ ...state, sheets: withEntry(state.sheets, person, { ...before, ...change }) });
	switch (action.type) {
		case 'field.set': {
			const field = config.fields.find(({ id }) => id === action.field);
			if (!field) return refuse('activity/unknown-item');
			if (action.answer ? !fits(field, action.answer) : field.kind === 'section')
				return refuse('activity/malformed');
			// A device's clock that runs ahead must not lock the others out.
			const writtenAt = Math.min(action.at, at);
			const kept = own(before.fields, field.id);
			if (kept && writtenAt < kept.at) return refuse('activity/already');
			return now({ fields: withEntry(before.fields, field.id, { answer: action.answer, at: writtenAt }) });
		}
		case 'part.share': {
			if (!partsOf(config.fields).some(({ id }) => id === action.part))
				return refuse('activity/unknown-item');
			const chosen = chosenAmong(action.with, audiencesOf(config));
			if (!chosen) return refuse('activity/malformed');
			return now({ shares: withEntry(before.shares, action.part, chosen) });
		}
		case 'sheet.count':
			if (!config.counted && action.counted) return refuse('activity/malformed');
			return now({ counted: action.counted });
		case 'sheet.finish':
			return now({ done: action.done });
		default:
			return unreachable(action);
	}
}
