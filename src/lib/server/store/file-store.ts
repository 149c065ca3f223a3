import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { file } from '../db/tables/page';

export interface StoredFile {
	readonly mime: string;
	readonly data: Uint8Array;
}

/** Images of a session, as facilitators put them into activities. */
export class FileStore {
	constructor(readonly db: Database) {}

	async add(id: string, sessionId: string, stored: StoredFile): Promise<void> {
		await this.db.insert(file).values({ id, sessionId, mime: stored.mime, data: stored.data });
	}

	/** A file of this session; null for another session's, as for none. */
	async find(id: string, sessionId: string): Promise<StoredFile | null> {
		const [row] = await this.db
			.select({ mime: file.mime, data: file.data })
			.from(file)
			.where(and(eq(file.id, id), eq(file.sessionId, sessionId)));
		return row ?? null;
	}
}
