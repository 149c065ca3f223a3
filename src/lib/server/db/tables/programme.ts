import { boolean, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { account_user } from './accounts';
import { created, instant } from './columns';

/** A path of many months: its phases, partner organisations, people and sessions hang on it. */
export const programme = pgTable('programme', {
	id: text('id').primaryKey(),
	title: text('title').notNull(),
	aims: text('aims').notNull().default(''),
	language: text('language', { enum: ['it', 'en'] })
		.notNull()
		.default('it'),
	/** `YYYY-MM-DD`; empty while not said. */
	startsOn: text('starts_on').notNull().default(''),
	endsOn: text('ends_on').notNull().default(''),
	/** People's data are deleted so many months after the end; null: kept until a facilitator deletes them. */
	retentionMonths: integer('retention_months'),
	/** That they are kept until this day was said, first on that one: both `YYYY-MM-DD`, empty while not. */
	retentionSaid: text('retention_said').notNull().default(''),
	retentionSaidOn: text('retention_said_on').notNull().default(''),
	/** The address of the calendar to subscribe to; replaced when it got into wrong hands. */
	calendarSecret: text('calendar_secret'),
	/** When people were deleted and only the design was kept. */
	peopleDeletedAt: instant('people_deleted_at'),
	createdAt: created()
});

/**
 * Who works on a programme. Facilitators are equals and see plenary sessions; a single team's only if they are assigned to that
 * organisation (`teamFacilitator`). A coordinator sees results and no content.
 */
export const programmeFacilitator = pgTable(
	'programme_facilitator',
	{
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		userId: text('user_id')
			.notNull()
			.references(() => account_user.id, { onDelete: 'cascade' }),
		role: text('role', { enum: ['facilitator', 'coordinator'] })
			.notNull()
			.default('facilitator')
	},
	(table) => [primaryKey({ columns: [table.programmeId, table.userId] })]
);

/** A stretch of a programme, in order. Dates are `YYYY-MM-DD`, empty while not said. */
export const phase = pgTable(
	'phase',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		position: integer('position').notNull(),
		title: text('title').notNull(),
		startsOn: text('starts_on').notNull().default(''),
		endsOn: text('ends_on').notNull().default('')
	},
	(table) => [index().on(table.programmeId, table.position)]
);

/** A partner organisation; its people are a team. One that left keeps its past. */
export const organisation = pgTable(
	'organisation',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		name: text('name').notNull(),
		territory: text('territory').notNull().default(''),
		/** What sort of body it is, in the facilitators' own words (association, cooperative, public body …). */
		kind: text('kind').notNull().default(''),
		leftOn: text('left_on').notNull().default(''),
		createdAt: created()
	},
	(table) => [unique().on(table.programmeId, table.name)]
);

/** Facilitators who may open a team's space and sessions. */
export const teamFacilitator = pgTable(
	'team_facilitator',
	{
		organisationId: text('organisation_id')
			.notNull()
			.references(() => organisation.id, { onDelete: 'cascade' }),
		userId: text('user_id')
			.notNull()
			.references(() => account_user.id, { onDelete: 'cascade' })
	},
	(table) => [primaryKey({ columns: [table.organisationId, table.userId] })]
);

/** A person of a programme. The name is for display only and proves nothing. `organisation` is the name as sessions show it. */
export const person = pgTable(
	'person',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		name: text('name').notNull(),
		organisation: text('organisation').notNull().default(''),
		organisationId: text('organisation_id').references(() => organisation.id, { onDelete: 'set null' }),
		attendance: text('attendance', { enum: ['room', 'online'] })
			.notNull()
			.default('room'),
		/** Whether they belong to the programme's roster, rather than having dropped in at one session's door. */
		enrolled: boolean('enrolled').notNull().default(false),
		/**
		 * Whether what is handed on may name or quote them: the path's and the team's reports, voices, products. The report of one meeting,
		 * which only those who were there and its facilitators read, names who was there without it.
		 */
		consentAt: instant('consent_at'),
		leftOn: text('left_on').notNull().default(''),
		/** Their data were erased on request; the row stays so that groups' history keeps its shape. */
		erasedAt: instant('erased_at'),
		createdAt: created()
	},
	(table) => [index().on(table.programmeId), index().on(table.organisationId)]
);

/** A person's own link over the whole programme. Replacing it ends the old one and every device that came by it. */
export const personLink = pgTable(
	'person_link',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		/** Hashed for checking, and kept readable so that facilitators can print the cards again. */
		secretHash: text('secret_hash').notNull().unique(),
		secret: text('secret').notNull(),
		replacedAt: instant('replaced_at'),
		createdAt: created()
	},
	(table) => [index().on(table.personId)]
);

/** Devices that opened a personal link: what their cookie stands for. */
export const personDevice = pgTable(
	'person_device',
	{
		id: text('id').primaryKey(),
		personLinkId: text('person_link_id')
			.notNull()
			.references(() => personLink.id, { onDelete: 'cascade' }),
		tokenHash: text('token_hash').notNull().unique(),
		createdAt: created()
	},
	(table) => [index().on(table.personLinkId)]
);

/** One-time links: the first facilitator's, and invitations of co-facilitators to a programme. Only hashes are kept. */
export const invitation = pgTable('invitation', {
	id: text('id').primaryKey(),
	secretHash: text('secret_hash').notNull().unique(),
	/** Null for the link that creates the first facilitator. */
	programmeId: text('programme_id').references(() => programme.id, { onDelete: 'cascade' }),
	/** What whoever takes it up becomes in the programme. */
	role: text('role', { enum: ['facilitator', 'coordinator'] })
		.notNull()
		.default('facilitator'),
	/** Who made it; null for the first facilitator's, and for those made before this was kept. */
	madeBy: text('made_by').references(() => account_user.id, { onDelete: 'set null' }),
	expiresAt: instant('expires_at').notNull(),
	usedAt: instant('used_at'),
	createdAt: created()
});
