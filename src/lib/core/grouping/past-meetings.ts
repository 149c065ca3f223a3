import type { PastRound } from './problem';

/** After so many days a past meeting weighs half. */
const HALF_LIFE_DAYS = 120;

/** Counts who has met whom, and how freshly. A person listed twice in a group, or unknown, is passed over. */
export function pastMeetings(
	history: readonly PastRound[],
	indexOf: ReadonlyMap<string, number>,
	count: number
): { met: Uint16Array; freshness: Float64Array } {
	const met = new Uint16Array(count * count);
	const freshness = new Float64Array(count * count);
	for (const round of history) {
		const weight = 2 ** (-Math.max(0, round.ageDays ?? 0) / HALF_LIFE_DAYS);
		for (const group of round.groups) {
			const members = [...new Set(group)].map((id) => indexOf.get(id)).filter((index) => index !== undefined);
			for (const a of members) {
				for (const b of members) {
					if (a === b) continue;
					met[a * count + b]! += 1;
					freshness[a * count + b]! += weight;
				}
			}
		}
	}
	return { met, freshness };
}
