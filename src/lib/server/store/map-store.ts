import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Area, ResourceFields, ResourceStatus } from '$lib/core/service-map/fields';
import type { Database } from '../db/open-database';
import { resource } from '../db/tables/service-map';

/** An entry of the map as the studio and its organisation see it. */
export interface MapRow extends ResourceFields {
	readonly id: string;
	readonly organisationId: string | null;
	/** Not handed in yet. */
	readonly draft: boolean;
	readonly published: boolean;
	readonly revision: number;
	/** Milliseconds. */
	readonly updatedAt: number;
}

/** An entry to be kept. `revision` is the one it was changed from; null for a new one. */
export interface EntryToSave {
	readonly id: string;
	readonly programmeId: string;
	readonly organisationId: string | null;
	readonly fields: ResourceFields;
	readonly draft: boolean;
	readonly revision: number | null;
	readonly at: Date;
}

/** `stale`: somebody else changed it since; `gone`: it is another's, or was taken away. */
export type Saved =
	| { readonly ok: true; readonly revision: number }
	| { readonly ok: false; readonly code: 'stale'; readonly row: MapRow }
	| { readonly ok: false; readonly code: 'gone' };

/** The entries of programmes' maps. Everything is asked within one programme. */
export class MapStore {
	constructor(readonly db: Database) {}

	/** All entries of a programme, by organisation and name. */
	async entries(programmeId: string): Promise<readonly MapRow[]> {
		const rows = await this.db
			.select()
			.from(resource)
			.where(eq(resource.programmeId, programmeId))
			.orderBy(asc(resource.leadOrganisation), asc(resource.name), asc(resource.id));
		return rows.map(rowOf);
	}

	/** Whether anything is on a programme's map. */
	async anyPublished(programmeId: string): Promise<boolean> {
		const [row] = await this.db
			.select({ id: resource.id })
			.from(resource)
			.where(and(eq(resource.programmeId, programmeId), isNotNull(resource.publishedAt)))
			.limit(1);
		return row !== undefined;
	}

	/** The entries that one organisation wrote, the oldest first. */
	async entriesOf(organisationId: string): Promise<readonly MapRow[]> {
		const rows = await this.db
			.select()
			.from(resource)
			.where(eq(resource.organisationId, organisationId))
			.orderBy(asc(resource.createdAt), asc(resource.id));
		return rows.map(rowOf);
	}

	async entry(programmeId: string, id: string): Promise<MapRow | null> {
		const [row] = await this.db
			.select()
			.from(resource)
			.where(and(eq(resource.id, id), eq(resource.programmeId, programmeId)));
		return row ? rowOf(row) : null;
	}

	/** Keeps an entry. Saving the same twice (an answer was lost) is once; nobody's change is overwritten unseen. */
	async save(entry: EntryToSave): Promise<Saved> {
		const { id, programmeId, organisationId, fields, draft, revision, at } = entry;
		if (revision === null) {
			const made = await this.db
				.insert(resource)
				.values({ id, programmeId, organisationId, ...fields, draft, revision: 1, updatedAt: at })
				.onConflictDoNothing()
				.returning({ id: resource.id });
			if (made.length > 0) return { ok: true, revision: 1 };
		} else {
			const changed = await this.db
				.update(resource)
				.set({ ...fields, draft, revision: sql`${resource.revision} + 1`, updatedAt: at })
				.where(
					and(
						eq(resource.id, id),
						eq(resource.programmeId, programmeId),
						eq(resource.revision, revision),
						organisationId === null ? undefined : eq(resource.organisationId, organisationId)
					)
				)
				.returning({ revision: resource.revision });
			if (changed[0]) return { ok: true, revision: changed[0].revision };
		}
		const row = await this.entry(programmeId, id);
		if (!row || (organisationId !== null && row.organisationId !== organisationId))
			return { ok: false, code: 'gone' };
		return sameFields(row, fields) ? { ok: true, revision: row.revision } : { ok: false, code: 'stale', row };
	}

	/** Takes an entry away. With `organisationId`, only one of theirs that is not on the map yet. */
	async remove(programmeId: string, id: string, organisationId: string | null = null): Promise<boolean> {
		const theirs =
			organisationId === null
				? undefined
				: and(eq(resource.organisationId, organisationId), isNull(resource.publishedAt));
		const gone = await this.db
			.delete(resource)
			.where(and(eq(resource.id, id), eq(resource.programmeId, programmeId), theirs))
			.returning({ id: resource.id });
		return gone.length > 0;
	}

	/** Puts entries on the map (`at`) or takes them off (null); drafts stay drafts. Without ids: all. Returns how many changed. */
	async publish(programmeId: string, ids: readonly string[] | null, at: Date | null): Promise<number> {
		const changed = await this.db
			.update(resource)
			.set({ publishedAt: at })
			.where(
				and(
					eq(resource.programmeId, programmeId),
					ids ? inArray(resource.id, [...ids]) : undefined,
					at ? and(eq(resource.draft, false), isNull(resource.publishedAt)) : undefined
				)
			)
			.returning({ id: resource.id });
		return changed.length;
	}

	/** Adds many entries at once, or none. They wait to be put on the map. */
	async addAll(
		programmeId: string,
		entries: readonly {
			readonly id: string;
			readonly organisationId: string | null;
			readonly fields: ResourceFields;
		}[],
		at: Date
	): Promise<void> {
		if (entries.length === 0) return;
		await this.db.transaction(async (tx) => {
			// PostgreSQL takes at most 65535 values in one statement.
			for (let from = 0; from < entries.length; from += 500) {
				await tx.insert(resource).values(
					entries.slice(from, from + 500).map(({ id, organisationId, fields }) => {
						return { id, programmeId, organisationId, ...fields, draft: false, revision: 1, updatedAt: at };
					})
				);
			}
		});
	}
}

function rowOf(row: typeof resource.$inferSelect): MapRow {
	const { programmeId: _programme, createdAt: _created, publishedAt, updatedAt, ...rest } = row;
	return {
		...rest,
		area: row.area as Area,
		status: row.status as ResourceStatus,
		published: publishedAt !== null,
		updatedAt: updatedAt.getTime()
	};
}

/** What an entry says, without what surrounds it. */
export function fieldsOf(row: ResourceFields): ResourceFields {
	const { leadOrganisation, territory, area, name, status, description, objectives, competences } = row;
	const { inPerson, online, individual, inGroup, duration, contact, notes } = row;
	return {
		leadOrganisation,
		territory,
		area,
		name,
		status,
		description,
		inPerson,
		online,
		individual,
		inGroup,
		objectives,
		competences,
		duration,
		contact,
		notes
	};
}

const sameFields = (one: ResourceFields, other: ResourceFields) =>
	JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));
