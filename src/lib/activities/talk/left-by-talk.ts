import type { ActivityContext, Legacy } from '$lib/core/agenda/activity-definition';
import type { TalkConfig } from './config';
import type { TalkState } from './state';

/** Key points and questions that nobody answered yet go on to later sessions (T13). */
export function leftByTalk(state: TalkState, context: ActivityContext<TalkConfig>): Legacy | null {
	const heading = context.item.title;
	const open = state.questions.filter((one) => !one.hidden && !one.answered);
	const texts = [...state.points, ...open].map(({ text }) => ({ heading, text }));
	return texts.length > 0 ? { texts, own: null } : null;
}
