import { findActivity } from '$lib/activities/registry';
import { leftBehind, pagesToLeave, type LeftBehind } from '$lib/core/report/left-behind';
import type { SessionState } from '$lib/core/session/state';

/** Reads a page's points in reading order. */
export type ReadPoints = (pageId: string, sessionId: string) => Promise<readonly { readonly text: string }[]>;

/** What is told to have failed when a page could not be read, in the place of an activity's kind. */
export const UNREAD_PAGE = 'page';

/** Everything that a session leaves as it closes, with the texts of its pages. A page that cannot be read counts as empty. */
export async function leaveBehind(
	state: SessionState,
	read: ReadPoints,
	failed: (kind: string, error: unknown) => void
): Promise<readonly LeftBehind[]> {
	const points: Record<string, readonly string[]> = {};
	for (const page of pagesToLeave(state, findActivity)) {
		try {
			points[page.id] = (await read(page.id, state.id)).map(({ text }) => text);
		} catch (error) {
			failed(UNREAD_PAGE, error);
		}
	}
	return leftBehind(state, points, findActivity, failed);
}
