import { and, asc, eq, ne, or, type SQL } from 'drizzle-orm';
import type { FindActivity, Inherited, Legacy } from '$lib/core/agenda/activity-definition';
import type { LeftBehind } from '$lib/core/report/left-behind';
import type { Database } from '../db/open-database';
import { session } from '../db/tables/session';
import { legacy } from '../db/tables/session-records';

type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Keeps what a session leaves, in the place of what it left before. */
export async function keepLegacies(tx: Tx, sessionId: string, left: readonly LeftBehind[]): Promise<void> {
	await tx.delete(legacy).where(eq(legacy.sessionId, sessionId));
	if (left.length) await tx.insert(legacy).values(left.map((one) => ({ sessionId, ...one })));
}

/**
 * What closed sessions of the same programme left that may reach this session, oldest first. What a team or a single person left
 * reaches their own sessions alone; what plenary sessions left reaches everybody, outside the plenary only as texts. A plenary is
 * no circle of the same people: of what was told there in confidence nothing but texts goes on.
 */
export async function earlierLegacies(
	db: Database,
	sessionId: string,
	find: FindActivity
): Promise<readonly Inherited[]> {
	const [here] = await db.select().from(session).where(eq(session.id, sessionId));
	if (!here) return [];
	const rows = await db
		.select({
			sessionId: session.id,
			sessionTitle: session.title,
			date: session.date,
			sessionKind: session.kind,
			activityId: legacy.activityId,
			kind: legacy.kind,
			title: legacy.title,
			legacy: legacy.legacy
		})
		.from(legacy)
		.innerJoin(session, eq(session.id, legacy.sessionId))
		.where(
			and(
				eq(session.programmeId, here.programmeId),
				eq(session.status, 'closed'),
				eq(session.template, false),
				ne(session.id, sessionId),
				or(eq(session.kind, 'plenary'), ownCircle(here))
			)
		)
		.orderBy(asc(session.date), asc(session.startsAt), asc(session.id), asc(legacy.activityId));
	return rows.flatMap(({ sessionKind, ...left }) => {
		const confided = sessionKind === 'plenary' && find(left.kind)?.confidential;
		if (sessionKind === here.kind && !confided) return [left];
		const { texts } = left.legacy;
		return texts.length > 0 ? [{ ...left, legacy: { texts, own: null } }] : [];
	});
}

/** Sessions of the very team, or the very person, that this one is for. */
function ownCircle({ kind, organisationId, personId }: typeof session.$inferSelect): SQL | undefined {
	switch (kind) {
		case 'plenary':
			return undefined;
		case 'team':
			return organisationId === null
				? undefined
				: and(eq(session.kind, 'team'), eq(session.organisationId, organisationId));
		case 'individual':
			return personId === null
				? undefined
				: and(eq(session.kind, 'individual'), eq(session.personId, personId));
	}
}

/** What one session left as texts, activity by activity. Whoever calls has checked who asks. */
export async function legacyTexts(
	db: Database,
	sessionId: string
): Promise<readonly { readonly title: string; readonly texts: Legacy['texts'] }[]> {
	const rows = await db
		.select({ title: legacy.title, legacy: legacy.legacy })
		.from(legacy)
		.where(eq(legacy.sessionId, sessionId))
		.orderBy(asc(legacy.activityId));
	return rows
		.map(({ title, legacy: { texts } }) => ({ title, texts }))
		.filter(({ texts }) => texts.length > 0);
}
