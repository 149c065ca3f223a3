import type { FindActivity } from '../../agenda/activity-definition';
import type { PersonId } from '../../kernel/ids';
import { knownActivity } from '../activity-context';
import { isBegun } from '../find-in-session';
import type { SessionState } from '../state';
import type { KeptView } from './view-types';

/** What a person keeps at hand of activities that were begun and are not the present one, until the session closes. */
export function keptViews(state: SessionState, person: PersonId, find: FindActivity): readonly KeptView[] {
	if (state.status !== 'open') return [];
	return state.agenda.flatMap((item) => {
		if (item.id === state.position?.activityId || !isBegun(state, item.id) || !find(item.kind)?.keeps)
			return [];
		const known = knownActivity(state, item.id, find);
		const kept = known?.definition.keeps?.(known.run, known.context, person) ?? null;
		return kept === null ? [] : [{ activityId: item.id, kind: item.kind, title: item.title, kept }];
	});
}
