import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	customType,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique
} from 'drizzle-orm/pg-core';
import type { Answer } from '$lib/contract/wire';
import type { SessionEvent } from '$lib/core/session/events';

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
const instant = (name: string) => timestamp(name, { withTimezone: true });
const created = () => instant('created_at').notNull().defaultNow();

/* Facilitators' accounts: the four tables that better-auth's adapter expects, under names that do not collide with ours. */

export const account_user = pgTable('account_user', {
	id: text('id').primaryKey(),
	name: text('name').notNull(),
	email: text('email').notNull().unique(),
	emailVerified: boolean('email_verified').notNull().default(false),
	image: text('image'),
	createdAt: created(),
	updatedAt: instant('updated_at').notNull().defaultNow()
});

export const account_session = pgTable('account_session', {
	id: text('id').primaryKey(),
	token: text('token').notNull().unique(),
	userId: text('user_id')
		.notNull()
		.references(() => account_user.id, { onDelete: 'cascade' }),
	expiresAt: instant('expires_at').notNull(),
	ipAddress: text('ip_address'),
	userAgent: text('user_agent'),
	createdAt: created(),
	updatedAt: instant('updated_at').notNull().defaultNow()
});

export const account_credential = pgTable('account_credential', {
	id: text('id').primaryKey(),
	accountId: text('account_id').notNull(),
	providerId: text('provider_id').notNull(),
	userId: text('user_id')
		.notNull()
		.references(() => account_user.id, { onDelete: 'cascade' }),
	accessToken: text('access_token'),
	refreshToken: text('refresh_token'),
	idToken: text('id_token'),
	accessTokenExpiresAt: instant('access_token_expires_at'),
	refreshTokenExpiresAt: instant('refresh_token_expires_at'),
	scope: text('scope'),
	password: text('password'),
	createdAt: created(),
	updatedAt: instant('updated_at').notNull().defaultNow()
});

export const account_verification = pgTable('account_verification', {
	id: text('id').primaryKey(),
	identifier: text('identifier').notNull(),
	value: text('value').notNull(),
	expiresAt: instant('expires_at').notNull(),
	createdAt: created(),
	updatedAt: instant('updated_at').notNull().defaultNow()
});

/** One-time links: the first facilitator's, and invitations of co-facilitators to a programme. Only hashes are kept. */
export const invitation = pgTable('invitation', {
	id: text('id').primaryKey(),
	secretHash: text('secret_hash').notNull().unique(),
	/** Null for the link that creates the first facilitator. */
	programmeId: text('programme_id').references(() => programme.id, { onDelete: 'cascade' }),
	expiresAt: instant('expires_at').notNull(),
	usedAt: instant('used_at'),
	createdAt: created()
});

/* Records */

export const programme = pgTable('programme', {
	id: text('id').primaryKey(),
	title: text('title').notNull(),
	createdAt: created()
});

export const programmeFacilitator = pgTable(
	'programme_facilitator',
	{
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		userId: text('user_id')
			.notNull()
			.references(() => account_user.id, { onDelete: 'cascade' })
	},
	(table) => [primaryKey({ columns: [table.programmeId, table.userId] })]
);

/** A person of a programme. The name is for display only and proves nothing. */
export const person = pgTable(
	'person',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		name: text('name').notNull(),
		organisation: text('organisation').notNull().default(''),
		attendance: text('attendance', { enum: ['room', 'online'] })
			.notNull()
			.default('room'),
		createdAt: created()
	},
	(table) => [index().on(table.programmeId)]
);

/** A live meeting. Everything beside the door's secrets is a projection of its events, for lists and look-ups. */
export const session = pgTable(
	'session',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		version: integer('version').notNull().default(0),
		title: text('title').notNull(),
		date: text('date').notNull(),
		startsAt: text('starts_at').notNull(),
		language: text('language', { enum: ['it', 'en'] }).notNull(),
		status: text('status', { enum: ['prepared', 'open', 'closed'] }).notNull(),
		code: text('code').notNull().unique(),
		/** The QR's own secret and the stage's token: hashed for checking, and kept readable for facilitators to show again. */
		joinSecret: text('join_secret').notNull(),
		stageSecret: text('stage_secret').notNull(),
		template: boolean('template').notNull().default(false),
		createdAt: created()
	},
	(table) => [index().on(table.programmeId)]
);

