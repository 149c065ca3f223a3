import { asc, eq, type SQL } from 'drizzle-orm';
import type { PathLegacy } from '$lib/core/report/blocks';
import type { Database } from '../db/open-database';
import { session } from '../db/tables/session';
import { legacy } from '../db/tables/session-records';

/** What sessions left that the condition (on `session` and `legacy`) names, with whose they were; by date. */
export async function pathLegacies(db: Database, where: SQL | undefined): Promise<readonly PathLegacy[]> {
	return db
		.select({
			sessionId: session.id,
			sessionTitle: session.title,
			date: session.date,
			activityId: legacy.activityId,
			kind: legacy.kind,
			title: legacy.title,
			legacy: legacy.legacy,
			team: session.organisationId
		})
		.from(legacy)
		.innerJoin(session, eq(session.id, legacy.sessionId))
		.where(where)
		.orderBy(asc(session.date), asc(session.startsAt), asc(legacy.activityId));
}
