import type { Instant } from '../kernel/instant';

/** From and to, each `YYYY-MM-DD` or empty while not said. */
export interface Stretch {
	readonly startsOn: string;
	readonly endsOn: string;
}

/** What does not fit; `phase` is the index of the phase it is about, null for the programme itself. */
export interface DateProblem {
	readonly code: 'ends-before-start' | 'before-the-one-above' | 'outside-programme';
	readonly phase: number | null;
}

/** The first date that does not fit, from the top down; null when all do (rules PD1 and PD2). */
export function checkDates(programme: Stretch, phases: readonly Stretch[]): DateProblem | null {
	if (reversed(programme)) return { code: 'ends-before-start', phase: null };
	let latest = '';
	for (const [phase, stretch] of phases.entries()) {
		if (reversed(stretch)) return { code: 'ends-before-start', phase };
		const start = stretch.startsOn;
		if (start !== '' && start < latest) return { code: 'before-the-one-above', phase };
		if (start !== '') latest = start;
		const days = [stretch.startsOn, stretch.endsOn].filter((day) => day !== '');
		const outside = days.some(
			(day) =>
				(programme.startsOn !== '' && day < programme.startsOn) ||
				(programme.endsOn !== '' && day > programme.endsOn)
		);
		if (outside) return { code: 'outside-programme', phase };
	}
	return null;
}

const reversed = ({ startsOn, endsOn }: Stretch) => startsOn !== '' && endsOn !== '' && endsOn < startsOn;

const DAY_MS = 24 * 3600 * 1000;

/** A day so many days later. Both `YYYY-MM-DD`; no clock and no time zone take part. */
export function daysLater(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day, `YYYY-MM-DD`, that calendars in a time zone show at an instant. */
export function dayAt(at: Instant, timeZone: string): string {
	const format = new Intl.DateTimeFormat('en', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit'
	});
	const shown = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
	return `${shown.year}-${shown.month}-${shown.day}`;
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const at = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The last phase that a day falls into; null when it is in none. A phase without an end lasts until the next begins. */
export function phaseOfDay(
	phases: readonly (Stretch & { readonly id: string })[],
	day: string
): string | null {
	const within = phases.filter(
		({ startsOn, endsOn }) => startsOn !== '' && startsOn <= day && (endsOn === '' || day <= endsOn)
	);
	return within.at(-1)?.id ?? null;
}

/** Sessions in their phases: in the one that was said or, where nobody said, in the one that the day falls into (rule PD4). */
export function inPhases<Session extends { readonly date: string; readonly phaseId: string | null }>(
	sessions: readonly Session[],
	phases: readonly (Stretch & { readonly id: string })[]
): readonly Session[] {
	return sessions.map((session) => ({
		...session,
		phaseId: session.phaseId ?? phaseOfDay(phases, session.date)
	}));
}
