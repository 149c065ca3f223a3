/** What one activity of an earlier session left, as facilitators choose from it. `date` is `YYYY-MM-DD`. */
export interface EarlierLegacy {
	readonly sessionId: string;
	readonly sessionTitle: string;
	readonly date: string;
	readonly activityId: string;
	readonly title: string;
	readonly texts: readonly { readonly heading: string; readonly text: string }[];
}

/** An earlier session that nobody closed: it leaves nothing until then. */
export interface StillOpenSession {
	readonly id: string;
	readonly title: string;
	readonly date: string;
}

/** What earlier sessions left, and which of them are still open. */
export interface Earlier {
	readonly earlier: readonly EarlierLegacy[];
	readonly open: readonly StillOpenSession[];
}

/**
 * Asks what earlier sessions left for an activity of this one, newest first; without an activity only which of them are still open.
 * Rejects when the server does not answer.
 */
export async function readEarlier(session: string, activity = ''): Promise<Earlier> {
	const answer = await fetch(`/studio/sessions/${session}/earlier?activity=${encodeURIComponent(activity)}`);
	if (!answer.ok) throw new Error(`what was left is not told: ${answer.status}`);
	return (await answer.json()) as Earlier;
}
