import type { FindActivity } from '../../agenda/activity-definition';
import type { PersonId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import { pageIndex } from '../../page/page-index';
import { currentRound, groupIn } from '../find-in-session';
import type { Group, SessionState } from '../state';
import { keptViews } from './kept-views';
import { pageViews, shownActivity } from './shared-parts';
import type { PersonView } from './view-types';

function functionsIn(group: Group | null, personId: PersonId): readonly string[] {
	if (!group) return [];
	return Object.keys(group.functions).filter((name) => own(group.functions, name)?.includes(personId));
}

/** What is one person's alone; waiting and removed people see their own name and standing only. Null for an unknown person. */
export function personView(state: SessionState, personId: PersonId, find: FindActivity): PersonView | null {
	const person = own(state.people, personId);
	if (!person) return null;
	const { id, name, organisation, attendance, standing } = person;
	const alone = { id, name, organisation, attendance, standing };
	if (standing !== 'present') return { ...alone, groupId: null, functions: [], pages: [], activity: null };
	const round = currentRound(state);
	const group = round && groupIn(round, id);
	const shown = shownActivity(state, find);
	const kept = keptViews(state, id, find);
	return {
		...alone,
		groupId: group?.id ?? null,
		functions: functionsIn(group, id),
		pages: pageViews(state, pageIndex(state.pages).byPerson.get(id), true, find),
		activity: shown ? shown.definition.views.person(shown.run, shown.context, id) : null,
		...(kept.length > 0 ? { kept } : {})
	};
}
