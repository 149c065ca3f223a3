import { folded } from '$lib/core/programme/check-import';
import { functionsHeldIn } from '$lib/core/session/rounds/functions-held';
import { and, eq, inArray, isNull, notExists, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { page } from '../db/tables/page';
import { organisation, person } from '../db/tables/programme';
import { round, roundMember, seat, seatHandover, session } from '../db/tables/session';
import { presence } from '../db/tables/session-records';
import type { Projection } from './session-projection';

/** A transaction of the database. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Writes what a commit changes beside the log, in the commit's own transaction; the seats that ended by it. */
export async function writeProjection(
	tx: Tx,
	sessionId: string,
	programmeId: string,
	projection: Projection
): Promise<readonly EndedSeat[]> {
	const { people, present, pages, rounds } = projection;
	if (people.length) {
		const known = await organisationsFor(tx, sessionId, programmeId, people);
		await tx
			.insert(person)
			.values(
				people.map(({ id, name, organisation, attendance }) => ({
					id,
					programmeId,
					name,
					organisation,
					organisationId: known.get(folded(organisation)) ?? null,
					attendance
				}))
			)
			.onConflictDoUpdate({
				target: person.id,
				set: {
					name: sql`excluded.name`,
					organisation: sql`excluded.organisation`,
					organisationId: sql`excluded.organisation_id`,
					attendance: sql`excluded.attendance`
				},
				// The programme's roster is written by those who keep it: what one session calls somebody does not rename them.
				setWhere: sql`${person.programmeId} = ${programmeId} and not ${person.enrolled}`
			});
	}
	if (present.length) {
		await tx
			.insert(presence)
			.values(
				present.map(({ id, attendance, arrivedAt }) => ({
					sessionId,
					personId: id,
					attendance,
					arrivedAt: new Date(arrivedAt!)
				}))
			)
			.onConflictDoUpdate({
				target: [presence.sessionId, presence.personId],
				set: { attendance: sql`excluded.attendance` }
			});
	}
	if (pages.length) {
		await tx
			.insert(page)
			.values(pages.map(({ id }) => ({ id, sessionId })))
			.onConflictDoNothing();
	}
	for (const { id, activityId, at, groups } of rounds) {
		await tx.insert(round).values({ id, sessionId, activityId, at }).onConflictDoNothing();
		const before = await tx
			.delete(roundMember)
			.where(eq(roundMember.roundId, id))
			.returning({ personId: roundMember.personId, organisationId: roundMember.organisationId });
		const was = new Map(before.map(({ personId, organisationId }) => [personId, organisationId]));
		const members = groups.flatMap((group, groupIndex) =>
			group.members.map((personId) => ({
				roundId: id,
				personId,
				organisationId: was.get(personId) ?? null,
				groupIndex,
				spokesperson: group.spokesperson === personId,
				functions: [...functionsHeldIn(groups, personId)]
			}))
		);
		if (members.length) await tx.insert(roundMember).values(members);
	}
	if (projection.unlisted.length) await forgetStrangers(tx, programmeId, projection.unlisted);
	return endSeats(tx, sessionId, projection);
}

/**
 * The organisations by the names that people type at the door of everybody's sessions: what they do there counts as their organisation's.
 * At a team's door nobody becomes of another team by what they type.
 */
async function organisationsFor(
	tx: Tx,
	sessionId: string,
	programmeId: string,
	people: Projection['people']
): Promise<ReadonlyMap<string, string>> {
	if (people.every(({ organisation: typed }) => typed.trim() === '')) return new Map();
	const rows = await tx
		.select({ id: organisation.id, name: organisation.name })
		.from(organisation)
		.innerJoin(session, and(eq(session.id, sessionId), eq(session.kind, 'plenary')))
		.where(eq(organisation.programmeId, programmeId));
	return new Map(rows.map(({ id, name }) => [folded(name), id]));
}

/** Who stood only on one session's list, and stands there no more, was nobody of the programme's. */
async function forgetStrangers(tx: Tx, programmeId: string, ids: readonly string[]): Promise<void> {
	const nowhere = [presence, seat, roundMember].map((table) =>
		notExists(
			tx
				.select({ one: sql`1` })
				.from(table)
				.where(eq(table.personId, person.id))
		)
	);
	const stranger = and(
		eq(person.programmeId, programmeId),
		eq(person.enrolled, false),
		isNull(person.erasedAt)
	);
	await tx.delete(person).where(and(inArray(person.id, [...ids]), stranger, ...nowhere));
}

/** A seat that ended by what happened in its session: its name as the database keeps it, and what its phone is told. */
export interface EndedSeat {
	readonly name: string;
	readonly why: 'freed' | 'claimed';
}

/** Ends the seats of those removed, and those that no personal link proves where a name was freed or its owner's link claimed it. */
async function endSeats(
	tx: Tx,
	sessionId: string,
	{ removed, freed, absent, claimed }: Projection
): Promise<readonly EndedSeat[]> {
	const ended: EndedSeat[] = [];
	const end = (people: readonly string[], also?: SQL) =>
		tx
			.update(seat)
			.set({ revokedAt: new Date() })
			.where(and(eq(seat.sessionId, sessionId), inArray(seat.personId, people), isNull(seat.revokedAt), also))
			.returning({ name: seat.tokenHash });
	const drop = async <Table extends typeof seatHandover | typeof presence>(
		table: Table,
		people: readonly string[]
	) => tx.delete(table).where(and(eq(table.sessionId, sessionId), inArray(table.personId, people)));
	if (removed.length) {
		// The room itself says goodbye to them, and why: no seat of theirs is told on here.
		await end(removed);
		await drop(seatHandover, removed);
		// Somebody under a name that was not theirs was not there.
		await drop(presence, removed);
	}
	if (absent.length) await drop(presence, absent);
	for (const [why, people] of [['freed', freed] as const, ['claimed', claimed] as const]) {
		if (people.length === 0) continue;
		const unproved = await end(people, isNull(seat.personLinkId));
		ended.push(...unproved.map(({ name }) => ({ name, why })));
		// Also what such a seat could still pass on to another phone.
		await drop(seatHandover, people);
	}
	return ended;
}
