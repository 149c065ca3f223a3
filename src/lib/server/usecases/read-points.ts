import { findActivity } from '$lib/activities/registry';
import { readablePages, type Reader } from '$lib/core/report/readable-pages';
import type { SessionState } from '$lib/core/session/state';
import type { Realtime } from '../realtime/attach';

/** The texts of all pages of a session that a reader may read, by page id. */
export async function readPoints(
	realtime: Pick<Realtime, 'readPage'>,
	state: SessionState,
	reader: Reader
): Promise<Readonly<Record<string, readonly string[]>>> {
	const points: Record<string, readonly string[]> = {};
	for (const page of readablePages(state, reader, findActivity))
		points[page.id] = (await realtime.readPage(page.id, state.id)).map(({ text }) => text);
	return points;
}
