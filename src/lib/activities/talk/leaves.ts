import type { ActivityContext, Legacy } from '$lib/core/agenda/activity-definition';
import type { Localised } from '$lib/core/kernel/instant';
import type { TalkConfig } from './config';
import type { TalkState } from './state';

const OPEN: Localised = { it: 'Domande rimaste aperte', en: 'Questions still open' };
const ANSWERED: Localised = { it: 'Domande a cui si è risposto', en: 'Questions that were answered' };

/** The questions that everybody could read, those still open first; without names (T8). */
export function talkLeaves(state: TalkState, { session }: ActivityContext<TalkConfig>): Legacy {
	const { language } = session.about;
	const asked = (answered: boolean, heading: Localised) =>
		state.questions
			.filter((question) => !question.hidden && question.answered === answered)
			.map(({ text }) => ({ heading: heading[language], text }));
	return { texts: [...asked(false, OPEN), ...asked(true, ANSWERED)], own: null };
}
