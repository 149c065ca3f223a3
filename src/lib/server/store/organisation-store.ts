import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { account_user } from '../db/tables/accounts';
import { organisation, person, programmeFacilitator, teamFacilitator } from '../db/tables/programme';
import { folded } from '$lib/core/programme/check-import';
import { renameOrganisation } from './rename-organisation';

export interface OrganisationRow {
	readonly id: string;
	readonly name: string;
	readonly territory: string;
	readonly kind: string;
	/** The day it left, `YYYY-MM-DD`; empty while it takes part. Its past stays. */
	readonly leftOn: string;
}

/** With how many people it has, and who facilitates its team. */
export interface OrganisationWithTeam extends OrganisationRow {
	readonly people: number;
	readonly facilitators: readonly { readonly id: string; readonly name: string }[];
}

/** Partner organisations of programmes, and who works with their teams. Whoever calls has checked who asks. */
export class OrganisationStore {
	constructor(readonly db: Database) {}

	/** A programme's organisations by name, those that left last. */
	async ofProgramme(programmeId: string): Promise<readonly OrganisationWithTeam[]> {
		const [rows, teams, counts] = await Promise.all([
			this.db
				.select(ROW)
				.from(organisation)
				.where(eq(organisation.programmeId, programmeId))
				.orderBy(sql`${organisation.leftOn} <> ''`, asc(organisation.name)),
			this.db
				.select({
					organisationId: teamFacilitator.organisationId,
					id: account_user.id,
					name: account_user.name
				})
				.from(teamFacilitator)
				.innerJoin(organisation, eq(organisation.id, teamFacilitator.organisationId))
				.innerJoin(account_user, eq(account_user.id, teamFacilitator.userId))
				.where(eq(organisation.programmeId, programmeId))
				.orderBy(asc(account_user.name)),
			this.db
				.select({ organisationId: person.organisationId, people: sql<number>`count(*)::int` })
				.from(person)
				.where(and(eq(person.programmeId, programmeId), eq(person.enrolled, true), eq(person.leftOn, '')))
				.groupBy(person.organisationId)
		]);
		const people = new Map(counts.map((row) => [row.organisationId, row.people]));
		return rows.map((row) => ({
			...row,
			people: people.get(row.id) ?? 0,
			facilitators: teams
				.filter(({ organisationId }) => organisationId === row.id)
				.map(({ id, name }) => ({ id, name }))
		}));
	}

	/** Writes an organisation, new or known, and its name wherever it stands; `taken` when another of the programme has that name. */
	async save(programmeId: string, row: OrganisationRow): Promise<'saved' | 'taken'> {
		return this.db.transaction(async (tx) => {
			const others = await tx
				.select({ id: organisation.id, name: organisation.name })
				.from(organisation)
				.where(eq(organisation.programmeId, programmeId));
			const name = folded(row.name);
			if (others.some((other) => other.id !== row.id && folded(other.name) === name)) return 'taken';
			await tx
				.insert(organisation)
				.values({ ...row, programmeId })
				.onConflictDoUpdate({
					target: organisation.id,
					set: { name: row.name, territory: row.territory, kind: row.kind, leftOn: row.leftOn },
					setWhere: eq(organisation.programmeId, programmeId)
				});
			const before = others.find(({ id }) => id === row.id)?.name ?? row.name;
			await renameOrganisation(tx, programmeId, row, before);
			return 'saved';
		});
	}

	/** Who works with a team: exactly these, of those who facilitate its programme. Gives who they are. */
	async assign(
		programmeId: string,
		organisationId: string,
		userIds: readonly string[]
	): Promise<readonly string[]> {
		return this.db.transaction(async (tx) => {
			const [known] = await tx
				.select({ id: organisation.id })
				.from(organisation)
				.where(and(eq(organisation.id, organisationId), eq(organisation.programmeId, programmeId)));
			if (!known) return [];
			const allowed = userIds.length
				? await tx
						.select({ userId: programmeFacilitator.userId })
						.from(programmeFacilitator)
						.where(
							and(
								eq(programmeFacilitator.programmeId, programmeId),
								eq(programmeFacilitator.role, 'facilitator'),
								inArray(programmeFacilitator.userId, [...userIds])
							)
						)
				: [];
			await tx.delete(teamFacilitator).where(eq(teamFacilitator.organisationId, organisationId));
			if (allowed.length)
				await tx.insert(teamFacilitator).values(allowed.map(({ userId }) => ({ organisationId, userId })));
			return allowed.map(({ userId }) => userId);
		});
	}
}

const ROW = {
	id: organisation.id,
	name: organisation.name,
	territory: organisation.territory,
	kind: organisation.kind,
	leftOn: organisation.leftOn
};
