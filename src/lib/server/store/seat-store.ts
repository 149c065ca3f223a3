import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import { hashOf, newId, newSecret } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { seat, seatHandover } from '../db/tables/session';

/** Seats of participants: what a device's cookie stands for. Seats are made with the arrival (session-store) or handed over here. */
export class SeatStore {
	constructor(readonly db: Database) {}

	/** The person whose seat a cookie proves; null for an unknown or ended one. */
	async personOf(sessionId: string, token: string): Promise<string | null> {
		return (await this.holderOf(sessionId, token))?.personId ?? null;
	}

	/** The same; `linked`: their personal link made this seat. */
	async holderOf(sessionId: string, token: string): Promise<{ personId: string; linked: boolean } | null> {
		const [row] = await this.db
			.select({ personId: seat.personId, linkId: seat.personLinkId })
			.from(seat)
			.where(and(eq(seat.tokenHash, hashOf(token)), eq(seat.sessionId, sessionId), isNull(seat.revokedAt)));
		return row ? { personId: row.personId, linked: row.linkId !== null } : null;
	}

	/** Ends those of these seats that are these people's: their sessions, and their names as the database keeps them. */
	async end(
		tokens: readonly string[],
		personIds: readonly string[],
		now: Date
	): Promise<readonly { readonly sessionId: string; readonly name: string }[]> {
		if (tokens.length === 0 || personIds.length === 0) return [];
		return this.db
			.update(seat)
			.set({ revokedAt: now })
			.where(
				and(
					inArray(seat.tokenHash, tokens.map(hashOf)),
					inArray(seat.personId, [...personIds]),
					isNull(seat.revokedAt)
				)
			)
			.returning({ sessionId: seat.sessionId, name: seat.tokenHash });
	}

	/** A one-time secret that gives a person's place to another device. */
	async offer(sessionId: string, personId: string, expiresAt: Date): Promise<string> {
		const secret = newSecret();
		const row = { id: newId(), sessionId, personId, secretHash: hashOf(secret), expiresAt };
		await this.db.insert(seatHandover).values(row);
		return secret;
	}

	/** What a hand-over leads to, while it can be used; `linked`: its person also sits at a phone that their personal link proves. */
	async offered(
		secret: string,
		now: Date
	): Promise<{ sessionId: string; personId: string; linked: boolean } | null> {
		const [row] = await this.db
			.select({ sessionId: seatHandover.sessionId, personId: seatHandover.personId })
			.from(seatHandover)
			.where(usable(secret, now));
		if (!row) return null;
		const [byLink] = await this.db
			.select({ id: seat.id })
			.from(seat)
			.where(and(held(row), isNotNull(seat.personLinkId)))
			.limit(1);
		return { ...row, linked: byLink !== undefined };
	}

	/**
	 * Uses a hand-over up and makes the other device's seat; null when it cannot be used. Of two at once, one wins. The person's seats
	 * here that no personal link proves end (`ended`, by their names): a link is stronger than a place that was passed on.
	 */
	async take(
		secret: string,
		now: Date
	): Promise<{ sessionId: string; personId: string; token: string; ended: readonly string[] } | null> {
		return this.db.transaction(async (tx) => {
			const [row] = await tx.update(seatHandover).set({ usedAt: now }).where(usable(secret, now)).returning();
			if (!row) return null;
			const ended = await tx
				.update(seat)
				.set({ revokedAt: now })
				.where(and(held(row), isNull(seat.personLinkId)))
				.returning({ name: seat.tokenHash });
			const token = newSecret();
			const { sessionId, personId } = row;
			await tx.insert(seat).values({ id: newId(), sessionId, personId, tokenHash: hashOf(token) });
			return { sessionId, personId, token, ended: ended.map(({ name }) => name) };
		});
	}
}

/** The seats that somebody has in a session. */
const held = ({ sessionId, personId }: { readonly sessionId: string; readonly personId: string }) =>
	and(eq(seat.sessionId, sessionId), eq(seat.personId, personId), isNull(seat.revokedAt));

const usable = (secret: string, now: Date) =>
	and(
		eq(seatHandover.secretHash, hashOf(secret)),
		isNull(seatHandover.usedAt),
		gt(seatHandover.expiresAt, now)
	);
