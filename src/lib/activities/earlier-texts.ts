import type { ActivityContext } from '$lib/core/agenda/activity-definition';

/** What one activity of an earlier session left, as views show it. `date` is `YYYY-MM-DD`. */
export interface EarlierView {
	readonly sessionTitle: string;
	readonly date: string;
	readonly title: string;
	readonly texts: readonly { readonly heading: string; readonly text: string }[];
}

/** The texts that an activity inherited, oldest first. What is a kind's own (`legacy.own`) never passes here. */
export function earlierTexts({ inherited }: Pick<ActivityContext, 'inherited'>): readonly EarlierView[] {
	return inherited
		.map(({ sessionTitle, date, title, legacy }) => ({ sessionTitle, date, title, texts: legacy.texts }))
		.filter(({ texts }) => texts.length > 0);
}
