import type { LivePort } from '$lib/live/live-port';
import type { MapGroupView } from './shown';

/** The own group's view of the map; null outside a group. */
export function groupAtWorkView(live: LivePort): MapGroupView | null {
	return (live.group?.activity as MapGroupView | null | undefined) ?? null;
}