export const sessionEvent = pgTable(
	'session_event',
	{
		sessionId: text('session_id')
			.notNull()
			.references(() => session.id, { onDelete: 'cascade' }),
		version: integer('version').notNull(),
		at: bigint('at', { mode: 'number' }).notNull(),
		event: jsonb('event').$type<SessionEvent>().notNull()
	},
	(table) => [primaryKey({ columns: [table.sessionId, table.version] })]
);

/** Stored answers, so that a command sent twice has one effect. No author is kept beside them. */
export const sessionCommand = pgTable(
	'session_command',
	{
		sessionId: text('session_id')
			.notNull()
			.references(() => session.id, { onDelete: 'cascade' }),
		commandId: text('command_id').notNull(),
		answer: jsonb('answer').$type<Answer>().notNull()
	},
	(table) => [primaryKey({ columns: [table.sessionId, table.commandId] })]
);

/** Participants' seats: one per device and session. The token itself is only in the device's cookie. */
export const seat = pgTable(
	'seat',
	{
		id: text('id').primaryKey(),
		sessionId: text('session_id')
			.notNull()
			.references(() => session.id, { onDelete: 'cascade' }),
		personId: text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		tokenHash: text('token_hash').notNull().unique(),
		createdAt: created(),
		revokedAt: instant('revoked_at')
	},
	(table) => [index().on(table.sessionId, table.personId)]
);

/** One-time hand-overs of a seat to another device, ten minutes valid. */
export const seatHandover = pgTable('seat_handover', {
	id: text('id').primaryKey(),
	sessionId: text('session_id')
		.notNull()
		.references(() => session.id, { onDelete: 'cascade' }),
	personId: text('person_id')
		.notNull()
		.references(() => person.id, { onDelete: 'cascade' }),
	secretHash: text('secret_hash').notNull().unique(),
	expiresAt: instant('expires_at').notNull(),
	usedAt: instant('used_at')
});

/** Dealt rounds as they ended, for the memory of who has worked with whom over a whole programme. */
export const round = pgTable(
	'round',
	{
		id: text('id').primaryKey(),
		sessionId: text('session_id')
			.notNull()
			.references(() => session.id, { onDelete: 'cascade' }),
		activityId: text('activity_id').notNull(),
		at: bigint('at', { mode: 'number' }).notNull()
	},
	(table) => [index().on(table.sessionId)]
);

export const roundMember = pgTable(
	'round_member',
	{
		roundId: text('round_id')
			.notNull()
			.references(() => round.id, { onDelete: 'cascade' }),
		personId: text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		groupIndex: integer('group_index').notNull(),
		spokesperson: boolean('spokesperson').notNull(),
		functions: jsonb('functions')
			.$type<string[]>()
			.notNull()
			.default(sql`'[]'::jsonb`)
	},
	(table) => [primaryKey({ columns: [table.roundId, table.personId] }), index().on(table.personId)]
);

/* Pages */

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

/** Images that facilitators put into activities: checked by their bytes, served sandboxed, to those who are in the session. */
export const file = pgTable(
	'file',
	{
		id: text('id').primaryKey(),
		sessionId: text('session_id')
			.notNull()
			.references(() => session.id, { onDelete: 'cascade' }),
		mime: text('mime').notNull(),
		data: bytes('data').notNull(),
		createdAt: created()
	},
	(table) => [index().on(table.sessionId)]
);

/** Values made once and shared by every process on this database, such as the key that signs facilitators' cookies. */
export const setting = pgTable('setting', {
	key: text('key').primaryKey(),
	value: text('value').notNull()
});
