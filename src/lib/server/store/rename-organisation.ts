import { and, eq, sql } from 'drizzle-orm';
import { fold } from '$lib/core/service-map/fold';
import { person } from '../db/tables/programme';
import { agreement, resource } from '../db/tables/service-map';
import type { Tx } from './write-projection';

/**
 * Carries an organisation's name to where it is kept as text: people, the map's entries, agreements. So whoever is asked for what is their
 * organisation's finds it under either name. Whoever holds an older state of an entry or agreement is told of the change.
 */
export async function renameOrganisation(
	tx: Tx,
	programmeId: string,
	{ id, name }: { readonly id: string; readonly name: string },
	before: string
): Promise<void> {
	await tx
		.update(person)
		.set({ organisation: name })
		.where(and(eq(person.programmeId, programmeId), eq(person.organisationId, id)));
	if (before === name) return;
	const was = fold(before);
	const entries = await tx
		.select({ id: resource.id, of: resource.organisationId, lead: resource.leadOrganisation })
		.from(resource)
		.where(eq(resource.programmeId, programmeId));
	for (const entry of entries)
		if (fold(entry.lead) === was && (entry.of === null || entry.of === id))
			await tx
				.update(resource)
				.set({ leadOrganisation: name, revision: sql`${resource.revision} + 1` })
				.where(eq(resource.id, entry.id));
	const agreements = await tx
		.select({ id: agreement.id, from: agreement.fromOrganisation, to: agreement.toOrganisation })
		.from(agreement)
		.where(eq(agreement.programmeId, programmeId));
	for (const one of agreements) {
		const [from, to] = [one.from, one.to].map((side) => (fold(side) === was ? name : side)) as [
			string,
			string
		];
		if (from === one.from && to === one.to) continue;
		await tx
			.update(agreement)
			.set({ fromOrganisation: from, toOrganisation: to, revision: sql`${agreement.revision} + 1` })
			.where(eq(agreement.id, one.id));
	}
}
