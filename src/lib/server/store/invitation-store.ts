import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { hashOf, newId, newSecret } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { account_user } from '../db/tables/accounts';
import { invitation, programme, programmeFacilitator } from '../db/tables/programme';

/** One-time links for facilitators. A link without a programme makes the first facilitator. */
export class InvitationStore {
	constructor(readonly db: Database) {}

	/** Makes a link's secret, valid until `expiresAt`; `madeBy` invites. Unused links for the first facilitator are replaced. */
	async make(
		programmeId: string | null,
		expiresAt: Date,
		role: 'facilitator' | 'coordinator' = 'facilitator',
		madeBy: string | null = null
	): Promise<string> {
		const secret = newSecret();
		await this.db.transaction(async (tx) => {
			if (!programmeId)
				await tx.delete(invitation).where(and(isNull(invitation.programmeId), isNull(invitation.usedAt)));
			const row = { id: newId(), secretHash: hashOf(secret), programmeId, role, madeBy, expiresAt };
			await tx.insert(invitation).values(row);
		});
		return secret;
	}

	/** What a link leads to, while it can be used. */
	async find(
		secret: string,
		now: Date
	): Promise<{
		programmeId: string | null;
		programmeTitle: string;
		role: 'facilitator' | 'coordinator';
	} | null> {
		const [row] = await this.db
			.select({ programmeId: invitation.programmeId, title: programme.title, role: invitation.role })
			.from(invitation)
			.leftJoin(programme, eq(programme.id, invitation.programmeId))
			.where(usable(secret, now));
		return row ? { programmeId: row.programmeId, programmeTitle: row.title ?? '', role: row.role } : null;
	}

	/** Uses a link up; false when somebody else did, or its time is over. Of two at once, one wins. */
	async use(secret: string, now: Date): Promise<boolean> {
		const rows = await this.db
			.update(invitation)
			.set({ usedAt: now })
			.where(usable(secret, now))
			.returning({ id: invitation.id });
		return rows.length === 1;
	}

	/** Gives a link back whose use came to nothing (an address that already has an account). */
	async giveBack(secret: string): Promise<void> {
		await this.db
			.update(invitation)
			.set({ usedAt: null })
			.where(eq(invitation.secretHash, hashOf(secret)));
	}

	/** Makes somebody one of the programme's. A coordinator invited to facilitate does; a facilitator stays one. */
	async admit(programmeId: string, userId: string, role: 'facilitator' | 'coordinator'): Promise<void> {
		const insert = this.db.insert(programmeFacilitator).values({ programmeId, userId, role });
		if (role === 'coordinator') await insert.onConflictDoNothing();
		else
			await insert.onConflictDoUpdate({
				target: [programmeFacilitator.programmeId, programmeFacilitator.userId],
				set: { role }
			});
	}

	async anyFacilitator(): Promise<boolean> {
		const [row] = await this.db
			.select({ one: sql`1` })
			.from(account_user)
			.limit(1);
		return row !== undefined;
	}
}

const usable = (secret: string, now: Date) =>
	and(eq(invitation.secretHash, hashOf(secret)), isNull(invitation.usedAt), gt(invitation.expiresAt, now));
