import { and, eq, inArray, isNotNull, isNull, ne, notExists, sql } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { page } from '../db/tables/page';
import { organisation, person, personLink, programme } from '../db/tables/programme';
import { agreement, collectionLink, gap, resource } from '../db/tables/service-map';
import { round, roundMember, seat, seatHandover, session } from '../db/tables/session';
import { legacy, pathChoice, presence, teamOpening } from '../db/tables/session-records';
import { dropUnnamed, filesOfSessions } from './file-store';
import { rewriteAll, Stale, type Forgotten, type Rewrite } from './privacy-store';
import type { Tx } from './write-projection';

/** What is planned and did not happen, taken away again. Every action is one transaction. Whoever calls has checked who asks. */
export class RemovalStore {
	constructor(readonly db: Database) {}

	/** Which of these sessions nobody came to: they were never opened, or that was taken back, and nobody waited in them. */
	async unused(sessionIds: readonly string[]): Promise<readonly string[]> {
		const rows = await this.db
			.select({ id: session.id })
			.from(session)
			.where(this.#unused(this.db, sessionIds));
		return rows.map(({ id }) => id);
	}

	/** Deletes those of these sessions that nobody came to, with the people whom they alone knew; the ids of what is gone. */
	async deleteSessions(
		sessionIds: readonly string[],
		strangers: readonly string[]
	): Promise<readonly string[]> {
		return this.db.transaction(async (tx) => {
			const files = await filesOfSessions(tx, sessionIds);
			const gone = await tx.delete(session).where(this.#unused(tx, sessionIds)).returning({ id: session.id });
			await dropUnnamed(tx, files);
			await forgetStrangers(tx, strangers);
			return gone.map(({ id }) => id);
		});
	}

	/** Puts a session back to what it was before anybody came: all that was made in it is gone, and so is who was in it alone. */
	async takeBack(rewrite: Rewrite, strangers: readonly string[], now: number): Promise<Forgotten> {
		const id = rewrite.sessionId;
		try {
			await this.db.transaction(async (tx) => {
				await rewriteAll(tx, [rewrite], now);
				for (const table of [round, page, legacy, presence, seat, seatHandover])
					await tx.delete(table).where(eq(table.sessionId, id));
				for (const table of [agreement, gap, pathChoice])
					await tx.delete(table).where(eq(table.sessionId, id));
				await tx.update(session).set({ openedAt: null, closedAt: null }).where(eq(session.id, id));
				await forgetStrangers(tx, strangers);
			});
			return 'done';
		} catch (error) {
			if (error instanceof Stale) return 'stale';
			throw error;
		}
	}

	/** The organisations of a programme that have nothing and had nothing: those that `deleteOrganisation` deletes. */
	async unusedOrganisations(programmeId: string): Promise<ReadonlySet<string>> {
		const rows = await this.db
			.select({ id: organisation.id })
			.from(organisation)
			.where(this.#unusedOrganisation(programmeId));
		return new Set(rows.map(({ id }) => id));
	}

	/** Deletes an organisation that has nothing and had nothing: nobody, no session, nothing on the map, no past. False: it has. */
	async deleteOrganisation(programmeId: string, organisationId: string): Promise<boolean> {
		const gone = await this.db
			.delete(organisation)
			.where(and(eq(organisation.id, organisationId), this.#unusedOrganisation(programmeId)))
			.returning({ id: organisation.id });
		return gone.length > 0;
	}

	/** Whether nothing took place in a programme: what `deleteProgramme` asks, for whoever is offered it. */
	async unusedProgramme(programmeId: string): Promise<boolean> {
		const ids = await sessionsIn(this.db, programmeId);
		return ids.length === 0 || (await this.unused(ids)).length === ids.length;
	}

	/** Deletes a programme in which nothing took place, with all that was planned; the ids of its sessions, or null: something did. */
	async deleteProgramme(programmeId: string): Promise<readonly string[] | null> {
		return this.db
			.transaction(async (tx) => {
				const ids = await sessionsIn(tx, programmeId);
				if (ids.length > 0) {
					const gone = await tx.delete(session).where(this.#unused(tx, ids)).returning({ id: session.id });
					if (gone.length < ids.length) throw new Stale();
				}
				await tx.delete(programme).where(eq(programme.id, programmeId));
				return ids;
			})
			.catch((error: unknown) => {
				if (error instanceof Stale) return null;
				throw error;
			});
	}

	#unusedOrganisation(programmeId: string) {
		const { db } = this;
		const without = (
			table: typeof person | typeof session | typeof resource | typeof presence | typeof roundMember
		) =>
			notExists(
				db
					.select({ one: sql`1` })
					.from(table)
					.where(eq(table.organisationId, organisation.id))
			);
		// Who saw what of a team that it had, and what it handed in: its past, though all its people are another's now.
		const opened = db
			.select({ one: sql`1` })
			.from(teamOpening)
			.where(and(eq(teamOpening.organisationId, organisation.id), ne(teamOpening.what, 'assignment')));
		const handedIn = db
			.select({ one: sql`1` })
			.from(collectionLink)
			.where(and(eq(collectionLink.organisationId, organisation.id), isNotNull(collectionLink.handedInAt)));
		const named = db
			.select({ one: sql`1` })
			.from(agreement)
			.where(
				and(
					eq(agreement.programmeId, programmeId),
					sql`lower(${organisation.name}) in (lower(${agreement.fromOrganisation}), lower(${agreement.toOrganisation}))`
				)
			);
		return and(
			eq(organisation.programmeId, programmeId),
			...[person, session, resource, presence, roundMember].map(without),
			...[opened, handedIn, named].map(notExists)
		);
	}

	/** Whoever waits to be let in has a seat, and no presence yet. */
	#unused(db: Database | Tx, sessionIds: readonly string[]) {
		return and(
			inArray(session.id, [...sessionIds]),
			inArray(session.status, ['prepared', 'cancelled']),
			isNull(session.openedAt),
			notExists(
				db
					.select({ one: sql`1` })
					.from(seat)
					.where(and(eq(seat.sessionId, session.id), isNull(seat.revokedAt)))
			),
			notExists(
				db
					.select({ one: sql`1` })
					.from(presence)
					.where(eq(presence.sessionId, session.id))
			)
		);
	}
}

async function sessionsIn(db: Database | Tx, programmeId: string): Promise<readonly string[]> {
	const all = await db.select({ id: session.id }).from(session).where(eq(session.programmeId, programmeId));
	return all.map(({ id }) => id);
}

/** People of one session alone, whom the roster does not have and no other session saw. */
async function forgetStrangers(tx: Tx, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await tx.delete(person).where(
		and(
			inArray(person.id, [...ids]),
			eq(person.enrolled, false),
			isNull(person.erasedAt),
			notExists(
				tx
					.select({ one: sql`1` })
					.from(presence)
					.where(eq(presence.personId, person.id))
			),
			notExists(
				tx
					.select({ one: sql`1` })
					.from(personLink)
					.where(eq(personLink.personId, person.id))
			)
		)
	);
}
