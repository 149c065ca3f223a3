import { and, asc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { SessionEvent } from '$lib/core/session/events';
import type { RosterPerson } from '$lib/core/session/follow-roster';
import type { Database } from '../db/open-database';
import { organisation, person } from '../db/tables/programme';
import { session, sessionEvent } from '../db/tables/session';
import { presence } from '../db/tables/session-records';
import type { OrganisationRow } from './organisation-store';
import { keepHistory } from './person-history';
import type { Tx } from './write-projection';

export type PersonRow = typeof person.$inferSelect;

/** Somebody of a programme's roster, as facilitators keep it. */
export interface EnrolledPerson {
	readonly id: string;
	readonly name: string;
	readonly organisationId: string | null;
	readonly attendance: 'room' | 'online';
	readonly consentAt: Date | null;
	/** The day they left, `YYYY-MM-DD`; empty while they take part. */
	readonly leftOn: string;
}

/** Somebody to be written. */
export interface WrittenPerson extends EnrolledPerson {
	/** They never were the organisation's whose they stood as: their past is the new one's too. Missing: they moved. */
	readonly mistaken?: boolean;
}

export interface ListedPerson extends EnrolledPerson {
	readonly organisation: string;
	/** How many sessions they were in. */
	readonly sessions: number;
}

/** Somebody whom only sessions know. */
export interface Stranger {
	readonly id: string;
	readonly name: string;
	readonly organisation: string;
	readonly sessions: number;
}

/** The people of a programme: the roster that facilitators keep, and those who dropped in at one session's door. */
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

	/**
	 * The roster, and those beside it who were in one of these sessions, or were only listed there: that somebody else came to a team's
	 * door is that team's. In the order in which they came.
	 */
	async inSight(programmeId: string, sessionIds: readonly string[]): Promise<readonly PersonRow[]> {
		const ids = [...sessionIds];
		const here = exists(
			this.db
				.select({ one: sql`1` })
				.from(presence)
				.where(and(eq(presence.personId, person.id), inArray(presence.sessionId, ids)))
		);
		// Whoever was listed, waited or was sent away stands in the session's own log alone.
		const listed = exists(
			this.db
				.select({ one: sql`1` })
				.from(sessionEvent)
				.where(
					and(
						inArray(sessionEvent.sessionId, ids),
						inArray(sql`${sessionEvent.event} ->> 'type'`, NAMING),
						sql`strpos(${sessionEvent.event}::text, ${person.id}) > 0`
					)
				)
		);
		return this.db
			.select()
			.from(person)
			.where(and(eq(person.programmeId, programmeId), or(eq(person.enrolled, true), here, listed)))
			.orderBy(asc(person.createdAt), asc(person.id));
	}

	/** The roster by organisation and name, those who left last. */
	async roster(programmeId: string): Promise<readonly ListedPerson[]> {
		return this.db
			.select({
				...PERSON,
				organisation: person.organisation,
				sessions: SESSIONS
			})
			.from(person)
			.where(ofRoster(programmeId))
			.orderBy(sql`${person.leftOn} <> ''`, asc(person.organisation), asc(person.name));
	}

	/** Whom a session expects: everybody's the whole roster, a team's its own people, an individual one its person. */
	async expectedAt(
		programmeId: string,
		place: { readonly kind: string; readonly organisationId: string | null; readonly personId: string | null }
	): Promise<readonly RosterPerson[]> {
		const whose =
			place.kind === 'plenary'
				? undefined
				: place.kind === 'team'
					? eq(person.organisationId, place.organisationId ?? '')
					: eq(person.id, place.personId ?? '');
		return this.db
			.select({
				id: person.id,
				name: person.name,
				organisation: person.organisation,
				attendance: person.attendance
			})
			.from(person)
			.leftJoin(organisation, eq(organisation.id, person.organisationId))
			.where(
				and(
					ofRoster(programmeId),
					eq(person.leftOn, ''),
					sql`coalesce(${organisation.leftOn}, '') = ''`,
					whose
				)
			)
			.orderBy(asc(person.name));
	}

	/** Those whom only a session's door or list knows, with the number of sessions they were in. */
	async strangers(programmeId: string): Promise<readonly Stranger[]> {
		const { id, name } = PERSON;
		return this.db
			.select({ id, name, organisation: person.organisation, sessions: SESSIONS })
			.from(person)
			.where(and(eq(person.programmeId, programmeId), eq(person.enrolled, false), isNull(person.erasedAt)))
			.orderBy(asc(person.createdAt), asc(person.id));
	}

	/** Everybody's sessions in which people were whom the roster does not have, and how many. */
	async strangersBySession(programmeId: string) {
		return this.db
			.select({ id: session.id, title: session.title, count: sql<number>`count(*)::int` })
			.from(presence)
			.innerJoin(person, eq(person.id, presence.personId))
			.innerJoin(session, and(eq(session.id, presence.sessionId), eq(session.kind, 'plenary')))
			.where(and(eq(session.programmeId, programmeId), eq(person.enrolled, false), isNull(person.erasedAt)))
			.groupBy(session.id)
			.orderBy(asc(session.date), asc(session.startsAt));
	}

	/** The roster as sessions list people, whomever each expects. */
	enrolled(programmeId: string): Promise<readonly RosterPerson[]> {
		return enrolledIn(this.db, programmeId);
	}

	/** How many arrivals there were, over all sessions of a programme. */
	async presences(programmeId: string): Promise<number> {
		const bySession = await this.presencesBySession(programmeId);
		return [...bySession.values()].reduce((sum, count) => sum + count, 0);
	}

	/** How many people were in each session of a programme. */
	async presencesBySession(programmeId: string): Promise<ReadonlyMap<string, number>> {
		const rows = await this.db
			.select({ id: presence.sessionId, count: sql<number>`count(*)::int` })
			.from(presence)
			.innerJoin(session, eq(session.id, presence.sessionId))
			.where(eq(session.programmeId, programmeId))
			.groupBy(presence.sessionId);
		return new Map(rows.map(({ id, count }) => [id, count]));
	}

	/** The sessions that somebody was in. */
	async sessionsWith(personId: string): Promise<ReadonlySet<string>> {
		const rows = await this.db
			.select({ id: presence.sessionId })
			.from(presence)
			.where(eq(presence.personId, personId));
		return new Set(rows.map(({ id }) => id));
	}

	/** The teams whose own these people's links open: of their organisation, of sessions they were in, of those that are theirs alone. */
	async teamsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
		if (personIds.length === 0) return new Map();
		const ids = [...personIds];
		const team = { person: person.id, team: session.organisationId };
		const rows = await this.db
			.select({ person: person.id, team: person.organisationId })
			.from(person)
			.where(inArray(person.id, ids))
			.union(
				this.db
					.select(team)
					.from(presence)
					.innerJoin(session, eq(session.id, presence.sessionId))
					.innerJoin(person, eq(person.id, presence.personId))
					.where(inArray(presence.personId, ids))
			)
			.union(
				this.db
					.select(team)
					.from(session)
					.innerJoin(person, eq(person.id, session.personId))
					.where(inArray(session.personId, ids))
			);
		const found = new Map<string, string[]>();
		for (const { person: id, team: of } of rows)
			if (of !== null) found.set(id, [...(found.get(id) ?? []), of]);
		return found;
	}

	async find(programmeId: string, personId: string): Promise<PersonRow | null> {
		const [row] = await this.db
			.select()
			.from(person)
			.where(and(eq(person.id, personId), eq(person.programmeId, programmeId)));
		return row ?? null;
	}

	/** Writes people of the roster, new or known, all or none. */
	async save(programmeId: string, people: readonly WrittenPerson[]): Promise<void> {
		await this.db.transaction((tx) => savePeople(tx, programmeId, people));
	}

	/** Takes in a list with the organisations it brings along: all of it, or nothing. */
	async takeIn(
		programmeId: string,
		organisations: readonly OrganisationRow[],
		people: readonly EnrolledPerson[]
	): Promise<void> {
		await this.db.transaction(async (tx) => {
			if (organisations.length)
				await tx.insert(organisation).values(organisations.map((row) => ({ ...row, programmeId })));
			await savePeople(tx, programmeId, people);
		});
	}
}

