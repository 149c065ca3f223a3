import { findActivity } from '$lib/activities/registry';
import { findReport } from '$lib/activities/report-registry';
import { dayAt } from '$lib/core/programme/dates';
import type { Language } from '$lib/core/kernel/instant';
import { contextOf } from '$lib/core/report/build-report';
import type { ReportBlock } from '$lib/core/report/blocks';
import { momentBlocks } from '$lib/core/report/facilitators-sections';
import type { App } from '../app';
import { legacyTexts } from '../store/legacy-store';
import type { KeptNote } from '../store/note-store';
import type { SessionRow } from '../store/programme-store';
import { noteOpening } from './note-opening';

/** So many of those to come are listed to write beside, and all beside which something is written. */
const AHEAD = 12;

/** So many coming sessions stand beside one that is looked at. */
const COMING = 4;

/** A session as the workbench lists it. */
export type BenchSession = Pick<SessionRow, 'id' | 'title' | 'date' | 'startsAt' | 'kind' | 'status'>;

export interface ChosenSession extends BenchSession {
	readonly note: KeptNote;
	/** What was noted beside the last one of the same circle, to plan this one by; null where nothing was. */
	readonly before: NotesBefore | null;
	readonly moments: readonly ReportBlock[];
	readonly left: Awaited<ReturnType<typeof legacyTexts>>;
	/** The next ones of the same circle, with what their agendas say. */
	readonly coming: readonly (BenchSession & { readonly agenda: readonly string[] })[];
}

export interface Workbench {
	/** Those that are prepared and still to come, the next first: one writes beside them too. */
	readonly ahead: readonly (BenchSession & { readonly written: boolean })[];
	/** Those that are prepared and whose day has passed, the latest first: put off, or never opened. */
	readonly slipped: readonly (BenchSession & { readonly written: boolean })[];
	/** Those that began, the newest first. */
	readonly past: readonly (BenchSession & { readonly written: boolean })[];
	/** Null: none was asked for, and there is no plenary one to show. */
	readonly chosen: ChosenSession | null;
}

/**
 * The workbench of a programme for one facilitator, with one session to look at: the wanted one, or the last held by everybody. Null
 * when the wanted one is not theirs. A team's is opened only when asked for, and noted (rules WB1, WB3).
 */
export async function openWorkbench(
	app: App,
	facilitator: { readonly id: string; readonly name: string },
	programmeId: string,
	wanted: string | null,
	language: Language
): Promise<Workbench | null> {
	const all = (await app.programmes.sessionsOf(facilitator.id, programmeId)).filter(
		({ template, status }) => !template && status !== 'cancelled'
	);
	const today = dayAt(app.now(), app.environment.timeZone);
	const prepared = all.filter(({ status }) => status === 'prepared');
	const ahead = prepared.filter(({ date }) => date >= today).reverse();
	const slipped = prepared.filter(({ date }) => date < today);
	const begun = all.filter(({ status }) => status === 'open' || status === 'closed');
	const row = wanted
		? all.find(({ id }) => id === wanted)
		: begun.find(({ kind, status }) => kind === 'plenary' && status === 'closed');
	if (wanted && !row) return null;
	if (row) await noteOpening(app, facilitator, row, 'notes');
	const written = await app.notes.written(all.map(({ id }) => id));
	const listed = (some: readonly SessionRow[]) =>
		some.map((one) => ({ ...shown(one), written: written.has(one.id) }));
	return {
		ahead: listed(ahead.filter(({ id }, place) => place < AHEAD || written.has(id))),
		slipped: listed(slipped),
		past: listed(begun),
		chosen: row ? await chosenSession(app, row, { all, ahead }, language) : null
	};
}

async function chosenSession(
	app: App,
	row: SessionRow,
	{ all, ahead }: { readonly all: readonly SessionRow[]; readonly ahead: readonly SessionRow[] },
	language: Language
): Promise<ChosenSession> {
	const next = ahead.filter((one) => one.id !== row.id && sameCircle(one, row)).slice(0, COMING);
	const [note, before, left, moments, coming] = await Promise.all([
		app.notes.of(row.id),
		notesBefore(app, row, all),
		legacyTexts(app.database.db, row.id),
		momentsIn(app, row.id, language),
		Promise.all(
			next.map(async (one) => {
				const state = await app.rooms.stateOf(one.id);
				return { ...shown(one), agenda: state?.agenda.map(({ title }) => title) ?? [] };
			})
		)
	]);
	return { ...shown(row), note, before, left, moments, coming };
}

async function momentsIn(app: App, sessionId: string, language: Language): Promise<readonly ReportBlock[]> {
	const state = await app.rooms.stateOf(sessionId);
	if (!state) return [];
	return momentBlocks(
		contextOf({
			state,
			points: {},
			reader: { audience: 'facilitators', person: null },
			language,
			now: app.now(),
			timeZone: app.environment.timeZone,
			find: findActivity,
			reportOf: findReport,
			failed: () => undefined
		})
	);
}

const shown = ({ id, title, date, startsAt, kind, status }: SessionRow): BenchSession => ({
	...{ id, title, date, startsAt, kind, status }
});

/** What the pair noted beside an earlier session. */
export interface NotesBefore {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	readonly emerged: string;
	readonly next: string;
}

/**
 * What was noted beside the last session before this one that is of the same circle and has notes; `all` are those that whoever asks may
 * open, the latest first.
 */
async function notesBefore(
	app: Pick<App, 'notes'>,
	row: SessionRow,
	all: readonly SessionRow[]
): Promise<NotesBefore | null> {
	const earlier = all.filter(
		(one) =>
			one.id !== row.id &&
			!one.template &&
			(one.status === 'open' || one.status === 'closed') &&
			sameCircle(one, row) &&
			`${one.date} ${one.startsAt}` <= `${row.date} ${row.startsAt}`
	);
	const written = await app.notes.written(earlier.map(({ id }) => id));
	const last = earlier.find(({ id }) => written.has(id));
	if (!last) return null;
	const { emerged, next } = await app.notes.of(last.id);
	return emerged || next ? { id: last.id, title: last.title, date: last.date, emerged, next } : null;
}

/** The same for a session's plan, where one plans anew beside it; the team sees that its notes were opened (rule WB3). */
export async function notesToPlanBy(
	app: App,
	facilitator: { readonly id: string; readonly name: string },
	sessionId: string
): Promise<NotesBefore | null> {
	const found = await app.programmes.sessionFor(facilitator.id, sessionId);
	if (!found || found.session.template || found.session.status === 'closed') return null;
	const all = await app.programmes.sessionsOf(facilitator.id, found.programme.id);
	const before = await notesBefore(app, found.session, all);
	const from = before && all.find(({ id }) => id === before.id);
	if (from) await noteOpening(app, facilitator, from, 'notes');
	return before;
}

/** Everybody's with everybody's, a team's with that team's, one person's with that person's. */
function sameCircle(one: SessionRow, other: SessionRow): boolean {
	return (
		one.kind === other.kind && one.organisationId === other.organisationId && one.personId === other.personId
	);
}
