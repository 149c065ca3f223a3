/** The minutes left at which a group is told, in words. */
const MARKS = [5, 1];
const MINUTE = 60_000;
/** So long the words stay (ms). */
const STAYS = 30_000;

/**
 * How many minutes a group is told that it has left; null when nothing is to be said. A time that was no longer than that
 * from the start needs no warning.
 */
export function minutesWarned(remaining: number, total: number): number | null {
	const mark = MARKS.find((minutes) => {
		const at = minutes * MINUTE;
		return total > at && remaining <= at && remaining > at - STAYS;
	});
	return mark ?? null;
}
