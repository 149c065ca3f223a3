import type { FindActivity } from '../../agenda/activity-definition';
import type { Localised } from '../../kernel/instant';
import { rightOn } from '../../page/page-rights';
import { currentActivity, type KnownActivity } from '../activity-context';
import { itemOf } from '../find-in-session';
import type { Notice, PageRef, SessionState } from '../state';
import type { NowView, PageView } from './view-types';

const UNNAMED = { it: '', en: '' };
/** A step in groups whose groups were called back, while what follows has not begun. */
const BACK_IN_PLENARY = {
	place: 'plenary',
	stepTitle: { it: 'Di nuovo in plenaria', en: 'Back in plenary' },
	instruction: {
		it: 'Lascia il gruppo e torna insieme a tutti: quello che avete scritto resta.',
		en: 'Leave your group and come back to everybody: what you wrote stays.'
	}
} satisfies Partial<NowView>;

const NOTICES_SHOWN = 5;

/** The activity whose views are shown: the current one while the session is open. */
export function shownActivity(state: SessionState, find: FindActivity): KnownActivity | null {
	return state.status === 'open' ? currentActivity(state, find) : null;
}

/** Where the session is. A step of a kind that this build does not know has a place and no words. */
export function nowView(state: SessionState, find: FindActivity): NowView | null {
	const { position } = state;
	const item = position && state.status === 'open' ? itemOf(state, position.activityId) : undefined;
	if (!position || !item) return null;
	const known = currentActivity(state, find);
	const { step, round } = known?.context ?? {};
	return {
		activityId: item.id,
		kind: item.kind,
		title: item.title,
		stepIndex: position.step,
		stepKey: step?.key ?? '',
		stepTitle: known && step ? stepTitle(step.title, known.definition.name, item.title) : UNNAMED,
		instruction: step?.instruction ?? UNNAMED,
		place: step?.place ?? 'plenary',
		since: position.since,
		...(step?.place === 'groups' && round?.status === 'recalled' ? BACK_IN_PLENARY : {})
	};
}

/** A step called as its kind is says nothing that the activity's own name does not say better. */
function stepTitle(title: Localised, kind: Localised, own: string): Localised {
	return title.it === kind.it && title.en === kind.en ? { it: own, en: own } : title;
}

/** The newest messages to somebody, without their sender. */
export function noticesTo(notices: readonly Notice[], to: Notice['to']) {
	return notices
		.filter((notice) => notice.to === to)
		.slice(-NOTICES_SHOWN)
		.map(({ id, text, at }) => ({ id, text, at }));
}

/** Pages as their readers see them; those they may not read are left out. */
export function pageViews(
	state: SessionState,
	pages: readonly PageRef[] | undefined,
	member: boolean,
	find: FindActivity
): readonly PageView[] {
	return (pages ?? []).flatMap((page) => {
		const right = rightOn(state, page, member, find);
		return right === 'none' ? [] : [{ id: page.id, key: page.key, activityId: page.activityId, right }];
	});
}
