import { and, asc, count, eq, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { file, filePart } from '../db/tables/page';
import { session, sessionEvent } from '../db/tables/session';
import { methodTemplate } from '../db/tables/session-records';
import type { Tx } from './write-projection';

export interface StoredFile {
	readonly id: string;
	readonly mime: string;
	/** Empty for a film, which is read part by part. */
	readonly data: Uint8Array;
	/** Bytes of a film; 0 for a picture. */
	readonly size: number;
}

/** What a file was put into: a session, by its id, or a method, whose files are the programme's alone. */
export type FileHome = string | { readonly programmeId: string };

/** Bytes in each part of a film but the last. */
export const FILM_PART = 1024 * 1024;

/** How many pictures stay in memory: as a page turns, every phone asks for the same one at once. */
const REMEMBERED = { files: 48, bytes: 2 * 1024 * 1024 };
const UNFINISHED_MS = 24 * 60 * 60 * 1000;

/** Pictures and films of programmes, as facilitators put them into activities. A file never changes once it is there. */
export class FileStore {
	readonly #recent = new Map<string, StoredFile>();

	constructor(readonly db: Database) {}

	async add(id: string, home: FileHome, stored: { mime: string; data: Uint8Array }): Promise<void> {
		await this.db.insert(file).values({ ...columnsOf(home), id, mime: stored.mime, data: stored.data });
	}

	/** A file of this session; null for another session's, as for none, and for a film that has not arrived whole. */
	async find(id: string, sessionId: string): Promise<StoredFile | null> {
		return this.#found(`${sessionId}/${id}`, () =>
			this.db
				.select(COLUMNS)
				.from(file)
				.where(and(eq(file.id, id), eq(file.sessionId, sessionId)))
		);
	}

	/** A file of this session's programme, whatever it was put into. Whether this session shows it is for the caller to judge. */
	async findInProgramme(id: string, sessionId: string): Promise<StoredFile | null> {
		const own = this.db
			.select({ programmeId: session.programmeId })
			.from(session)
			.where(eq(session.id, sessionId));
		return this.#found(`${sessionId}//${id}`, () =>
			this.db
				.select(COLUMNS)
				.from(file)
				.where(and(eq(file.id, id), inArray(file.programmeId, own)))
		);
	}

	/** A file of a programme that one of its methods shows: one that the method names, or that was put into a method. */
	async findForMethod(id: string, programmeId: string, named: boolean): Promise<StoredFile | null> {
		const whose = named ? eq(file.programmeId, programmeId) : within({ programmeId });
		return this.#found(`${programmeId}/${named}/${id}`, () =>
			this.db
				.select(COLUMNS)
				.from(file)
				.where(and(eq(file.id, id), whose))
		);
	}

	/** All files of a programme. */
	async idsOf(programmeId: string): Promise<readonly string[]> {
		const rows = await this.db.select({ id: file.id }).from(file).where(eq(file.programmeId, programmeId));
		return rows.map(({ id }) => id);
	}

	/** The files that were put into one session, as they came. */
	async idsOfSession(sessionId: string): Promise<readonly string[]> {
		const rows = await this.db
			.select({ id: file.id })
			.from(file)
			.where(eq(file.sessionId, sessionId))
			.orderBy(asc(file.createdAt), asc(file.id));
		return rows.map(({ id }) => id);
	}

	async #found(key: string, read: () => PromiseLike<StoredFile[]>): Promise<StoredFile | null> {
		const known = this.#recent.get(key);
		if (known) return known;
		const [row] = await read();
		if (!row || (row.size > 0 && (await this.#parts(row.id)) < partsOf(row.size))) return null;
		if (row.data.length <= REMEMBERED.bytes) {
			this.#recent.set(key, row);
			const [oldest] = this.#recent.keys();
			if (this.#recent.size > REMEMBERED.files && oldest) this.#recent.delete(oldest);
		}
		return row;
	}

	/** Makes room for a film whose parts will follow; takes away films put there that never arrived whole. */
	async beginFilm(id: string, home: FileHome, mime: string, size: number, now: number): Promise<void> {
		const parts = sql`(select count(*) from ${filePart} where ${filePart.fileId} = ${file.id})`;
		await this.db
			.delete(file)
			.where(
				and(
					within(home),
					lt(file.createdAt, new Date(now - UNFINISHED_MS)),
					sql`${parts} < ceil(${file.size} / ${FILM_PART}::numeric)`
				)
			);
		await this.db.insert(file).values({ ...columnsOf(home), id, mime, size, data: new Uint8Array() });
	}

	/** Keeps a part of a film; again is as once. False where there is no such film here, or the part does not fit it. */
	async addPart(id: string, home: FileHome, number: number, data: Uint8Array): Promise<boolean> {
		const [film] = await this.db
			.select({ size: file.size })
			.from(file)
			.where(and(eq(file.id, id), within(home)));
		if (!film || number < 0 || number >= partsOf(film.size)) return false;
		if (data.length !== Math.min(FILM_PART, film.size - number * FILM_PART)) return false;
		await this.db.insert(filePart).values({ fileId: id, number, data }).onConflictDoNothing();
		return true;
	}

	/** One part of a film; null past its end. */
	async part(id: string, number: number): Promise<Uint8Array | null> {
		const [row] = await this.db
			.select({ data: filePart.data })
			.from(filePart)
			.where(and(eq(filePart.fileId, id), eq(filePart.number, number)));
		return row?.data ?? null;
	}

	async #parts(id: string): Promise<number> {
		const [row] = await this.db.select({ parts: count() }).from(filePart).where(eq(filePart.fileId, id));
		return row?.parts ?? 0;
	}
}

/** Copies files into a session, each under the id given for it, within a transaction of the caller's; the bytes stay in the database. */
export async function copyFiles(
	tx: Tx,
	copies: ReadonlyMap<string, string>,
	sessionId: string
): Promise<void> {
	for (const [id, copy] of copies) {
		await tx.execute(sql`insert into ${file} (id, programme_id, session_id, mime, data, size)
			select ${copy}::text, ${programmeOf(sessionId)}, ${sessionId}::text, mime, data, size
			from ${file} where id = ${id}`);
		await tx.execute(sql`insert into ${filePart} (file_id, number, data)
			select ${copy}::text, number, data from ${filePart} where file_id = ${id}`);
	}
}

/** What a session's end, or a method's, makes of its files: those that no session and no method of their programme names any more go. */
export async function dropUnnamed(tx: Tx, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const inFiles = and(inArray(file.id, [...ids]), isNull(file.sessionId));
	const programmes = tx.select({ id: file.programmeId }).from(file).where(inFiles);
	const quoted = sql`${`"(${ids.join('|')})"`}`;
	const found = (text: SQL) => sql<string>`(regexp_matches(${text}, ${quoted}, 'g'))[1]`;
	const [inSessions, inMethods] = [
		await tx
			.selectDistinct({ id: found(sql`${sessionEvent.event}::text`) })
			.from(sessionEvent)
			.innerJoin(session, eq(session.id, sessionEvent.sessionId))
			.where(inArray(session.programmeId, programmes)),
		await tx
			.selectDistinct({ id: found(sql`${methodTemplate.config}::text`) })
			.from(methodTemplate)
			.where(inArray(methodTemplate.programmeId, programmes))
	];
	const named = new Set([...inSessions, ...inMethods].map(({ id }) => id));
	const unnamed = ids.filter((id) => !named.has(id));
	if (unnamed.length > 0) await tx.delete(file).where(and(inArray(file.id, unnamed), isNull(file.sessionId)));
}

/** The files that were put into these sessions. */
export async function filesOfSessions(tx: Tx, sessionIds: readonly string[]): Promise<readonly string[]> {
	const rows = await tx
		.select({ id: file.id })
		.from(file)
		.where(inArray(file.sessionId, [...sessionIds]));
	return rows.map(({ id }) => id);
}

/** Files that were put into a programme's methods a day ago or earlier: whoever put them has kept the method since, or never will. */
export async function settledMethodFiles(
	tx: Tx,
	programmeId: string,
	now: number
): Promise<readonly string[]> {
	const rows = await tx
		.select({ id: file.id })
		.from(file)
		.where(and(within({ programmeId }), lt(file.createdAt, new Date(now - UNFINISHED_MS))));
	return rows.map(({ id }) => id);
}

const programmeOf = (sessionId: string) =>
	sql<string>`(select ${session.programmeId} from ${session} where ${session.id} = ${sessionId})`;

const columnsOf = (home: FileHome) =>
	typeof home === 'string'
		? { sessionId: home, programmeId: programmeOf(home) }
		: { sessionId: null, programmeId: home.programmeId };

const within = (home: FileHome) =>
	typeof home === 'string'
		? eq(file.sessionId, home)
		: and(isNull(file.sessionId), eq(file.programmeId, home.programmeId));

const COLUMNS = { id: file.id, mime: file.mime, data: file.data, size: file.size };

const partsOf = (size: number): number => Math.ceil(size / FILM_PART);
