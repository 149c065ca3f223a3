import { and, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { sessionEvent } from '../db/tables/session';

/** Those of these sessions on whose list facilitators once put somebody by hand; whether they still stand there, the session says. */
export async function listedByHand(
	db: Database,
	personId: string,
	sessionIds: readonly string[]
): Promise<readonly string[]> {
	if (sessionIds.length === 0) return [];
	const guest = { guest: true };
	const said = [
		{ type: 'person.listed', people: [{ id: personId, ...guest }] },
		// What a session was before it was taken back, or before somebody was deleted from it, stands in one sum.
		{ type: 'session.compacted', state: { people: { [personId]: guest } } }
	].map((event) => sql`${sessionEvent.event} @> ${JSON.stringify(event)}::jsonb`);
	const rows = await db
		.selectDistinct({ id: sessionEvent.sessionId })
		.from(sessionEvent)
		.where(and(inArray(sessionEvent.sessionId, [...sessionIds]), or(...said)));
	return rows.map(({ id }) => id);
}
