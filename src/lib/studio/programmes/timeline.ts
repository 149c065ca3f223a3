import type { SessionStatus } from '$lib/core/session/state';
import type { Kind, Mode } from './kind-words';

export interface TimelineSession {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	readonly kind: Kind;
	readonly mode: Mode;
	readonly status: SessionStatus;
	readonly organisationId: string | null;
	readonly leads: readonly { readonly name: string }[];
}

/** A session's place; of two that are too near to be told apart, one stands above and the other below. */
export interface TimelineMark {
	readonly at: number;
	readonly lane: 'above' | 'middle' | 'below';
	readonly session: TimelineSession;
}

interface Stretch {
	readonly title: string;
	readonly startsOn: string;
	readonly endsOn: string;
}

export interface TimelineWish {
	readonly startsOn: string;
	readonly endsOn: string;
	readonly phases: readonly Stretch[];
	readonly sessions: readonly TimelineSession[];
	readonly organisations: readonly { readonly id: string; readonly name: string }[];
	readonly today: string;
}

/** Where things stand, in percent of the whole width. */
export interface Timeline {
	readonly months: readonly { readonly at: number; readonly month: string }[];
	readonly phases: readonly { readonly at: number; readonly width: number; readonly title: string }[];
	/** One for everybody's sessions, then one for each team. `organisation` null: everybody's. */
	readonly rows: readonly {
		readonly organisation: string | null;
		readonly marks: readonly TimelineMark[];
	}[];
	/** Null when today is outside. */
	readonly today: number | null;
}

const DAY_MS = 86_400_000;
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Lays a programme out along its days; null while nothing in it has a date. */
export function layOutTimeline(wish: TimelineWish): Timeline | null {
	const days = [
		wish.startsOn,
		wish.endsOn,
		...wish.phases.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]),
		...wish.sessions.map(({ date }) => date)
	].filter((day) => day !== '');
	if (days.length === 0) return null;
	const sorted = [...days].sort();
	const first = dayNumber(`${sorted[0]!.slice(0, 7)}-01`);
	const last = Math.max(dayNumber(sorted.at(-1)!) + 1, first + 28);
	const at = (day: string) => ((dayNumber(day) - first) / (last - first)) * 100;
	const ofTeams = wish.organisations
		.map(({ id, name }) => ({
			organisation: name,
			sessions: wish.sessions.filter(({ organisationId }) => organisationId === id)
		}))
		.filter(({ sessions }) => sessions.length > 0);
	const rows = [
		{ organisation: null, sessions: wish.sessions.filter(({ kind }) => kind === 'plenary') },
		...ofTeams
	];
	return {
		months: monthsBetween(first, last).map((month) => ({ month, at: at(`${month}-01`) })),
		phases: wish.phases
			.map(({ title, startsOn, endsOn }, index) => {
				const end = endsOn || wish.phases[index + 1]?.startsOn || sorted.at(-1)!;
				return { title, startsOn, end };
			})
			.filter(({ startsOn }) => startsOn !== '')
			.map(({ title, startsOn, end }) => ({
				title,
				at: at(startsOn),
				width: Math.max(2, at(end) - at(startsOn))
			})),
		rows: rows.map(({ organisation, sessions }) => ({
			organisation,
			marks: keepApart(sessions.map((session) => ({ session, at: at(session.date) })))
		})),
		today: at(wish.today) >= 0 && at(wish.today) <= 100 ? at(wish.today) : null
	};
}

/** Marks nearer than this, in percent, would cover each other. */
const NEAR = 2.4;

function keepApart(marks: readonly Omit<TimelineMark, 'lane'>[]): TimelineMark[] {
	const placed: TimelineMark[] = [];
	const sorted = [...marks].sort((one, other) => one.at - other.at);
	for (const [index, mark] of sorted.entries()) {
		const before = placed.at(-1);
		const after = sorted[index + 1];
		const close = before && mark.at - before.at < NEAR ? before.lane : null;
		const crowded = close !== null || (after && after.at - mark.at < NEAR);
		placed.push({ ...mark, lane: !crowded ? 'middle' : close === 'above' ? 'below' : 'above' });
	}
	return placed;
}

function monthsBetween(first: number, last: number): string[] {
	const months: string[] = [];
	const day = new Date(first * DAY_MS);
	while (day.getTime() / DAY_MS < last) {
		months.push(day.toISOString().slice(0, 7));
		day.setUTCMonth(day.getUTCMonth() + 1, 1);
	}
	return months;
}
