import { and, eq, inArray, sql } from 'drizzle-orm';
import type { LastingRecord } from '$lib/core/service-map/lasting-records';
import type { ChangedRecords } from '$lib/core/session/changed-records';
import type { Database } from '../db/open-database';
import { agreement, gap, resource } from '../db/tables/service-map';

type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];
type Of<Kind extends LastingRecord['kind']> = Extract<LastingRecord, { kind: Kind }>;

/**
 * Writes what activities made that outlives them, in the commit of the event that made it. By id: the same event committed again
 * gives the same rows, and what an earlier session made is changed where it is. A programme never touches another's.
 */
export async function writeRecords(
	tx: Tx,
	sessionId: string,
	programmeId: string,
	{ written, dropped }: ChangedRecords
): Promise<void> {
	const agreements = written.filter((record): record is Of<'agreement'> => record.kind === 'agreement');
	const gaps = written.filter((record): record is Of<'gap'> => record.kind === 'gap');
	if (agreements.length) await writeAgreements(tx, sessionId, programmeId, agreements);
	if (gaps.length) {
		await tx
			.insert(gap)
			.values(
				gaps.map(({ id, area, territory, subject, owner, state }) => {
					return { id, programmeId, sessionId, area, territory, subject, owner, state };
				})
			)
			.onConflictDoUpdate({
				target: gap.id,
				set: {
					area: sql`excluded.area`,
					territory: sql`excluded.territory`,
					subject: sql`excluded.subject`,
					owner: sql`excluded.owner`,
					state: sql`excluded.state`,
					revision: sql`${gap.revision} + 1`
				},
				setWhere: eq(gap.programmeId, programmeId)
			});
	}
	for (const table of [agreement, gap]) {
		const kind = table === agreement ? 'agreement' : 'gap';
		const ids = dropped.filter((one) => one.kind === kind).map(({ id }) => id);
		if (ids.length) await tx.delete(table).where(and(eq(table.sessionId, sessionId), inArray(table.id, ids)));
	}
}

async function writeAgreements(
	tx: Tx,
	sessionId: string,
	programmeId: string,
	agreements: readonly Of<'agreement'>[]
): Promise<void> {
	const named = agreements.flatMap(({ entry }) => (entry ? [entry] : []));
	// An entry may have been taken off the map since the session received it.
	const found = named.length
		? await tx
				.select({ id: resource.id })
				.from(resource)
				.where(and(inArray(resource.id, named), eq(resource.programmeId, programmeId)))
		: [];
	const there = new Set(found.map(({ id }) => id));
	await tx
		.insert(agreement)
		.values(
			agreements.map(({ id, entry, from, to, subject, contact, startsOn, owner, state }) => ({
				id,
				programmeId,
				sessionId,
				resourceId: entry && there.has(entry) ? entry : null,
				fromOrganisation: from,
				toOrganisation: to,
				subject,
				contact,
				startsOn,
				owner,
				state
			}))
		)
		.onConflictDoUpdate({
			target: agreement.id,
			set: {
				resourceId: sql`excluded.resource_id`,
				fromOrganisation: sql`excluded.from_organisation`,
				toOrganisation: sql`excluded.to_organisation`,
				subject: sql`excluded.subject`,
				contact: sql`excluded.contact`,
				startsOn: sql`excluded.starts_on`,
				owner: sql`excluded.owner`,
				state: sql`excluded.state`,
				revision: sql`${agreement.revision} + 1`
			},
			setWhere: eq(agreement.programmeId, programmeId)
		});
}
