import type { AgendaRow, FacilitatorView } from '$lib/contract/views';

const MINUTE = 60_000;
const NEAR = 12 * 60 * MINUTE;

/** An activity's times in ms: as planned, and as they are or are to be expected. */
export interface RowTimes {
	readonly planned: number;
	readonly expected: number;
	/** Minutes it has run beyond its plan; 0 while within. */
	readonly over: number;
}

export interface AgendaTimes {
	readonly rows: ReadonlyMap<string, RowTimes>;
	readonly plannedEnd: number;
	readonly expectedEnd: number;
	/** Whole minutes behind the plan; negative when ahead, 0 before the start. */
	readonly drift: number;
}

/** When the session was to begin. One that was opened on another day (a rehearsal) counts from its opening. */
export function plannedStart(view: Pick<FacilitatorView, 'about' | 'openedAt'>): number {
	const planned = new Date(`${view.about.date}T${view.about.startsAt}`).getTime();
	const opened = view.openedAt;
	if (Number.isNaN(planned)) return opened ?? 0;
	return opened !== null && Math.abs(opened - planned) > NEAR ? opened : planned;
}

function beganAt(row: AgendaRow, view: Pick<FacilitatorView, 'stretches'>): number | null {
	return view.stretches.find((stretch) => stretch.activityId === row.id)?.from ?? null;
}

/** Real time spent in an activity so far: the ended stretches, and the running one up to now. */
function spentIn(row: AgendaRow, view: Pick<FacilitatorView, 'stretches'>, now: number): number {
	const running = view.stretches.find((stretch) => stretch.activityId === row.id && stretch.to === null);
	return row.spent + (running ? Math.max(now - running.from, 0) : 0);
}

/** The agenda against the clock. Runs on while groups work: only time spent and minutes still planned count. */
export function agendaTimes(
	view: Pick<FacilitatorView, 'agenda' | 'about' | 'openedAt' | 'closedAt' | 'stretches' | 'now' | 'status'>,
	now: number
): AgendaTimes {
	const start = plannedStart(view);
	const rows = new Map<string, RowTimes>();
	const here = view.agenda.findIndex((row) => row.id === view.now?.activityId);
	let planned = start;
	let expected = here >= 0 ? Math.max(now, start) : Math.max(start, view.status === 'open' ? now : start);
	view.agenda.forEach((row, index) => {
		const length = row.minutes * MINUTE;
		const spent = spentIn(row, view, now);
		const left = Math.max(length - spent, 0);
		const began = beganAt(row, view);
		const passed = here >= 0 && index < here;
		rows.set(row.id, {
			planned,
			expected: began ?? (passed ? planned : expected),
			over: row.begun ? Math.floor(Math.max(spent - length, 0) / MINUTE) : 0
		});
		if (row.skipped) return;
		planned += length;
		if (index === here) expected = Math.max(now, start) + left;
		else if (!passed) expected += left;
	});
	const drift = view.now ? Math.round((expected - planned) / MINUTE) : 0;
	return { rows, plannedEnd: planned, expectedEnd: view.closedAt ?? expected, drift };
}
