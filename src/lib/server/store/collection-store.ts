import { and, asc, eq, isNull } from 'drizzle-orm';
import { hashOf, newId, newSecret } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { organisation, programme } from '../db/tables/programme';
import { collectionLink, resource } from '../db/tables/service-map';

/** A partner organisation and the link by which it fills its entries in; times in milliseconds. */
export interface CollectionRow {
	readonly organisationId: string;
	readonly name: string;
	readonly territory: string;
	readonly left: boolean;
	readonly secret: string | null;
	readonly handedInAt: number | null;
	readonly handedInBy: string;
}

/** What a link leads to. A replaced one leads nowhere but to that message. */
export type OpenedLink =
	| { readonly state: 'unknown' }
	| { readonly state: 'replaced' }
	| {
			readonly state: 'open';
			readonly linkId: string;
			readonly programmeId: string;
			readonly programme: string;
			readonly language: 'it' | 'en';
			readonly organisationId: string;
			readonly organisation: string;
			readonly territory: string;
			readonly handedInAt: number | null;
			readonly handedInBy: string;
	  };

/** Links by which organisations fill the map in without an account. */
export class CollectionStore {
	constructor(readonly db: Database) {}

	/** A programme's organisations with their living link, by name. */
	async ofProgramme(programmeId: string): Promise<readonly CollectionRow[]> {
		const rows = await this.db
			.select()
			.from(organisation)
			.leftJoin(
				collectionLink,
				and(eq(collectionLink.organisationId, organisation.id), isNull(collectionLink.replacedAt))
			)
			.where(eq(organisation.programmeId, programmeId))
			.orderBy(asc(organisation.name));
		return rows.map(({ organisation: one, collection_link: link }) => ({
			organisationId: one.id,
			name: one.name,
			territory: one.territory,
			left: one.leftOn !== '',
			secret: link?.secret ?? null,
			handedInAt: link?.handedInAt?.getTime() ?? null,
			handedInBy: link?.handedInBy ?? ''
		}));
	}

	/** Lists one more organisation; false when the programme has one of that name. */
	async addOrganisation(programmeId: string, name: string, territory: string): Promise<boolean> {
		const made = await this.db
			.insert(organisation)
			.values({ id: newId(), programmeId, name, territory })
			.onConflictDoNothing()
			.returning({ id: organisation.id });
		return made.length > 0;
	}

	/** Gives an organisation that takes part a new link; the one before is dead from now on, what was written by it stays. */
	async renew(programmeId: string, organisationId: string, at: Date): Promise<string | null> {
		const secret = newSecret();
		return this.db.transaction(async (tx) => {
			const [found] = await tx
				.select({ id: organisation.id })
				.from(organisation)
				.where(
					and(
						eq(organisation.id, organisationId),
						eq(organisation.programmeId, programmeId),
						eq(organisation.leftOn, '')
					)
				)
				.for('update');
			if (!found) return null;
			const [before] = await tx
				.update(collectionLink)
				.set({ replacedAt: at })
				.where(and(eq(collectionLink.organisationId, organisationId), isNull(collectionLink.replacedAt)))
				.returning();
			await tx.insert(collectionLink).values({
				id: newId(),
				organisationId,
				secret,
				secretHash: hashOf(secret),
				handedInAt: before?.handedInAt ?? null,
				handedInBy: before?.handedInBy ?? ''
			});
			return secret;
		});
	}

	/** What a secret opens. Whoever left has handed over what was theirs: their link leads nowhere, as if it were replaced. */
	async open(secret: string): Promise<OpenedLink> {
		const [row] = await this.db
			.select()
			.from(collectionLink)
			.innerJoin(organisation, eq(organisation.id, collectionLink.organisationId))
			.innerJoin(programme, eq(programme.id, organisation.programmeId))
			.where(eq(collectionLink.secretHash, hashOf(secret)));
		if (!row) return { state: 'unknown' };
		const { collection_link: link, organisation: one, programme: path } = row;
		if (link.replacedAt || one.leftOn !== '') return { state: 'replaced' };
		return {
			state: 'open',
			linkId: link.id,
			programmeId: path.id,
			programme: path.title,
			language: path.language,
			organisationId: one.id,
			organisation: one.name,
			territory: one.territory,
			handedInAt: link.handedInAt?.getTime() ?? null,
			handedInBy: link.handedInBy
		};
	}

	/** Ids of an organisation's links, also of those that were replaced. */
	async linksOf(organisationId: string): Promise<readonly string[]> {
		const rows = await this.db
			.select({ id: collectionLink.id })
			.from(collectionLink)
			.where(eq(collectionLink.organisationId, organisationId));
		return rows.map(({ id }) => id);
	}

	/** Hands in all that an organisation wrote: its drafts are none any more. The first time it happened stays the date. */
	async handIn(linkId: string, organisationId: string, by: string, at: Date): Promise<void> {
		await this.db.transaction(async (tx) => {
			await tx.update(resource).set({ draft: false }).where(eq(resource.organisationId, organisationId));
			await tx
				.update(collectionLink)
				.set({ handedInAt: at, handedInBy: by })
				.where(and(eq(collectionLink.id, linkId), isNull(collectionLink.handedInAt)));
		});
	}
}
