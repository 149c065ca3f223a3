import { and, eq, isNull } from 'drizzle-orm';
import { person } from '../db/tables/programme';
import { roundMember } from '../db/tables/session';
import { presence } from '../db/tables/session-records';
import type { Tx } from './write-projection';

/**
 * Keeps whose somebody was, in the groups they worked in and the sessions they came to, before they become another organisation's. Rows that
 * say nothing are read as whose the person is now: so whoever is given a first organisation has it for their past too, as has whoever was
 * not on the roster yet, who had only typed one at a door; and nobody's move changes what was.
 */
export async function keepHistory(
	tx: Tx,
	programmeId: string,
	personId: string,
	organisationId: string | null
): Promise<void> {
	const [before] = await tx
		.select({ organisationId: person.organisationId, enrolled: person.enrolled })
		.from(person)
		.where(and(eq(person.id, personId), eq(person.programmeId, programmeId)));
	const was = before?.enrolled ? before.organisationId : null;
	if (was === null || was === organisationId) return;
	for (const table of [roundMember, presence])
		await tx
			.update(table)
			.set({ organisationId: was })
			.where(and(eq(table.personId, personId), isNull(table.organisationId)));
}
