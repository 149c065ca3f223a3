import { bigint, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { bytes, created, instant } from './columns';
import { programme } from './programme';
import { session } from './session';

export const page = pgTable('page', {
	id: text('id').primaryKey(),
	sessionId: text('session_id')
		.notNull()
		.references(() => session.id, { onDelete: 'cascade' }),
	createdAt: created()
});

/** Append-only log of a page: updates as they came, and now and then a snapshot that replaces those before it. */
export const pageUpdate = pgTable(
	'page_update',
	{
		seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		pageId: text('page_id')
			.notNull()
			.references(() => page.id, { onDelete: 'cascade' }),
		data: bytes('data').notNull(),
		at: instant('at').notNull().defaultNow()
	},
	(table) => [index().on(table.pageId, table.seq)]
);

/** Which author first wrote with a document's client id: nobody else may write with it. `author` is a person or facilitator id. */
export const pageAuthor = pgTable(
	'page_author',
	{
		pageId: text('page_id')
			.notNull()
			.references(() => page.id, { onDelete: 'cascade' }),
		clientId: bigint('client_id', { mode: 'number' }).notNull(),
		author: text('author').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.pageId, table.clientId] }),
		unique().on(table.pageId, table.clientId, table.author)
	]
);

/**
 * Pictures and films that facilitators put into activities: checked by their bytes, served sandboxed, to those who are in the session.
 * They are their programme's: copies of an agenda, templates and methods show the same file, and the session it was put into may go.
 */
export const file = pgTable(
	'file',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		/** The session it was put into; null: a method, or a session that was deleted while others show it. */
		sessionId: text('session_id').references(() => session.id, { onDelete: 'set null' }),
		mime: text('mime').notNull(),
		/** Empty for a film, which is kept in parts. */
		data: bytes('data').notNull(),
		/** Bytes of the whole. */
		size: integer('size').notNull().default(0),
		createdAt: created()
	},
	(table) => [index().on(table.sessionId), index().on(table.programmeId)]
);

/** A film in pieces of one size (the last may be shorter), so that neither keeping it nor showing a part needs the whole in memory. */
export const filePart = pgTable(
	'file_part',
	{
		fileId: text('file_id')
			.notNull()
			.references(() => file.id, { onDelete: 'cascade' }),
		number: integer('number').notNull(),
		data: bytes('data').notNull()
	},
	(table) => [primaryKey({ columns: [table.fileId, table.number] })]
);
