import { functionsHeldIn } from '$lib/core/session/rounds/functions-held';
import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { page } from '../db/tables/page';
import { person } from '../db/tables/programme';
import { round, roundMember, seat, seatHandover } from '../db/tables/session';
import { presence } from '../db/tables/session-records';
import type { Projection } from './session-projection';

/** A transaction of the database. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Writes what a commit changes beside the log, in the commit's own transaction; the names of the seats that ended by it. */
export async function writeProjection(
	tx: Tx,
	sessionId: string,
	programmeId: string,
	projection: Projection
): Promise<readonly string[]> {
	const { people, present, pages, rounds } = projection;
	if (people.length) {
		await tx
			.insert(person)
			.values(
				people.map(({ id, name, organisation, attendance }) => ({
					id,
					programmeId,
					name,
					organisation,
					attendance
				}))
			)
			.onConflictDoUpdate({
				target: person.id,
				set: {
					name: sql`excluded.name`,
					organisation: sql`excluded.organisation`,
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
		await tx.delete(roundMember).where(eq(roundMember.roundId, id));
		const members = groups.flatMap((group, groupIndex) =>
			group.members.map((personId) => ({
				roundId: id,
				personId,
				groupIndex,
				spokesperson: group.spokesperson === personId,
				functions: [...functionsHeldIn(groups, personId)]
			}))
		);
		if (members.length) await tx.insert(roundMember).values(members);
	}
	return endSeats(tx, sessionId, projection);
}

/** Ends the seats of those removed, and of freed names those that no personal link proves. */
async function endSeats(
	tx: Tx,
	sessionId: string,
	{ removed, freed }: Projection
): Promise<readonly string[]> {
	const ended: { name: string }[] = [];
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
	if (freed.length) {
		ended.push(...(await end(freed, isNull(seat.personLinkId))));
		await drop(seatHandover, freed);
	}
	return ended.map(({ name }) => name);
}
