import { eq, inArray, sql } from 'drizzle-orm';
import { withoutContact } from '$lib/core/service-map/forget-contact';
import { namesOf } from '$lib/core/session/without-person';
import { organisation } from '../db/tables/programme';
import { agreement, collectionLink, gap, resource } from '../db/tables/service-map';
import type { Gone } from './erase-left';
import type { Tx } from './write-projection';

/**
 * Takes somebody out of whom the map says to contact, and who sees to an agreement or a gap. Whoever has such a record open is asked to
 * read it again. A name of one word counts where they were: in their organisation's records, and those of sessions that they were at.
 */
export async function eraseFromMap(
	tx: Tx,
	programmeId: string,
	{ names, sessions, organisationId }: Gone & { readonly organisationId: string | null }
): Promise<void> {
	const own = (of: string | null) => namesOf(names, of !== null && of === organisationId);
	const there = (sessionId: string | null) => namesOf(names, sessionId !== null && sessions.has(sessionId));

	const entries = await tx
		.select({ id: resource.id, contact: resource.contact, of: resource.organisationId })
		.from(resource)
		.where(eq(resource.programmeId, programmeId));
	for (const { id, contact, of } of entries) {
		const left = withoutContact(contact, own(of));
		if (left !== contact)
			await tx
				.update(resource)
				.set({ contact: left, revision: sql`${resource.revision} + 1` })
				.where(eq(resource.id, id));
	}

	const agreements = await tx
		.select({
			id: agreement.id,
			contact: agreement.contact,
			owner: agreement.owner,
			sessionId: agreement.sessionId
		})
		.from(agreement)
		.where(eq(agreement.programmeId, programmeId));
	for (const { id, contact, owner, sessionId } of agreements) {
		const [to, by] = [contact, owner].map((text) => withoutContact(text, there(sessionId)));
		if (to !== contact || by !== owner)
			await tx
				.update(agreement)
				.set({ contact: to, owner: by, revision: sql`${agreement.revision} + 1` })
				.where(eq(agreement.id, id));
	}

	const gaps = await tx
		.select({ id: gap.id, owner: gap.owner, sessionId: gap.sessionId })
		.from(gap)
		.where(eq(gap.programmeId, programmeId));
	for (const { id, owner, sessionId } of gaps) {
		const by = withoutContact(owner, there(sessionId));
		if (by !== owner)
			await tx
				.update(gap)
				.set({ owner: by, revision: sql`${gap.revision} + 1` })
				.where(eq(gap.id, id));
	}

	const organisations = tx
		.select({ id: organisation.id })
		.from(organisation)
		.where(eq(organisation.programmeId, programmeId));
	const links = await tx
		.select({ id: collectionLink.id, by: collectionLink.handedInBy, of: collectionLink.organisationId })
		.from(collectionLink)
		.where(inArray(collectionLink.organisationId, organisations));
	for (const { id, by, of } of links) {
		const left = withoutContact(by, own(of));
		if (left !== by)
			await tx.update(collectionLink).set({ handedInBy: left }).where(eq(collectionLink.id, id));
	}
}
