import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Answer } from '$lib/contract/wire';
import type { LeftBehind } from '$lib/core/report/left-behind';
import type { LoggedEvent } from '$lib/core/session/events';
import type { ChangedRecords } from '$lib/core/session/changed-records';
import type { SessionKind } from '$lib/core/programme/access';
import type { SessionState } from '$lib/core/session/state';
import { newSecret } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { page } from '../db/tables/page';
import { seat, session, sessionCommand, sessionEvent } from '../db/tables/session';
import { copyFiles } from './file-store';
import { writeRecords } from './lasting-record-projection';
import { keepLegacies } from './legacy-store';
import { project } from './session-projection';
import { writeProjection, type EndedSeat, type Tx } from './write-projection';

export type SessionRow = typeof session.$inferSelect;

/** A seat to be made together with the person's arrival. */
export interface NewSeat {
	readonly id: string;
	readonly personId: string;
	readonly tokenHash: string;
	/** The personal link that proved who it is, if one did. */
	readonly personLinkId?: string;
}

/** Everything of one group commit. */
export interface SessionCommit {
	readonly sessionId: string;
	readonly programmeId: string;
	/** The version the events were decided on: the fence against a second writer. */
	readonly from: number;
	/** The state that they were decided on. */
	readonly before: SessionState;
	readonly events: readonly LoggedEvent[];
	readonly after: SessionState;
	readonly answers: readonly { readonly commandId: string; readonly answer: Answer }[];
	readonly seats: readonly NewSeat[];
	/** Records of the programme that an activity made or changed; missing: none. */
	readonly records?: ChangedRecords;
	/** What the session leaves for later ones, when this commit closes it: takes the place of what an earlier closing left. */
	readonly legacies?: readonly LeftBehind[] | null;
}

/** Where a session stands in its programme: whose it is, and in which phase. */
export interface SessionPlace {
	readonly kind: SessionKind;
	readonly phaseId: string | null;
	readonly organisationId: string | null;
	readonly personId: string | null;
	/** How long it is meant to be while it has no agenda that says so. */
	readonly minutes: number;
	/** The series it is made with; missing: it is made alone. */
	readonly seriesId?: string;
}

/** Everybody's session, in no phase. */
export const PLENARY: SessionPlace = {
	kind: 'plenary',
	phaseId: null,
	organisationId: null,
	personId: null,
	minutes: 0
};

export interface SessionCreation {
	readonly programmeId: string;
	readonly events: readonly LoggedEvent[];
	readonly after: SessionState;
	readonly template: boolean;
	readonly place: SessionPlace;
	/** Files that are copied into it: a file's id -> the id of the copy. */
	readonly files?: ReadonlyMap<string, string>;
}

export interface LoadedSession {
	readonly row: SessionRow;
	readonly events: readonly LoggedEvent[];
	/** Whether any command was ever answered: else no repeat needs looking up. */
	readonly answered: boolean;
}

/** Sessions: their log of events, stored answers and projections. Every commit is one transaction. */
export class SessionStore {
	constructor(
		readonly db: Database,
		/** Told, after the commit, which seats ended. */
		private readonly seatEnded: (seat: EndedSeat) => void = () => undefined
	) {}

	/** Stores a new session with its first events; throws when the code is taken. */
	async create(creation: SessionCreation): Promise<void> {
		await this.db.transaction((tx) => this.createIn(tx, creation));
	}

	/** Stores several new sessions: all of them, or none. */
	async createAll(creations: readonly SessionCreation[]): Promise<void> {
		await this.db.transaction((tx) => this.createAllIn(tx, creations));
	}

	async createAllIn(tx: Tx, creations: readonly SessionCreation[]): Promise<void> {
		for (const creation of creations) await this.createIn(tx, creation);
	}

	/** The same within a transaction of the caller's, so that many are made or none. */
	async createIn(
		tx: Tx,
		{ programmeId, events, after, template, place, files }: SessionCreation
	): Promise<void> {
		const projection = project(events, after, null);
		await tx.insert(session).values({
			minutes: place.minutes,
			...projection.row,
			kind: place.kind,
			phaseId: place.phaseId,
			organisationId: place.organisationId,
			personId: place.personId,
			seriesId: place.seriesId ?? null,
			id: after.id,
			programmeId,
			joinSecret: newSecret(),
			stageSecret: newSecret(),
			template
		});
		await tx.insert(sessionEvent).values(events.map((logged) => ({ sessionId: after.id, ...logged })));
		await writeProjection(tx, after.id, programmeId, projection);
		if (files) await copyFiles(tx, files, after.id);
	}

