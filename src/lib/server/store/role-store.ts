import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
import type { ProgrammeRole } from '$lib/core/programme/access';
import type { Database } from '../db/open-database';
import {
	invitation,
	organisation,
	programme,
	programmeFacilitator,
	teamFacilitator
} from '../db/tables/programme';

/** An invitation that nobody has taken up yet. */
export interface OpenInvitation {
	readonly id: string;
	readonly role: NonNullable<ProgrammeRole>;
	readonly createdAt: Date;
	readonly expiresAt: Date;
}

/** What came of a change; `teams`: the organisations whose team somebody works with no more. */
export type RoleChange =
	| { readonly done: true; readonly teams: readonly string[] }
	| { readonly done: false; readonly why: 'unknown' | 'last' };

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Taking back what was given: roles in a programme, and invitations to it. Whoever calls has checked who asks. */
export class RoleStore {
	constructor(readonly db: Database) {}

	/** Gives somebody of a programme another role, or none; never the last facilitator (rules PA8, PA9). */
	async change(programmeId: string, userId: string, role: ProgrammeRole): Promise<RoleChange> {
		return this.db.transaction(async (tx) => {
			// Two who take each other out at once come one after the other.
			await tx
				.select({ id: programme.id })
				.from(programme)
				.where(eq(programme.id, programmeId))
				.for('update');
			const all = await tx
				.select({ userId: programmeFacilitator.userId, role: programmeFacilitator.role })
				.from(programmeFacilitator)
				.where(eq(programmeFacilitator.programmeId, programmeId));
			const found = all.find((one) => one.userId === userId);
			if (!found) return { done: false, why: 'unknown' };
			if (found.role === role) return { done: true, teams: [] };
			const others = all.some((one) => one.userId !== userId && one.role === 'facilitator');
			if (found.role === 'facilitator' && !others) return { done: false, why: 'last' };
			const theirs = and(
				eq(programmeFacilitator.programmeId, programmeId),
				eq(programmeFacilitator.userId, userId)
			);
			if (role) await tx.update(programmeFacilitator).set({ role }).where(theirs);
			else await tx.delete(programmeFacilitator).where(theirs);
			return { done: true, teams: role === 'facilitator' ? [] : await leaveTeams(tx, programmeId, userId) };
		});
	}

	/** The invitations that can still be taken up, the newest last. */
	async invitations(programmeId: string, now: Date): Promise<readonly OpenInvitation[]> {
		return this.db
			.select({
				id: invitation.id,
				role: invitation.role,
				createdAt: invitation.createdAt,
				expiresAt: invitation.expiresAt
			})
			.from(invitation)
			.where(
				and(eq(invitation.programmeId, programmeId), isNull(invitation.usedAt), gt(invitation.expiresAt, now))
			)
			.orderBy(asc(invitation.createdAt), asc(invitation.id));
	}

	/** Takes an invitation back; false when it was taken up before, or is another programme's. */
	async withdraw(programmeId: string, id: string): Promise<boolean> {
		const rows = await this.db
			.delete(invitation)
			.where(and(eq(invitation.id, id), eq(invitation.programmeId, programmeId), isNull(invitation.usedAt)))
			.returning({ id: invitation.id });
		return rows.length > 0;
	}
}

/** Takes somebody off the teams that others work with too. A team that was theirs alone stays so: nobody lets themselves in by this. */
async function leaveTeams(tx: Transaction, programmeId: string, userId: string): Promise<readonly string[]> {
	const mine = await tx
		.select({ id: teamFacilitator.organisationId })
		.from(teamFacilitator)
		.innerJoin(organisation, eq(organisation.id, teamFacilitator.organisationId))
		.where(and(eq(organisation.programmeId, programmeId), eq(teamFacilitator.userId, userId)));
	const left: string[] = [];
	for (const { id } of mine) {
		const [other] = await tx
			.select({ userId: teamFacilitator.userId })
			.from(teamFacilitator)
			.innerJoin(
				programmeFacilitator,
				and(
					eq(programmeFacilitator.userId, teamFacilitator.userId),
					eq(programmeFacilitator.programmeId, programmeId),
					eq(programmeFacilitator.role, 'facilitator')
				)
			)
			.where(and(eq(teamFacilitator.organisationId, id), ne(teamFacilitator.userId, userId)))
			.limit(1);
		if (!other) continue;
		await tx
			.delete(teamFacilitator)
			.where(and(eq(teamFacilitator.organisationId, id), eq(teamFacilitator.userId, userId)));
		left.push(id);
	}
	return left;
}
