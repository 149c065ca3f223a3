import type { FindActivity, Legacy } from '../agenda/activity-definition';
import { knownActivity } from '../session/activity-context';
import { isBegun } from '../session/find-in-session';
import type { PageRef, SessionState } from '../session/state';
import { readablePages } from './readable-pages';

/** What one activity of a closed session leaves for later ones. */
export interface LeftBehind {
	readonly activityId: string;
	readonly kind: string;
	readonly title: string;
	readonly legacy: Legacy;
}

/** More than this nobody takes up again: an activity leaves at most so many texts, none longer than a card. */
const TEXTS = 500;
const TEXT = 2000;

/** The pages whose texts may be left: the plenary's and the groups', never one person's. */
export function pagesToLeave(state: SessionState, find: FindActivity): readonly PageRef[] {
	return readablePages(state, { audience: 'facilitators', person: null }, find);
}

/**
 * What a closed session leaves, activity by activity in the agenda's order; an activity with nothing to leave is missing.
 * `points` holds the texts of `pagesToLeave` by page id. An activity that throws is told to `failed` and leaves nothing.
 */
export function leftBehind(
	state: SessionState,
	points: Readonly<Record<string, readonly string[]>>,
	find: FindActivity,
	failed: (kind: string, error: unknown) => void
): readonly LeftBehind[] {
	const pages = pagesToLeave(state, find);
	return state.agenda.flatMap(({ id, kind, title }) => {
		const known = isBegun(state, id) ? knownActivity(state, id, find) : null;
		if (!known?.definition.leaves) return [];
		const own = pages
			.filter(({ activityId }) => activityId === id)
			.map((page) => ({
				key: page.key,
				groupId: page.scope.kind === 'group' ? page.scope.groupId : null,
				points: points[page.id] ?? []
			}));
		try {
			const left = known.definition.leaves(known.run, known.context, own);
			if (!left || (left.texts.length === 0 && left.own === null)) return [];
			return [{ activityId: id, kind, title, legacy: { ...left, texts: tidied(left.texts) } }];
		} catch (error) {
			failed(kind, error);
			return [];
		}
	});
}

function tidied(texts: Legacy['texts']): Legacy['texts'] {
	return texts
		.filter(({ text }) => text.trim() !== '')
		.slice(0, TEXTS)
		.map(({ heading, text }) => ({
			heading,
			text: text.length > TEXT ? `${text.slice(0, TEXT - 1)}…` : text
		}));
}
