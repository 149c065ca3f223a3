import type { Database } from '../../../src/lib/server/db/open-database';
import { programme } from '../../../src/lib/server/db/tables/programme';
import { session } from '../../../src/lib/server/db/tables/session';
import { SESSION } from './page-server';

/** Makes the session that the pages of tests belong to, unless it is there. */
export async function keepSession(db: Database): Promise<void> {
	await db.insert(programme).values({ id: 'programme', title: 'Percorso' }).onConflictDoNothing();
	await db
		.insert(session)
		.values({
			id: SESSION,
			programmeId: 'programme',
			title: 'Incontro',
			date: '2026-11-24',
			startsAt: '09:00',
			language: 'it',
			status: 'open',
			code: 'K7MQ2RT',
			joinSecret: 'join',
			stageSecret: 'stage'
		})
		.onConflictDoNothing();
}