/** The roster of a programme as sessions list people. */
export async function enrolledIn(db: Database, programmeId: string): Promise<readonly RosterPerson[]> {
	const { id, name, attendance } = PERSON;
	return db
		.select({ id, name, organisation: person.organisation, attendance })
		.from(person)
		.where(ofRoster(programmeId))
		.orderBy(asc(person.name));
}

/** Writes people of the roster within a transaction of the caller's. */
export async function savePeople(
	tx: Tx,
	programmeId: string,
	people: readonly WrittenPerson[]
): Promise<void> {
	const names = new Map(
		(
			await tx
				.select({ id: organisation.id, name: organisation.name })
				.from(organisation)
				.where(eq(organisation.programmeId, programmeId))
		).map(({ id, name }) => [id, name])
	);
	for (const { mistaken, ...row } of people) {
		const organisationName = row.organisationId === null ? '' : names.get(row.organisationId);
		if (organisationName === undefined) throw new Error('an organisation of another programme');
		const { id, ...described } = { ...row, organisation: organisationName, enrolled: true };
		if (!mistaken) await keepHistory(tx, programmeId, id, row.organisationId);
		await tx
			.insert(person)
			.values({ id, programmeId, ...described })
			.onConflictDoUpdate({
				target: person.id,
				set: described,
				setWhere: eq(person.programmeId, programmeId)
			});
	}
}

/** Events by which people come into a session's log. */
const NAMING: readonly SessionEvent['type'][] = ['person.listed', 'person.arrived', 'session.compacted'];

const ofRoster = (programmeId: string) =>
	and(eq(person.programmeId, programmeId), eq(person.enrolled, true), isNull(person.erasedAt));

const SESSIONS = sql<number>`(select count(*)::int from ${presence} where ${presence.personId} = ${person.id})`;

const PERSON = {
	id: person.id,
	name: person.name,
	organisationId: person.organisationId,
	attendance: person.attendance,
	consentAt: person.consentAt,
	leftOn: person.leftOn
};
