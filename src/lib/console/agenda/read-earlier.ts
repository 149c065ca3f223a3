/** What one activity of an earlier session left, as facilitators choose from it. `date` is `YYYY-MM-DD`. */
export interface EarlierLegacy {
	readonly sessionId: string;
	readonly sessionTitle: string;
	readonly date: string;
	readonly activityId: string;
	readonly title: string;
	readonly texts: readonly { readonly heading: string; readonly text: string }[];
}

/** Asks what earlier sessions left for this one, newest first. Rejects when the server does not answer. */
export async function readEarlier(session: string): Promise<readonly EarlierLegacy[]> {
	const answer = await fetch(`/studio/sessions/${session}/earlier`);
	if (!answer.ok) throw new Error(`what was left is not told: ${answer.status}`);
	const { earlier } = (await answer.json()) as { readonly earlier: readonly EarlierLegacy[] };
	return earlier;
}
