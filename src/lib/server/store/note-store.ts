import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { account_user } from '../db/tables/accounts';
import { facilitatorNote } from '../db/tables/session-records';

/** The facilitators' own words beside a session. */
export interface NoteWords {
	readonly emerged: string;
	readonly next: string;
	readonly text: string;
}

/** With what a save is checked against, and who wrote last. Revision 0: nobody wrote yet. */
export interface KeptNote extends NoteWords {
	readonly revision: number;
	readonly by: string;
	readonly at: Date | null;
}

const BLANK: KeptNote = { emerged: '', next: '', text: '', revision: 0, by: '', at: null };

/** Notes of the pair, one for each session. Whoever calls has checked who asks (rule WB1). */
export class NoteStore {
	constructor(readonly db: Database) {}

	async of(sessionId: string): Promise<KeptNote> {
		const [row] = await this.db
			.select({
				emerged: facilitatorNote.emerged,
				next: facilitatorNote.next,
				text: facilitatorNote.text,
				revision: facilitatorNote.revision,
				by: account_user.name,
				at: facilitatorNote.updatedAt
			})
			.from(facilitatorNote)
			.leftJoin(account_user, eq(account_user.id, facilitatorNote.updatedBy))
			.where(eq(facilitatorNote.sessionId, sessionId));
		return row ? { ...row, by: row.by ?? '' } : BLANK;
	}

	/** Which of these sessions have words beside them. */
	async written(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
		if (sessionIds.length === 0) return new Set();
		const rows = await this.db
			.select({ id: facilitatorNote.sessionId })
			.from(facilitatorNote)
			.where(
				and(
					inArray(facilitatorNote.sessionId, [...sessionIds]),
					or(ne(facilitatorNote.emerged, ''), ne(facilitatorNote.next, ''), ne(facilitatorNote.text, ''))
				)
			);
		return new Set(rows.map(({ id }) => id));
	}

	/** Keeps words written over `revision`; false when somebody else saved meanwhile (rule WB2). */
	async save(
		sessionId: string,
		words: NoteWords,
		revision: number,
		by: { readonly id: string },
		now: Date
	): Promise<boolean> {
		const row = { ...words, revision: revision + 1, updatedBy: by.id, updatedAt: now };
		const saved =
			revision === 0
				? await this.db
						.insert(facilitatorNote)
						.values({ sessionId, ...row })
						.onConflictDoNothing()
						.returning({ revision: facilitatorNote.revision })
				: await this.db
						.update(facilitatorNote)
						.set(row)
						.where(and(eq(facilitatorNote.sessionId, sessionId), eq(facilitatorNote.revision, revision)))
						.returning({ revision: facilitatorNote.revision });
		return saved.length > 0;
	}
}
