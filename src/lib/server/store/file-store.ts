import { and, asc, count, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { file, filePart } from '../db/tables/page';
import { session } from '../db/tables/session';
import type { Tx } from './write-projection';

export interface StoredFile {
	readonly id: string;
	readonly mime: string;
	/** Empty for a film, which is read part by part. */
	readonly data: Uint8Array;
	/** Bytes of a film; 0 for a picture. */
	readonly size: number;
}

/** Bytes in each part of a film but the last. */
export const FILM_PART = 1024 * 1024;

/** How many pictures stay in memory: as a page turns, every phone asks for the same one at once. */
const REMEMBERED = { files: 48, bytes: 2 * 1024 * 1024 };
const UNFINISHED_MS = 24 * 60 * 60 * 1000;

/** Pictures and films of a session, as facilitators put them into activities. A file never changes once it is there. */
export class FileStore {
	readonly #recent = new Map<string, StoredFile>();

	constructor(readonly db: Database) {}

	async add(id: string, sessionId: string, stored: { mime: string; data: Uint8Array }): Promise<void> {
		await this.db.insert(file).values({ id, sessionId, mime: stored.mime, data: stored.data });
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

	/** A file of any session in this one's programme. Whether this session shows it is for the caller to judge. */
	async findInProgramme(id: string, sessionId: string): Promise<StoredFile | null> {
		const own = this.db
			.select({ programmeId: session.programmeId })
			.from(session)
			.where(eq(session.id, sessionId));
		return this.#found(`${sessionId}//${id}`, () =>
			this.db
				.select(COLUMNS)
				.from(file)
				.innerJoin(session, eq(session.id, file.sessionId))
				.where(and(eq(file.id, id), inArray(session.programmeId, own)))
		);
	}

	/** All files of a programme's sessions. */
	async idsOf(programmeId: string): Promise<readonly string[]> {
		const rows = await this.db
			.select({ id: file.id })
			.from(file)
			.innerJoin(session, eq(session.id, file.sessionId))
			.where(eq(session.programmeId, programmeId));
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

	/** Makes room for a film whose parts will follow; takes away films of this session that never arrived whole. */
	async beginFilm(id: string, sessionId: string, mime: string, size: number, now: number): Promise<void> {
		const parts = sql`(select count(*) from ${filePart} where ${filePart.fileId} = ${file.id})`;
		await this.db
			.delete(file)
			.where(
				and(
					eq(file.sessionId, sessionId),
					lt(file.createdAt, new Date(now - UNFINISHED_MS)),
					sql`${parts} < ceil(${file.size} / ${FILM_PART}::numeric)`
				)
			);
		await this.db.insert(file).values({ id, sessionId, mime, size, data: new Uint8Array() });
	}

	/** Keeps a part of a film; again is as once. False where there is no such film here, or the part does not fit it. */
	async addPart(id: string, sessionId: string, number: number, data: Uint8Array): Promise<boolean> {
		const [film] = await this.db
			.select({ size: file.size })
			.from(file)
			.where(and(eq(file.id, id), eq(file.sessionId, sessionId)));
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
		await tx.execute(sql`insert into ${file} (id, session_id, mime, data, size)
			select ${copy}::text, ${sessionId}::text, mime, data, size from ${file} where id = ${id}`);
		await tx.execute(sql`insert into ${filePart} (file_id, number, data)
			select ${copy}::text, number, data from ${filePart} where file_id = ${id}`);
	}
}

const COLUMNS = { id: file.id, mime: file.mime, data: file.data, size: file.size };

const partsOf = (size: number): number => Math.ceil(size / FILM_PART);
