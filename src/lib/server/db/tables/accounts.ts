import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { created, instant } from './columns';

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

/** Values made once and shared by every process on this database, such as the key that signs facilitators' cookies. */
export const setting = pgTable('setting', {
	key: text('key').primaryKey(),
	value: text('value').notNull()
});
