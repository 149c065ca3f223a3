import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import { refuse, unreachable, type Result } from '$lib/core/kernel/result';
import type { RolePlayAction } from './actions';
import { addMark, undoMark, wordMark, writeNote } from './act-marks';
import { offerCard, openGrid, shareReflection, writeReflection } from './act-sharing';
import { dealScripts, writeScript } from './act-scripts';
import { takeRole } from './act-cast';
import type { Context } from './scene-turns';
import type { RolePlayState } from './state';

/** Judges and applies one action. */
export function actInRolePlay(
	state: RolePlayState,
	action: RolePlayAction,
	stamp: ActionStamp,
	context: Context
): Result<RolePlayState> {
	if (!context.round) return refuse('round/needed');
	switch (action.type) {
		case 'role.take':
			return takeRole(state, action, stamp, context);
		case 'mark.add':
			return addMark(state, action, stamp, context);
		case 'mark.word':
			return wordMark(state, action, stamp, context);
		case 'mark.undo':
			return undoMark(state, action, stamp, context);
		case 'note.write':
			return writeNote(state, action, stamp, context);
		case 'grid.open':
			return openGrid(state, action, stamp, context);
		case 'reflection.write':
			return writeReflection(state, action, stamp, context);
		case 'reflection.share':
			return shareReflection(state, action, stamp, context);
		case 'card.offer':
			return offerCard(state, action, stamp, context);
		case 'script.write':
			return writeScript(state, action, stamp, context);
		case 'scripts.deal':
			return dealScripts(state, action, context);
		default:
			return unreachable(action);
	}
}
