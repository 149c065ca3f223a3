import { and, asc, eq, inArray, sql, TransactionRollbackError } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { page, pageAuthor, pageUpdate } from '../db/tables/page';

export interface StoredPage {
	/** The log, oldest first. */
	readonly rows: readonly { readonly seq: number; readonly data: Uint8Array }[];
	/** Which author owns which client id. */
	readonly owners: readonly { readonly clientId: number; readonly author: string }[];
}

/** An update to keep, with the client ids that its author writes with for the first time. */
export interface PageAppend {
	readonly pageId: string;
	readonly data: Uint8Array;
	readonly claims: readonly { readonly clientId: number; readonly author: string }[];
}

/** The append-only log of pages. Whatever throws was not stored. */
export interface PageStore {
	/** A page's log; null when there is no such page. Makes the page's row when its session exists. */
	load(pageId: string, sessionId: string): Promise<StoredPage | null>;
	/** Commits updates of different pages together; their rows' numbers in the same order, null where a page is gone. */
	append(appends: readonly PageAppend[]): Promise<(number | null)[]>;
	/** Puts one snapshot in the place of exactly these rows; null, and nothing changed, when one of them is not there. */
	compact(pageId: string, seqs: readonly number[], snapshot: Uint8Array): Promise<number | null>;
}

/** Pages in the database. */
export function createPageStore(db: Database): PageStore {
	return {
		async load(pageId, sessionId) {
			await db.execute(
				sql`insert into page (id, session_id) select ${pageId}, id from session where id = ${sessionId} on conflict do nothing`
			);
			const known = await db.select({ session: page.sessionId }).from(page).where(eq(page.id, pageId));
			if (known[0]?.session !== sessionId) return null;
			const rows = await db
				.select({ seq: pageUpdate.seq, data: pageUpdate.data })
				.from(pageUpdate)
				.where(eq(pageUpdate.pageId, pageId))
				.orderBy(asc(pageUpdate.seq));
			const owners = await db
				.select({ clientId: pageAuthor.clientId, author: pageAuthor.author })
				.from(pageAuthor)
				.where(eq(pageAuthor.pageId, pageId));
			return { rows, owners };
		},

		async append(appends) {
			if (appends.length === 0) return [];
			const rows = appends.map(({ pageId, data }) => sql`(${pageId}::text, ${Buffer.from(data)}::bytea)`);
			const claims = appends.flatMap(({ pageId, claims }) =>
				claims.map(({ clientId, author }) => sql`(${pageId}::text, ${clientId}::bigint, ${author}::text)`)
			);
			const claimed = claims.length
				? sql`, claimed as (
					insert into page_author (page_id, client_id, author)
					select named.* from (values ${sql.join(claims, sql`, `)}) as named (page_id, client_id, author)
					join living on living.id = named.page_id
					on conflict do nothing
				)`
				: sql``;
			// One statement, one way to the database: it commits by itself, whole or not at all.
			const stored = await db.execute<{ seq: string; page_id: string }>(sql`
				with incoming (page_id, data) as (values ${sql.join(rows, sql`, `)}),
				living as (select id from page where id in (select page_id from incoming) for key share)${claimed}
				insert into page_update (page_id, data)
				select incoming.page_id, incoming.data from incoming join living on living.id = incoming.page_id
				returning seq, page_id`);
			const seqs = new Map([...stored].map((row) => [row.page_id, Number(row.seq)]));
			return appends.map(({ pageId }) => seqs.get(pageId) ?? null);
		},

		async compact(pageId, seqs, snapshot) {
			return db
				.transaction(async (tx) => {
					await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${pageId}))`);
					const gone = await tx
						.delete(pageUpdate)
						.where(and(eq(pageUpdate.pageId, pageId), inArray(pageUpdate.seq, [...seqs])))
						.returning({ seq: pageUpdate.seq });
					if (gone.length !== seqs.length) tx.rollback();
					const rows = await tx
						.insert(pageUpdate)
						.values({ pageId, data: snapshot })
						.returning({ seq: pageUpdate.seq });
					return rows[0]!.seq;
				})
				.catch((error: unknown) => {
					if (error instanceof TransactionRollbackError) return null;
					throw error;
				});
		}
	};
}
