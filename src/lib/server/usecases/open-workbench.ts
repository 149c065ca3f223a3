import { findActivity } from '$lib/activities/registry';
import { findReport } from '$lib/activities/report-registry';
import type { Language } from '$lib/core/kernel/instant';
import { contextOf } from '$lib/core/report/build-report';
import type { ReportBlock } from '$lib/core/report/blocks';
import { momentBlocks } from '$lib/core/report/facilitators-sections';
import type { App } from '../app';
import { legacyTexts } from '../store/legacy-store';
import type { KeptNote } from '../store/note-store';
import type { SessionRow } from '../store/programme-store';
import { noteOpening } from './note-opening';

/** So many coming sessions stand beside one that is looked at. */
const COMING = 4;

/** A session as the workbench lists it. */
export type BenchSession = Pick<SessionRow, 'id' | 'title' | 'date' | 'startsAt' | 'kind' | 'status'>;

export interface ChosenSession extends BenchSession {
	readonly note: KeptNote;
	readonly moments: readonly ReportBlock[];
	readonly left: Awaited<ReturnType<typeof legacyTexts>>;
	/** The next ones of the same circle, with what their agendas say. */
	readonly coming: readonly (BenchSession & { readonly agenda: readonly string[] })[];
}

export interface Workbench {
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
		({ template }) => !template
	);
	const begun = all.filter(({ status }) => status === 'open' || status === 'closed');
	const row = wanted
		? begun.find(({ id }) => id === wanted)
		: begun.find(({ kind, status }) => kind === 'plenary' && status === 'closed');
	if (wanted && !row) return null;
	if (row) await noteOpening(app, facilitator, row, 'notes');
	const written = await app.notes.written(begun.map(({ id }) => id));
	return {
		past: begun.map((one) => ({ ...shown(one), written: written.has(one.id) })),
		chosen: row ? await chosenSession(app, row, all, language) : null
	};
}

async function chosenSession(
	app: App,
	row: SessionRow,
	all: readonly SessionRow[],
	language: Language
): Promise<ChosenSession> {
	const next = all
		.filter((one) => one.status === 'prepared' && sameCircle(one, row))
		.reverse()
		.slice(0, COMING);
	const [note, left, moments, coming] = await Promise.all([
		app.notes.of(row.id),
		legacyTexts(app.database.db, row.id),
		momentsIn(app, row.id, language),
		Promise.all(
			next.map(async (one) => {
				const state = await app.rooms.stateOf(one.id);
				return { ...shown(one), agenda: state?.agenda.map(({ title }) => title) ?? [] };
			})
		)
	]);
	return { ...shown(row), note, left, moments, coming };
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

/** Everybody's with everybody's, a team's with that team's, one person's with that person's. */
function sameCircle(one: SessionRow, other: SessionRow): boolean {
	return (
		one.kind === other.kind && one.organisationId === other.organisationId && one.personId === other.personId
	);
}
