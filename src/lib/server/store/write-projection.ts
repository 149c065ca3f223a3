import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { page } from '../db/tables/page';
import { person } from '../db/tables/programme';
import { round, roundMember, seat, seatHandover } from '../db/tables/session';
import { presence } from '../db/tables/session-records';
import type { Projection } from './session-projection';

/** A transaction of the database. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Writes what a commit changes beside the log, in the commit's own transaction. */
export async function writeProjection(
	tx: Tx,
	sessionId: string,
	programmeId: string,
	projection: Projection
): Promise<void> {
	const { people, present, pages, rounds, removed } = projection;
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
				functions: Object.keys(group.functions).filter((name) => group.functions[name]!.includes(personId))
			}))
		);
		if (members.length) await tx.insert(roundMember).values(members);
	}
	if (removed.length) {
		const ofRemoved = <Table extends typeof seat | typeof seatHandover>(table: Table) =>
			and(eq(table.sessionId, sessionId), inArray(table.personId, removed));
		await tx
			.update(seat)
			.set({ revokedAt: new Date() })
			.where(and(ofRemoved(seat), isNull(seat.revokedAt)));
		await tx.delete(seatHandover).where(ofRemoved(seatHandover));
		// Somebody under a name that was not theirs was not there.
		await tx
			.delete(presence)
			.where(and(eq(presence.sessionId, sessionId), inArray(presence.personId, removed)));
	}
}