	/** The whole log; null when there is no such session. */
	async load(sessionId: string): Promise<LoadedSession | null> {
		const row = await this.find(sessionId);
		if (!row) return null;
		const [rows, [answer]] = await Promise.all([
			this.db
				.select()
				.from(sessionEvent)
				.where(eq(sessionEvent.sessionId, sessionId))
				.orderBy(asc(sessionEvent.version)),
			this.db
				.select({ one: sql`1` })
				.from(sessionCommand)
				.where(eq(sessionCommand.sessionId, sessionId))
				.limit(1)
		]);
		const events = rows.map(({ version, at, event }) => ({ version, at, event }));
		return { row, events, answered: answer !== undefined };
	}

	/** Commits; `conflict` when somebody else has written since `from`. Throws when it is not known to be committed. */
	async append(commit: SessionCommit): Promise<'committed' | 'conflict'> {
		const { sessionId, events, answers, seats } = commit;
		const projection = project(events, commit.after, commit.before);
		let ended: readonly EndedSeat[] = [];
		const result = await this.db.transaction(async (tx) => {
			const fenced = await tx
				.update(session)
				.set({ ...projection.row, ...(projection.newDoor ? { joinSecret: newSecret() } : {}) })
				.where(and(eq(session.id, sessionId), eq(session.version, commit.from)))
				.returning({ id: session.id });
			if (fenced.length === 0) return 'conflict' as const;
			if (events.length)
				await tx.insert(sessionEvent).values(events.map((logged) => ({ sessionId, ...logged })));
			if (answers.length) {
				const rows = answers.map((answer) => ({ sessionId, ...answer }));
				await tx.insert(sessionCommand).values(rows).onConflictDoNothing();
			}
			ended = await writeProjection(tx, sessionId, commit.programmeId, projection);
			if (commit.records) await writeRecords(tx, sessionId, commit.programmeId, commit.records);
			if (commit.legacies) await keepLegacies(tx, sessionId, commit.legacies);
			if (seats.length) await tx.insert(seat).values(seats.map((made) => ({ ...made, sessionId })));
			return 'committed' as const;
		});
		for (const one of ended) this.seatEnded(one);
		return result;
	}

	/** Stored answers of commands that came before. */
	async answers(sessionId: string, commandIds: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
		const rows = await this.db
			.select({ commandId: sessionCommand.commandId, answer: sessionCommand.answer })
			.from(sessionCommand)
			.where(
				and(eq(sessionCommand.sessionId, sessionId), inArray(sessionCommand.commandId, [...commandIds]))
			);
		return new Map(rows.map(({ commandId, answer }) => [commandId, answer]));
	}

	async find(sessionId: string): Promise<SessionRow | null> {
		const [row] = await this.db.select().from(session).where(eq(session.id, sessionId));
		return row ?? null;
	}

	/** Which session a page belongs to; null when there is no such page. */
	async sessionOfPage(pageId: string): Promise<string | null> {
		const [row] = await this.db.select({ sessionId: page.sessionId }).from(page).where(eq(page.id, pageId));
		return row?.sessionId ?? null;
	}

	/** Says which phase a session stands in; null: the one that its day falls into. */
	async setPhase(sessionId: string, phaseId: string | null): Promise<void> {
		await this.db.update(session).set({ phaseId }).where(eq(session.id, sessionId));
	}

	/** By the code of the door, in its stored form (no dash, capitals). */
	async findByCode(code: string): Promise<SessionRow | null> {
		const [row] = await this.db.select().from(session).where(eq(session.code, code));
		return row ?? null;
	}

	/** A programme's sessions, by date. */
	async ofProgramme(programmeId: string): Promise<readonly SessionRow[]> {
		return this.db
			.select()
			.from(session)
			.where(eq(session.programmeId, programmeId))
			.orderBy(asc(session.date), asc(session.startsAt));
	}
}
