import type { FindActivity } from '../../agenda/activity-definition';
import { pageIndex } from '../../page/page-index';
import type { SessionState } from '../state';
import { noticesTo, nowView, pageViews, shownActivity } from './shared-parts';
import type { EveryoneView } from './view-types';

/** What all admitted participants share. */
export function everyoneView(state: SessionState, find: FindActivity): EveryoneView {
	const shown = shownActivity(state, find);
	return {
		title: state.about.title,
		language: state.about.language,
		status: state.status,
		link: state.about.link,
		now: nowView(state, find),
		timer: state.timer,
		activity: shown ? shown.definition.views.everyone(shown.run, shown.context) : null,
		notices: noticesTo(state.notices, null),
		pages: pageViews(state, pageIndex(state.pages).plenary, true, find)
	};
}
