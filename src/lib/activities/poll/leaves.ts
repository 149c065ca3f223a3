import type { ActivityContext, Legacy } from '$lib/core/agenda/activity-definition';
import { covered, type PollConfig } from './config';
import { tooFew } from './shown';
import { askedOf, type PollState } from './state';
import { resultOf, type PollResult } from './tally';

/** The results that the room saw, question by question: never an answer with its author. */
export function pollLeaves(state: PollState, { config, session }: ActivityContext<PollConfig>): Legacy {
	const number = new Intl.NumberFormat(session.about.language, { maximumFractionDigits: 1 });
	const texts = config.questions.flatMap((question) => {
		const asked = askedOf(state, question.id);
		if ((covered(config) && !asked.revealed) || tooFew(config, question, asked)) return [];
		const result = resultOf(question, asked);
		return result ? said(result, number).map((text) => ({ heading: question.text, text })) : [];
	});
	return { texts, own: null };
}

function said(result: PollResult, number: Intl.NumberFormat): readonly string[] {
	switch (result.shape) {
		case 'bars':
			return result.rows.filter(({ count }) => count > 0).map(({ text, count }) => `${text} (${count})`);
		case 'scale':
			return [`${number.format(result.mean)} / ${result.rows.length}`];
		case 'places':
			return result.rows.map(({ text }, index) => `${index + 1}. ${text}`);
		case 'words':
		case 'texts':
			return result.rows.map(({ text, count }) => (count > 1 ? `${text} (${count})` : text));
	}
}
