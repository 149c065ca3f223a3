/** A session as it keeps its facilitators busy. `date` is `YYYY-MM-DD`, `startsAt` `HH:MM`. */
export interface LedSession {
	readonly date: string;
	readonly startsAt: string;
	readonly minutes: number;
	readonly leadIds: readonly string[];
}

/** Where nobody said how long a session lasts, it keeps its facilitators so many minutes. */
const MINUTES = 120;

/** Which of these sessions somebody leads while leading another of them, or one of `others`, at once; as indexes (rule PS5). */
export function leadClashes(
	sessions: readonly LedSession[],
	others: readonly LedSession[] = []
): readonly number[] {
	const byDay = new Map<string, LedSession[]>();
	for (const one of [...sessions, ...others]) byDay.set(one.date, [...(byDay.get(one.date) ?? []), one]);
	return sessions.flatMap((one, index) =>
		byDay.get(one.date)!.some((other) => other !== one && meet(one, other)) ? [index] : []
	);
}

function meet(one: LedSession, other: LedSession): boolean {
	const [from, until] = [minuteOf(one), minuteOf(one) + (one.minutes || MINUTES)];
	const [otherFrom, otherUntil] = [minuteOf(other), minuteOf(other) + (other.minutes || MINUTES)];
	return from < otherUntil && otherFrom < until && one.leadIds.some((id) => other.leadIds.includes(id));
}

function minuteOf({ startsAt }: LedSession): number {
	const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
	return hours * 60 + minutes;
}
