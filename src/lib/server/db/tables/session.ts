import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Answer } from '$lib/contract/wire';
import type { SessionEvent } from '$lib/core/session/events';
import type { Facilitator } from '$lib/core/session/state';
import { created, instant } from './columns';
import { organisation, person, personLink, phase, programme } from './programme';

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
		status: text('status', { enum: ['prepared', 'open', 'closed', 'cancelled'] }).notNull(),
		code: text('code').notNull().unique(),
		/** The QR's own secret and the stage's token: hashed for checking, and kept readable for facilitators to show again. */
		joinSecret: text('join_secret').notNull(),
		stageSecret: text('stage_secret').notNull(),
		template: boolean('template').notNull().default(false),
		/** Everybody's, one organisation's team's, or one person's. `organisationId` and `personId` say whose. */
		kind: text('kind', { enum: ['plenary', 'team', 'individual'] })
			.notNull()
			.default('plenary'),
		phaseId: text('phase_id').references(() => phase.id, { onDelete: 'set null' }),
		organisationId: text('organisation_id').references(() => organisation.id, { onDelete: 'cascade' }),
		personId: text('person_id').references(() => person.id, { onDelete: 'cascade' }),
		/** In the room, online or mixed, as the session describes itself. */
		mode: text('mode', { enum: ['room', 'online', 'mixed'] })
			.notNull()
			.default('room'),
		minutes: integer('minutes').notNull().default(0),
		place: text('place').notNull().default(''),
		/** The plenary's own online room. */
		link: text('link').notNull().default(''),
		/** Who leads it, in the order in which they were named. */
		leads: jsonb('leads').$type<readonly Facilitator[]>().notNull().default([]),
		/** Sessions that were made together, as one series; null: made alone. */
		seriesId: text('series_id'),
		/** The version with which what a calendar shows of it last changed, and when: calendars tell by it that theirs is the older. */
		describedVersion: integer('described_version').notNull().default(0),
		describedAt: instant('described_at').notNull().defaultNow(),
		openedAt: instant('opened_at'),
		closedAt: instant('closed_at'),
		createdAt: created()
	},
	(table) => [
		index().on(table.programmeId, table.date),
		index().on(table.organisationId),
		index().on(table.seriesId)
	]
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
		/** The personal link it came by; null: the door's code, or a hand-over. When the link is replaced, the seat ends. */
		personLinkId: text('person_link_id').references(() => personLink.id, { onDelete: 'set null' }),
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
		/** Whose they were then, where they are another's now; null: still the same (`person-history`). */
		organisationId: text('organisation_id').references(() => organisation.id, { onDelete: 'set null' }),
		groupIndex: integer('group_index').notNull(),
		spokesperson: boolean('spokesperson').notNull(),
		functions: jsonb('functions')
			.$type<string[]>()
			.notNull()
			.default(sql`'[]'::jsonb`)
	},
	(table) => [primaryKey({ columns: [table.roundId, table.personId] }), index().on(table.personId)]
);
