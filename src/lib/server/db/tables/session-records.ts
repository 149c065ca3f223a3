import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Legacy } from '$lib/core/agenda/activity-definition';
import { account_user } from './accounts';
import { created, instant } from './columns';
import { organisation, person, programme } from './programme';
import { session } from './session';

/** Who was there: one row a person who came in, kept from the session's events. */
export const presence = pgTable(
	'presence',
	{
		sessionId: text('session_id')
			.notNull()
			.references(() => session.id, { onDelete: 'cascade' }),
		personId: text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		attendance: text('attendance', { enum: ['room', 'online'] }).notNull(),
		/** Whose they were then, where they are another's now; null: still the same (`person-history`). */
		organisationId: text('organisation_id').references(() => organisation.id, { onDelete: 'set null' }),
		arrivedAt: instant('arrived_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.sessionId, table.personId] }), index().on(table.personId)]
);

/** What an ended session's activities leave for later ones; written when it closes, replaced when it is closed again. */
export const legacy = pgTable(
	'legacy',
	{
		sessionId: text('session_id')
			.notNull()
			.references(() => session.id, { onDelete: 'cascade' }),
		activityId: text('activity_id').notNull(),
		kind: text('kind').notNull(),
		title: text('title').notNull(),
		legacy: jsonb('legacy').$type<Legacy>().notNull()
	},
	(table) => [primaryKey({ columns: [table.sessionId, table.activityId] })]
);

/** The facilitators' own words beside a session: what emerged, what to change next. Nobody else reads them. */
export const facilitatorNote = pgTable('facilitator_note', {
	sessionId: text('session_id')
		.primaryKey()
		.references(() => session.id, { onDelete: 'cascade' }),
	emerged: text('emerged').notNull().default(''),
	next: text('next').notNull().default(''),
	text: text('text').notNull().default(''),
	/** Raised at each save; a save against an older one is refused, so that two facilitators do not overwrite each other. */
	revision: integer('revision').notNull().default(0),
	updatedBy: text('updated_by').references(() => account_user.id, { onDelete: 'set null' }),
	updatedAt: instant('updated_at').notNull().defaultNow()
});

/** Each opening of a team's space or session by a facilitator, for the team to see. */
export const teamOpening = pgTable(
	'team_opening',
	{
		id: text('id').primaryKey(),
		organisationId: text('organisation_id')
			.notNull()
			.references(() => organisation.id, { onDelete: 'cascade' }),
		userId: text('user_id').references(() => account_user.id, { onDelete: 'set null' }),
		userName: text('user_name').notNull(),
		/** Which part was opened: the space itself, a session, a report. */
		what: text('what').notNull(),
		/** Null also where the session was deleted: that it was opened stays written. */
		sessionId: text('session_id').references(() => session.id, { onDelete: 'set null' }),
		at: instant('at').notNull().defaultNow()
	},
	(table) => [index().on(table.organisationId, table.at)]
);

/** A method of one's own: an activity's configuration saved into a programme's library. */
export const methodTemplate = pgTable(
	'method_template',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		kind: text('kind').notNull(),
		version: integer('version').notNull(),
		title: text('title').notNull(),
		purpose: text('purpose').notNull().default(''),
		minutes: integer('minutes').notNull(),
		/** For how many people it is; both null where nobody said. */
		peopleFrom: integer('people_from'),
		peopleTo: integer('people_to'),
		materials: text('materials').notNull().default(''),
		cautions: text('cautions').notNull().default(''),
		config: jsonb('config').notNull(),
		createdAt: created()
	},
	(table) => [index().on(table.programmeId)]
);

/**
 * What facilitators chose to hand back at the end of the path: a product of a plenary session, or one person's words. It goes into the whole
 * path's report; a voice only while its person consents.
 */
export const pathChoice = pgTable(
	'path_choice',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		sessionId: text('session_id').references(() => session.id, { onDelete: 'set null' }),
		kind: text('kind', { enum: ['product', 'voice'] }).notNull(),
		heading: text('heading').notNull().default(''),
		text: text('text').notNull(),
		/** Whose words a voice is. When the person is erased, the words go with them. */
		personId: text('person_id').references(() => person.id, { onDelete: 'cascade' }),
		createdAt: created()
	},
	(table) => [index().on(table.programmeId)]
);
