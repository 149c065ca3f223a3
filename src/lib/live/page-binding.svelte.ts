import type { PointsPage } from './live-port';

/** Opens a group's page of points over the document library. */
export function openPointsPage(session: string, pageId: string): PointsPage {
	throw new Error(`not yet: ${session} ${pageId}`);
}
