import { eq, inArray } from 'drizzle-orm';
import { newId } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { collectionLink, externalGuide, resource } from '../db/tables/service-map';
import { facilitatorNote } from '../db/tables/session-records';

export interface SeededEntry {
	readonly id: string;
	readonly at: Date;
}

/** What only a made-up past needs: rows with instants of their own. Everything else of a seeded programme goes through the usual stores. */
export class SeedStore {
	constructor(private readonly db: Database) {}

	/** Dates entries back to when the story says they were written; `published` are on the map since then. */
	async dateEntries(entries: readonly SeededEntry[], published: ReadonlySet<string>): Promise<void> {
		const days = new Map<string, SeededEntry[]>();
		for (const entry of entries) {
			const key = `${entry.at.getTime()} ${published.has(entry.id)}`;
			days.set(key, [...(days.get(key) ?? []), entry]);
		}
		await this.db.transaction(async (tx) => {
			for (const same of days.values()) {
				const { at, id } = same[0]!;
				await tx
					.update(resource)
					.set({ createdAt: at, updatedAt: at, publishedAt: published.has(id) ? at : null })
					.where(
						inArray(
							resource.id,
							same.map((one) => one.id)
						)
					);
			}
		});
	}

	async handIn(organisationId: string, by: string, at: Date): Promise<void> {
		await this.db
			.update(collectionLink)
			.set({ handedInAt: at, handedInBy: by })
			.where(eq(collectionLink.organisationId, organisationId));
	}

	async guides(
		programmeId: string,
		guides: readonly { readonly title: string; readonly link: string; readonly notes: string }[]
	): Promise<void> {
		if (guides.length)
			await this.db
				.insert(externalGuide)
				.values(guides.map((guide) => ({ id: newId(), programmeId, ...guide })));
	}

	async note(
		sessionId: string,
		{ emerged, next }: { readonly emerged: string; readonly next: string },
		updatedBy: string,
		updatedAt: Date
	): Promise<void> {
		await this.db
			.insert(facilitatorNote)
			.values({ sessionId, emerged, next, revision: 1, updatedBy, updatedAt });
	}
}
