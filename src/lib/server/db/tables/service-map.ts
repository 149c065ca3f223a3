import { boolean, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { created, instant } from './columns';
import { organisation, programme } from './programme';
import { session } from './session';

/**
 * One entry of the resource map: a service that an organisation offers. Codes (`area`, `status`, delivery) are the core's; `organisationId` is
 * null for offers of others, named in `leadOrganisation`.
 */
export const resource = pgTable(
	'resource',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		organisationId: text('organisation_id').references(() => organisation.id, { onDelete: 'set null' }),
		leadOrganisation: text('lead_organisation').notNull(),
		territory: text('territory').notNull().default(''),
		area: text('area').notNull(),
		name: text('name').notNull(),
		status: text('status').notNull(),
		description: text('description').notNull().default(''),
		inPerson: boolean('in_person').notNull().default(true),
		online: boolean('online').notNull().default(false),
		individual: boolean('individual').notNull().default(true),
		inGroup: boolean('in_group').notNull().default(false),
		objectives: text('objectives').notNull().default(''),
		competences: text('competences').notNull().default(''),
		duration: text('duration').notNull().default(''),
		contact: text('contact').notNull().default(''),
		notes: text('notes').notNull().default(''),
		/** Written by the organisation and not handed in yet: seen by it and by facilitators only. */
		draft: boolean('draft').notNull().default(false),
		/** When facilitators put it on the map: only such entries are in the catalogue and reach sessions. */
		publishedAt: instant('published_at'),
		revision: integer('revision').notNull().default(0),
		updatedAt: instant('updated_at').notNull().defaultNow(),
		createdAt: created()
	},
	(table) => [index().on(table.programmeId, table.area), index().on(table.organisationId)]
);

/** The link by which an organisation fills its entries in, without an account; a replaced one is dead. */
export const collectionLink = pgTable(
	'collection_link',
	{
		id: text('id').primaryKey(),
		organisationId: text('organisation_id')
			.notNull()
			.references(() => organisation.id, { onDelete: 'cascade' }),
		secretHash: text('secret_hash').notNull().unique(),
		secret: text('secret').notNull(),
		handedInAt: instant('handed_in_at'),
		handedInBy: text('handed_in_by').notNull().default(''),
		replacedAt: instant('replaced_at'),
		createdAt: created()
	},
	(table) => [index().on(table.organisationId)]
);

/** 'We refer to you for X, contact Y, from Z': made in a session, outlives it, with an owner and a state. */
export const agreement = pgTable(
	'agreement',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		sessionId: text('session_id').references(() => session.id, { onDelete: 'set null' }),
		resourceId: text('resource_id').references(() => resource.id, { onDelete: 'set null' }),
		fromOrganisation: text('from_organisation').notNull(),
		toOrganisation: text('to_organisation').notNull(),
		subject: text('subject').notNull(),
		contact: text('contact').notNull().default(''),
		startsOn: text('starts_on').notNull().default(''),
		owner: text('owner').notNull().default(''),
		state: text('state', { enum: ['proposed', 'agreed', 'running', 'ended'] })
			.notNull()
			.default('proposed'),
		revision: integer('revision').notNull().default(0),
		createdAt: created()
	},
	(table) => [index().on(table.programmeId)]
);

/** Something that the territory lacks: to be designed, or to be looked for. */
export const gap = pgTable(
	'gap',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		sessionId: text('session_id').references(() => session.id, { onDelete: 'set null' }),
		area: text('area').notNull(),
		territory: text('territory').notNull().default(''),
		subject: text('subject').notNull(),
		owner: text('owner').notNull().default(''),
		state: text('state', { enum: ['open', 'designing', 'found', 'closed'] })
			.notNull()
			.default('open'),
		revision: integer('revision').notNull().default(0),
		createdAt: created()
	},
	(table) => [index().on(table.programmeId)]
);

/** Guides and catalogues of others, linked beside the map. */
export const externalGuide = pgTable(
	'external_guide',
	{
		id: text('id').primaryKey(),
		programmeId: text('programme_id')
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		title: text('title').notNull(),
		link: text('link').notNull(),
		area: text('area').notNull().default(''),
		notes: text('notes').notNull().default(''),
		createdAt: created()
	},
	(table) => [unique().on(table.programmeId, table.link)]
);
