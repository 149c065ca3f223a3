import { asc, eq } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { person } from '../db/tables/programme';

export type PersonRow = typeof person.$inferSelect;

/** The people of a programme. They are written by the sessions they come to. */
export class PersonStore {
	constructor(readonly db: Database) {}

	/** Everybody of a programme, in the order in which they came. */
	async ofProgramme(programmeId: string): Promise<readonly PersonRow[]> {
		return this.db
			.select()
			.from(person)
			.where(eq(person.programmeId, programmeId))
			.orderBy(asc(person.createdAt), asc(person.id));
	}
}
